import * as z from "zod";
import type { TenantId } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";
import { newestItems, standingOf } from "#shared/inventory/read-snapshots.ts";
import { reasonOf } from "#shared/inventory/reasons.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { isFree } from "#shared/reports/licence-rules.ts";
import { unusedLicences } from "./unused-licences.ts";
import { watchSettingsOf } from "./watch-settings.ts";

const Unused = z.object({
  account: z.string(),
  displayName: z.string(),
  skuId: z.string(),
  product: z.object({ ja: z.string(), en: z.string() }).optional(),
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
    z.object({
      name: z.string(),
      owner: z.string().optional(),
      ownerName: z.string().optional(),
      lastContactAt: z.iso.datetime().optional(),
    }),
  ),
});
export type SavingsView = z.infer<typeof SavingsView>;

type Needs = Pick<Platform, "blobs" | "clock" | "tables">;

export async function readSavings(needs: Needs, tenant: TenantId): Promise<SavingsView> {
  const { unusedDays, staleDays, licenceYen } = await watchSettingsOf(needs, tenant);
  const standing = await standingOf(needs, tenant, "activity");
  const { items: accounts = [] } = await newestItems(needs, tenant, "accounts");
  const { items: activity = [] } = await newestItems(needs, tenant, "activity");
  const { items: licences = [] } = await newestItems(needs, tenant, "licences");
  const { items: devices = [] } = await newestItems(needs, tenant, "devices");
  const products = new Map(licences.map((product) => [product.skuId, product]));
  const now = needs.clock.now();
  const unused = unusedLicences({ accounts, activity, prices: licenceYen }, now, unusedDays).filter(({ skuId }) => {
    const product = products.get(skuId);
    return product === undefined || !isFree(product);
  });
  const since = now.subtract({ hours: 24 * staleDays });
  return {
    unusedDays,
    unused: unused.map((one) => ({ ...one, product: products.get(one.skuId)?.name })),
    monthlyYen: unused.reduce((sum, { monthlyYen }) => sum + (monthlyYen ?? 0), 0),
    withoutPrice: unused.filter(({ monthlyYen }) => monthlyYen === undefined).length,
    notJudged: standing?.snapshot ? undefined : reasonOf(standing?.attempt.cause ?? "unexpected"),
    staleDays,
    staleDevices: devices
      .filter(({ lastContactAt }) => lastContactAt === undefined || isBefore(lastContactAt, since))
      .map(({ name, owner, ownerName, lastContactAt }) => ({ name, owner, ownerName, lastContactAt })),
  };
}

const isBefore = (at: string, since: Temporal.Instant) =>
  Temporal.Instant.compare(Temporal.Instant.from(at), since) < 0;
