import { startOfDay, Temporal } from "#shared/base/time.ts";
import type { Workbook } from "#shared/platform/workbook.ts";
import { wordsIn } from "../wording.ts";
import type { MonthlyReport } from "./model.ts";
import { coverWords } from "./words/cover-words.ts";
import { contractSheets } from "./workbook/contract-sheets.ts";
import { devicesSheets } from "./workbook/devices-sheets.ts";
import { appsSheet, sourcesSheet } from "./workbook/lists-sheets.ts";
import { overviewSheet } from "./workbook/overview-sheet.ts";
import { protectionSheets } from "./workbook/protection-sheets.ts";
import { recommendationsSheet } from "./workbook/recommendations-sheet.ts";
import { storageSheets } from "./workbook/storage-sheets.ts";
import { supportSheets } from "./workbook/support-sheets.ts";

/** The monthly report as a workbook: all that the pages have room for only in part, in the same words. */
export function monthlyWorkbook(report: MonthlyReport): Workbook {
  const { language, tenantName, month, issuedOn } = report;
  return {
    title: coverWords[language].documentTitle(tenantName, wordsIn(language).month(Temporal.PlainYearMonth.from(month))),
    author: report.providerName,
    language,
    madeAt: startOfDay(Temporal.PlainDate.from(issuedOn)),
    sheets: [
      overviewSheet(report),
      ...contractSheets(report),
      ...devicesSheets(report),
      ...protectionSheets(report),
      ...storageSheets(report),
      appsSheet(report),
      ...supportSheets(report),
      recommendationsSheet(report),
      sourcesSheet(report),
    ],
  };
}
