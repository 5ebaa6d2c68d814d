import { randomBytes } from "node:crypto";
import * as z from "zod";
import type { Person } from "#shared/base/caller.ts";
import type { TenantId } from "#shared/base/ids.ts";
import { actorOf } from "#shared/inquiries/history.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import { following } from "../follow.ts";
import { goodForDays, stateOf } from "./consent-state.ts";
import { App, type ConsentLink } from "./model.ts";
import { findOnboarding, unbegun, writeHappened } from "./store.ts";

export const ConsentWish = z.strictObject({ app: App.default("watching") });

type Needs = Pick<Platform, "bus" | "clock" | "log" | "settings" | "tables">;

/** The address under which a customer's admin gets to the page of consent. */
export const addressOf = (
  { settings }: Pick<Platform, "settings">,
  link: Pick<ConsentLink, "tenant" | "nonce">,
): string => `${settings.service.siteUrl}/api/onboarding/consent?state=${stateOf(settings.linkKey, link)}`;

/** Asks a customer for consent to one of our apps: its admins get a link to the page where one of them gives it. */
export async function askConsent(
  needs: Needs,
  tenant: TenantId,
  { app }: z.infer<typeof ConsentWish>,
  person: Person,
): Promise<{ url: string; expiresAt: string }> {
  await findCustomer(needs, tenant);
  const now = needs.clock.now();
  const before = await findOnboarding(needs, tenant);
  const expiresAt = now.add({ hours: 24 * goodForDays }).toString();
  const link = { tenant, app, nonce: randomBytes(24).toString("base64url"), expiresAt };
  const { consents } = before?.value ?? unbegun(tenant);
  const asked = { ...consents[app], askedAt: now.toString(), expiresAt };
  const version = (before?.value.version ?? 0) + 1;
  await following(needs, { kind: "follow-onboarding", tenant, version }, () =>
    writeHappened(
      needs,
      before,
      {
        change: { consents: { ...consents, [app]: asked } },
        happened: { at: now.toString(), by: actorOf(person), happening: "asked", app, link: link.nonce },
        links: { made: link },
      },
      tenant,
    ),
  );
  return { url: addressOf(needs, link), expiresAt };
}
