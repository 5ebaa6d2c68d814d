import { japanDate } from "#shared/base/time.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { markedAsDraft } from "./draft-mark.ts";
import { reportOf } from "./draft-rules.ts";
import { getDraft, type WhichReport } from "./draft-store.ts";
import { titlesOf } from "./file-report.ts";
import { modelOf } from "./report-model.ts";

type Needs = Pick<Platform, "blobs" | "clock" | "printer" | "tables">;

/** The report as it would go out today, marked as a draft on every page: for the browser, or as it would be printed. */
export async function previewReport(
  needs: Needs,
  which: WhichReport,
  format: "html" | "pdf",
): Promise<{ name: string; type: string; content: string | Uint8Array }> {
  const { value: draft } = await getDraft(needs, which);
  const report = reportOf(draft, await modelOf(needs, draft), japanDate(needs.clock.now()).toString());
  const { monthlyReportHtml } = await import("../html/monthly-report-html.tsx");
  const html = markedAsDraft(monthlyReportHtml(report), report.language);
  const name = `${report.language === "ja" ? "下書き" : "DRAFT"}_${titlesOf(report).fileName}.${format}`;
  return format === "html"
    ? { name, type: "text/html; charset=utf-8", content: html }
    : { name, type: "application/pdf", content: await needs.printer.pdf(html) };
}
