import type { Id } from "#shared/base/ids.ts";
import { type Instant, japanDate, Temporal } from "#shared/base/time.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { workbook } from "#shared/platform/workbook.ts";
import type { ReportFormat, StoredReport } from "../../stored-report.ts";
import { wordsIn } from "../../wording.ts";
import type { MonthlyReport } from "../model.ts";
import { monthlyWorkbook } from "../monthly-workbook.ts";
import { folderOf } from "./report-model.ts";

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Lays down a version's files under names that follow from company, month and version, so that a second try finds the first one's. */
export async function fileReport(
  needs: Pick<Platform, "blobs" | "printer">,
  report: MonthlyReport,
  { id, at }: { id: Id<"report">; at: Instant },
): Promise<StoredReport> {
  const { title, fileName } = titlesOf(report);
  const lay = async (format: ReportFormat, type: string, content: Uint8Array) => {
    const blob = `${folderOf(report)}/v${report.version}.${format}`;
    await needs.blobs.putOnce("reports", blob, content, type);
    return { format, blob, fileName: `${fileName}.${format}`, bytes: content.length };
  };
  const { monthlyReportHtml } = await import("../html/monthly-report-html.tsx");
  const files = [
    await lay("pdf", "application/pdf", await needs.printer.pdf(monthlyReportHtml(report))),
    await lay("xlsx", spreadsheet, await workbook(monthlyWorkbook(report))),
  ];
  return {
    id,
    tenant: report.tenant,
    kind: "monthly",
    title,
    day: japanDate(at).toString(),
    createdAt: at.toString(),
    month: report.month,
    version: report.version,
    ...(report.changed !== undefined && { changed: report.changed }),
    files,
  };
}

/** 月次レポート 2026年10月（第2版）, and the name under which a file of it is saved. */
export function titlesOf(report: Pick<MonthlyReport, "language" | "month" | "tenantName" | "version">) {
  const { language, month, tenantName, version } = report;
  const when = wordsIn(language).month(Temporal.PlainYearMonth.from(month));
  const isFirst = version === 1;
  return language === "ja"
    ? {
        title: `月次レポート ${when}${isFirst ? "" : `（第${version}版）`}`,
        fileName: `月次レポート_${tenantName}_${month}${isFirst ? "" : `_第${version}版`}`,
      }
    : {
        title: `Monthly report ${when}${isFirst ? "" : ` (version ${version})`}`,
        fileName: `Monthly report ${tenantName} ${month}${isFirst ? "" : ` version ${version}`}`,
      };
}
