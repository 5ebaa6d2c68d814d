import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import { says } from "#shared/base/says.ts";
import type { Platform, Stored, TableDefinition } from "#shared/platform/platform.ts";
import { QuotaThresholds } from "./quota-levels.ts";

const FeatureVersion = z
  .string()
  .regex(/^\d{2}H[12]$/, says({ ja: "23H2 のように入力してください。", en: "Give it as 23H2." }));

/** What is agreed with a customer about watching it. */
export const WatchSettings = z
  .strictObject({
    quota: QuotaThresholds.prefault({}),
    /** The feature versions of Windows between which its PCs are kept (DM-05). */
    featureVersions: z.strictObject({ least: FeatureVersion.optional(), most: FeatureVersion.optional() }).default({}),
    /** Yen a month, without tax, that the customer pays for one licence, by SKU id. */
    licenceYen: z.record(z.guid().toLowerCase(), z.int().nonnegative()).default({}),
    /** After so many days without a sign-in a licence counts as unused. */
    unusedDays: z.int().min(7).max(365).default(30),
    /** After so many days without contact a device counts as stale. */
    staleDays: z.int().min(7).max(365).default(30),
  })
  .refine(({ featureVersions: { least, most } }) => least === undefined || most === undefined || least <= most, {
    ...says({
      ja: "most には least と同じか新しいバージョンを入力してください。",
      en: "Give the version of least or a newer one for most.",
    }),
    path: ["featureVersions", "most"],
  });
export type WatchSettings = z.infer<typeof WatchSettings>;

const Row = z.object({ tenant: TenantId, settings: WatchSettings });
type Row = z.infer<typeof Row>;

const table: TableDefinition<Row> = {
  name: "watchSettings",
  schema: Row,
  key: ({ tenant }) => ({ partition: tenant, row: "settings" }),
};

type Needs = Pick<Platform, "tables">;

const stored = ({ tables }: Needs, tenant: TenantId): Promise<Stored<Row> | undefined> =>
  tables.get(table, { partition: tenant, row: "settings" });

/** What is agreed with a customer, or what holds while nothing is. */
export const watchSettingsOf = async (needs: Needs, tenant: TenantId): Promise<WatchSettings> =>
  (await stored(needs, tenant))?.value.settings ?? WatchSettings.parse({});

export const keepWatchSettings = ({ tables }: Needs, tenant: TenantId, settings: WatchSettings): Promise<void> =>
  tables.put(table, { tenant, settings });
