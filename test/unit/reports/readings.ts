import type { LicenceReading, LicenceReportInput } from "#shared/reports/licence-report.ts";
import type { LicenceSku } from "#shared/reports/licence-rules.ts";

export const businessPremium = "cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46";
export const powerBiPro = "f8a1db68-be16-40ed-86d5-cb42ce701560";

type Part = Partial<LicenceSku> & Pick<LicenceSku, "owned" | "assigned">;

/** A SKU that people hold and that runs, unless the test says otherwise. */
export const sku = (skuId: string, part: Part): LicenceSku => ({
  skuId,
  skuPartNumber: `PART_${skuId.slice(0, 4)}`,
  appliesTo: "User",
  state: "Enabled",
  ...part,
});

export const reading = (asOf: string, skus: LicenceSku[], part: Partial<LicenceReading> = {}): LicenceReading => ({
  asOf,
  readAt: asOf,
  coverage: "complete",
  skus,
  ...part,
});

/** One reading for the close of each month of 2026 from `from` to `to`. */
export const monthly = (from: number, to: number, skus: LicenceSku[]): LicenceReading[] =>
  Array.from({ length: to - from + 1 }, (_, index) =>
    reading(`2026-${String(from + index).padStart(2, "0")}-28T02:10:00+09:00`, skus),
  );

export const input = (part: Partial<LicenceReportInput>): LicenceReportInput => ({
  language: "ja",
  tenantName: "株式会社サンプル商事",
  providerName: "株式会社みほんシステムズ",
  period: "2026-10",
  newest: reading("2026-11-01T02:10:00+09:00", [sku(businessPremium, { owned: 60, assigned: 49 })]),
  history: [],
  ...part,
});
