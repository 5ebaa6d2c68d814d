import * as z from "zod";
import type { TenantId } from "#shared/base/ids.ts";
import { fault } from "#shared/base/problems.ts";
import { Temporal } from "#shared/base/time.ts";
import { service } from "#shared/inquiries/history.ts";
import { SnapshotKind } from "#shared/inventory/model.ts";
import { readNowMessage } from "#shared/inventory/refresh.ts";
import { causeOf, isGraphError } from "#shared/platform/graph-error.ts";
import { neededPermissions } from "#shared/platform/graph-requests.ts";
import type { GraphApp, Platform } from "#shared/platform/platform.ts";
import { lookAfter } from "#shared/tenants/start-tenant.ts";
import type { OnboardingEvent, Verified } from "./model.ts";
import { findOnboarding, unbegun, writeHappened } from "./store.ts";

type Needs = Pick<Platform, "bus" | "clock" | "consents" | "graph" | "tables">;

/**
 * Asks the tenant itself what it has granted and whose it is, writes that down once for each asking, and has everything of
 * a customer read that was not watched before.
 */
export async function verifyConsent(needs: Needs, { tenant, app, version, happening }: OnboardingEvent): Promise<void> {
  if (!app) return;
  const verified = (await knownFor(needs, tenant, app, version)) ?? (await verify(needs, { tenant, app, version }));
  if (happening === "consented" && !verified.isConsented)
    throw fault("upstream-failed", "The tenant does not show the consent yet.");
  const kept = await keep(needs, tenant, app, verified);
  if (app !== "watching" || !isVerified(kept)) return;
  await lookAfter(needs, tenant);
  const at = Temporal.Instant.from(kept.at);
  await needs.bus.send(
    "collect",
    { id: `domains:${tenant}:${kept.at}`, session: tenant, body: { kind: "domains", tenant } },
    { ...readNowMessage(tenant, SnapshotKind.options, at), id: `first-inventory:${tenant}:${kept.at}` },
  );
}

/** A tenant that has consented and has named itself. */
export const isVerified = (verified: Verified | undefined): boolean =>
  verified?.isConsented === true && verified.company !== undefined;

async function knownFor(needs: Needs, tenant: TenantId, app: GraphApp, version: number): Promise<Verified | undefined> {
  const verified = (await findOnboarding(needs, tenant))?.value.consents[app].verified;
  return verified?.ofVersion === version ? verified : undefined;
}

async function verify(
  needs: Needs,
  { tenant, app, version }: Pick<OnboardingEvent, "tenant" | "version"> & { app: GraphApp },
): Promise<Verified> {
  const granted = await needs.consents.granted(tenant, app);
  const company = granted && app === "watching" ? await companyOf(needs, tenant) : undefined;
  const has = new Set(granted?.permissions);
  return {
    at: needs.clock.now().toString({ smallestUnit: "second" }),
    ofVersion: version,
    isConsented: granted !== undefined,
    missing: [...neededPermissions(app).keys()].filter((permission) => !has.has(permission)).toSorted(),
    ...(company && { company }),
  };
}

const Organization = z.looseObject({
  id: z.string().toLowerCase(),
  displayName: z.string().nullish(),
  verifiedDomains: z.array(z.looseObject({ name: z.string() })),
});

/** The company as its directory names it, when that is the directory which we mean. */
async function companyOf({ graph }: Needs, tenant: TenantId): Promise<Verified["company"]> {
  try {
    const query = { $select: "id,displayName,verifiedDomains" };
    for await (const { id, displayName, verifiedDomains } of graph(tenant).list("/organization", Organization, {
      query,
    }))
      if (id === tenant) return { name: displayName ?? "", domains: verifiedDomains.map(({ name }) => name) };
  } catch (error) {
    if (!isGraphError(error) || causeOf(error) !== "no-consent") throw error;
  }
  return undefined;
}

/** What was found for one asking is written down once, and stays as it was found. */
async function keep(needs: Needs, tenant: TenantId, app: GraphApp, verified: Verified): Promise<Verified> {
  const before = await findOnboarding(needs, tenant);
  const { consents } = before?.value ?? unbegun(tenant);
  if (consents[app].verified?.ofVersion === verified.ofVersion) return consents[app].verified;
  const { isConsented, missing } = verified;
  const change = {
    consents: { ...consents, [app]: { ...consents[app], verified } },
    ...(app === "watching" && isVerified(verified) && { inventoryAt: verified.at }),
  };
  const happened = {
    at: verified.at,
    by: service,
    happening: "verified" as const,
    app,
    found: { isConsented, missing: missing.length },
  };
  await writeHappened(needs, before, { change, happened }, tenant);
  return verified;
}
