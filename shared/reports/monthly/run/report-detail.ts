import * as z from "zod";
import { japanDate } from "#shared/base/time.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { MonthlyReport } from "../model.ts";
import { hashOf, reportOf } from "./draft-rules.ts";
import { entriesOf, getDraft, type WhichReport } from "./draft-store.ts";
import { DraftComment, ReportDraft, ReportEntry } from "./report-draft.ts";
import { modelOf } from "./report-model.ts";
import { isDueOn, ShownReport, shownReport } from "./show-reports.ts";

export const ReportDetail = ShownReport.omit({ comments: true }).extend({
  revision: z.int(),
  /** What an approval sends back, so that it is of what was seen. */
  hash: z.string(),
  report: MonthlyReport,
  comments: z.array(DraftComment),
  history: z.array(ReportEntry.omit({ month: true, tenant: true })),
  /** What customers had before this version, still to be opened. */
  earlier: z.array(ReportDraft.shape.earlier.unwrap().element.omit({ model: true })),
});
export type ReportDetail = z.infer<typeof ReportDetail>;

/** A report as it would go out, with its comments, its history and the versions before it. */
export async function reportDetail(
  needs: Pick<Platform, "blobs" | "clock" | "tables">,
  which: WhichReport,
): Promise<ReportDetail> {
  const { value: draft } = await getDraft(needs, which);
  const today = japanDate(needs.clock.now());
  return ReportDetail.parse({
    ...draft,
    ...shownReport(draft, isDueOn(which.month, today)),
    hash: hashOf(draft),
    report: reportOf(draft, await modelOf(needs, draft), today.toString()),
    comments: draft.comments,
    history: await entriesOf(needs, which),
  });
}
