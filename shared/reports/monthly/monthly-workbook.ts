import { Temporal } from "#shared/base/time.ts";
import type { Workbook } from "#shared/platform/workbook.ts";
import type { MonthlyReport } from "./model.ts";

export const monthlyWorkbook = (report: MonthlyReport): Workbook => ({
  title: report.number,
  author: report.providerName,
  madeAt: Temporal.Instant.from(`${report.issuedOn}T00:00:00Z`),
  language: report.language,
  sheets: [
    {
      name: report.month,
      columns: [{ title: "source", kind: "text" }],
      rows: report.sources.map(({ name }) => [name]),
    },
  ],
});
