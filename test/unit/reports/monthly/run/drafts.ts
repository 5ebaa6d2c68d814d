import { TenantId } from "#shared/base/ids.ts";
import { service } from "#shared/inquiries/history.ts";
import type { ReportDraft } from "#shared/reports/monthly/run/report-draft.ts";

export const tenant = TenantId.parse("11111111-1111-4111-8111-111111111111");

/** A report as the first business day leaves it. */
export const draft = (changes: Partial<ReportDraft> = {}): ReportDraft => ({
  month: "2026-10",
  tenant,
  name: "株式会社サンプル商事",
  language: "ja",
  revision: 1,
  version: 1,
  state: "prepared",
  model: { blob: "a.json.gz", hash: "a" },
  preparedOn: "2026-11-02",
  asks: 1,
  gaps: [],
  incomplete: [],
  comments: [
    { section: "devices", text: "1台が遅れています。", by: "株式会社見本システムズ", on: "2026-11-02", version: 0 },
  ],
  earlier: [],
  ...changes,
});

export const byService = { by: service, at: "2026-11-09T22:00:00Z" };
const report = "rpt_01JD0000000000000000000000" as const;
export const begun = { report, ...byService };
export const out = { ...begun, filedAt: "2026-11-09T22:01:00Z" };
