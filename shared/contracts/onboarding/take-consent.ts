import * as z from "zod";
import type { TenantId } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";
import type { Actor } from "#shared/inquiries/history.ts";
import type { Platform, Stored } from "#shared/platform/platform.ts";
import { following } from "../follow.ts";
import { linkOf, stateOf } from "./consent-state.ts";
import type { ConsentLink } from "./model.ts";
import { findLink, findOnboarding, unbegun, writeHappened } from "./store.ts";

/** What Entra ID sends back with an admin: https://learn.microsoft.com/entra/identity-platform/v2-admin-consent */
export const ConsentAnswer = z.object({
  state: z.string().max(500).default(""),
  tenant: z.string().max(100).optional(),
  admin_consent: z.string().max(20).optional(),
  error: z.string().max(100).optional(),
  error_description: z.string().max(2000).optional(),
});
type ConsentAnswer = z.infer<typeof ConsentAnswer>;

/** Why an admin's way ends here: the link is none of ours, too old or used, or what came back is no consent. */
export type ConsentRefusal = "unknown-link" | "expired" | "used" | "other-tenant" | "not-granted";
export type ConsentOutcome = { is: "given"; tenant: TenantId } | { is: ConsentRefusal };

type Needs = Pick<Platform, "bus" | "clock" | "consents" | "log" | "settings" | "tables">;
type Good = { link: Stored<ConsentLink> } | { is: ConsentRefusal };

/** The page of consent to which a link leads, or why it leads nowhere. */
export async function consentPage(
  needs: Pick<Needs, "clock" | "consents" | "settings" | "tables">,
  state: string,
): Promise<{ page: URL } | { is: ConsentRefusal }> {
  const found = await goodLink(needs, state);
  if ("is" in found) return found;
  const { tenant, app, nonce } = found.link.value;
  const { linkKey, service } = needs.settings;
  const redirectTo = `${service.siteUrl}/api/onboarding/callback`;
  return { page: needs.consents.page(tenant, app, { state: stateOf(linkKey, { tenant, nonce }), redirectTo }) };
}

async function goodLink(
  { clock, settings, tables }: Pick<Needs, "clock" | "settings" | "tables">,
  state: string,
): Promise<Good> {
  const named = linkOf(settings.linkKey, state);
  const link = named && (await findLink({ tables }, named.tenant, named.nonce));
  if (!link) return { is: "unknown-link" };
  const { usedAt, expiresAt } = link.value;
  if (usedAt !== undefined) return { is: "used" };
  const isOver = Temporal.Instant.compare(Temporal.Instant.from(expiresAt), clock.now()) <= 0;
  return isOver ? { is: "expired" } : { link };
}

const anAdmin: Actor = { role: "admin", name: "Microsoft 365" };

/**
 * Takes an admin's answer from the page of consent. Only what the tenant itself says afterwards counts: here the link is
 * used up, and the worker asks the tenant. What did not go well is written down and leaves the link good.
 */
export async function takeConsent(needs: Needs, answer: ConsentAnswer): Promise<ConsentOutcome> {
  const found = await goodLink(needs, answer.state);
  if ("is" in found) return found;
  const { link } = found;
  const { tenant, app } = link.value;
  const at = needs.clock.now().toString();
  const before = await findOnboarding(needs, tenant);
  const refused = refusalOf(answer, tenant);
  if (refused) {
    const happened = { at, by: anAdmin, happening: "refused" as const, app, detail: refused.detail };
    await writeHappened(needs, before, { change: {}, happened }, tenant);
    return { is: refused.is };
  }
  const { consents } = before?.value ?? unbegun(tenant);
  const version = (before?.value.version ?? 0) + 1;
  const used = { value: { ...link.value, usedAt: at }, etag: link.etag };
  await following(needs, { kind: "follow-onboarding", tenant, version }, () =>
    writeHappened(
      needs,
      before,
      {
        change: { consents: { ...consents, [app]: { ...consents[app], givenAt: at } } },
        happened: { at, by: anAdmin, happening: "consented", app },
        links: { used },
      },
      tenant,
    ),
  );
  return { is: "given", tenant };
}

function refusalOf(answer: ConsentAnswer, tenant: TenantId): { is: ConsentRefusal; detail: string } | undefined {
  if (answer.tenant !== undefined && answer.tenant.toLowerCase() !== tenant)
    return { is: "other-tenant", detail: `other-tenant ${answer.tenant}` };
  if (answer.admin_consent?.toLowerCase() === "true" && answer.tenant !== undefined && answer.error === undefined)
    return undefined;
  const code = /AADSTS\d+/.exec(answer.error_description ?? "")?.[0];
  return { is: "not-granted", detail: [answer.error ?? "no consent", code].filter(Boolean).join(" ").slice(0, 300) };
}
