import * as z from "zod";
import type { TenantId } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";
import { itemsOf, standingOf } from "#shared/inventory/read-snapshots.ts";
import { reasonOf } from "#shared/inventory/reasons.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { unusedLicences } from "./unused-licences.ts";
import { watchSettingsOf } from "./watch-settings.ts";

const Unused = z.object({
  account: z.string(),
  displayName: z.string(),
  skuId: z.string(),
  skuPartNumber: z.string().optional(),
  lastSignInAt: z.iso.datetime().optional(),
  monthlyYen: z.int().optional(),
});

/** Licences that nobody uses, with the yen a month that they cost, and devices that nobody has seen. */
export const SavingsView = z.object({
  unusedDays: z.int(),
  unused: z.array(Unused),
  /** Of those whose price is known. */
  monthlyYen: z.int(),
  withoutPrice: z.int(),
  /** Why it cannot be said who uses what. */
  notJudged: z.object({ ja: z.string(), en: z.string() }).optional(),
  staleDays: z.int(),
  staleDevices: z.array(
    z.object({ name: z.string(), owner: z.string().optional(), lastContactAt: z.iso.datetime().optional() }),
  ),
});
export type SavingsView = z.infer<typeof SavingsView>;

type Needs = Pick<Platform, "blobs" | "clock" | "tables">;

export async function readSavings(needs: Needs, tenant: TenantId): Promise<SavingsView> {
  const { unusedDays, staleDays, licenceYen } = await watchSettingsOf(needs, tenant);
  const standing = await standingOf(needs, tenant, "activity");
  const accounts = (await newest(needs, tenant, "accounts")) ?? [];
  const activity = (await newest(needs, tenant, "activity")) ?? [];
  const names = new Map(((await newest(needs, tenant, "licences")) ?? []).map((one) => [one.skuId, one.skuPartNumber]));
  const now = needs.clock.now();
  const unused = unusedLicences({ accounts, activity, prices: licenceYen }, now, unusedDays);
  const since = now.subtract({ hours: 24 * staleDays });
  const devices = (await newest(needs, tenant, "devices")) ?? [];
  return {
    unusedDays,
    unused: unused.map((one) => ({ ...one, skuPartNumber: names.get(one.skuId) })),
    monthlyYen: unused.reduce((sum, { monthlyYen }) => sum + (monthlyYen ?? 0), 0),
    withoutPrice: unused.filter(({ monthlyYen }) => monthlyYen === undefined).length,
    notJudged: standing?.snapshot ? undefined : reasonOf(standing?.attempt.cause ?? "unexpected"),
    staleDays,
    staleDevices: devices
      .filter(({ lastContactAt }) => lastContactAt === undefined || isBefore(lastContactAt, since))
      .map(({ name, owner, lastContactAt }) => ({ name, owner, lastContactAt })),
  };
}

const isBefore = (at: string, since: Temporal.Instant) =>
  Temporal.Instant.compare(Temporal.Instant.from(at), since) < 0;

async function newest<Kind extends "accounts" | "activity" | "licences" | "devices">(
  needs: Needs,
  tenant: TenantId,
  kind: Kind,
) {
  const day = (await standingOf(needs, tenant, kind))?.snapshot?.day;
  return day === undefined ? undefined : itemsOf(needs, { tenant, kind, day });
}
