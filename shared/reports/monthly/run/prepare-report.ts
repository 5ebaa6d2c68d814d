import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import { japanDate } from "#shared/base/time.ts";
import { Actor } from "#shared/inquiries/history.ts";
import type { Outgoing, Platform, Stored } from "#shared/platform/platform.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import type { Tenant } from "#shared/tenants/model.ts";
import { readMonth } from "../facts.ts";
import type { MonthlyReport } from "../model.ts";
import { monthBefore } from "../month-days.ts";
import { monthlyReport } from "../monthly-report.ts";
import { firstComments, isToBePrepared } from "./draft-rules.ts";
import { findDraft, writeDraft } from "./draft-store.ts";
import { type Incomplete, incompleteIn } from "./incomplete.ts";
import { type ReportDraft, ReportMonth, ReportVersion } from "./report-draft.ts";
import { keepModel, publishedModel } from "./report-model.ts";

/**
 * Asks the worker to prepare a customer's report of a month; `changed` says what a correction is about, `over` which revision
 * a person wants prepared anew or corrected.
 */
export const PrepareReport = z.object({
  kind: z.literal("prepare-report"),
  tenant: TenantId,
  month: ReportMonth,
  version: z.int().positive(),
  by: Actor,
  changed: z.string().optional(),
  over: z.int().positive().optional(),
});
export type PrepareReport = z.infer<typeof PrepareReport>;

export const prepareMessage = (work: Omit<PrepareReport, "kind">, why: string): Outgoing => ({
  id: ["prepare-report", work.month, work.tenant, work.version, why].join(":"),
  body: { kind: "prepare-report", ...work } satisfies PrepareReport,
});

type Needs = Pick<Platform, "blobs" | "clock" | "settings" | "tables">;

/** Lays down what a customer's report of a month says by the newest facts, for a person to look at (ADM-02). */
export async function prepareReport(
  needs: Needs,
  { tenant, month, version, by, over, ...work }: Omit<PrepareReport, "kind">,
): Promise<void> {
  const now = needs.clock.now();
  const today = japanDate(now).toString();
  const before = await findDraft(needs, { tenant, month });
  if (!isToBePrepared(before?.value, { version, day: today, over })) return;
  const customer = await findCustomer(needs, tenant);
  if (!isReportedOn(customer, month)) return;

  const changed = work.changed ?? before?.value.changed;
  const previous = await publishedModel(needs, { tenant, month: monthBefore(month) });
  const facts = await readMonth(needs, { tenant, month, version, changed, previous });
  const report = monthlyReport(facts);
  const kept = await keepModel(needs, report);
  await writeDraft(
    needs,
    before,
    preparedFrom(before, { report, incomplete: incompleteIn(facts), customer, kept, today, changed }),
    {
      happening: "prepared",
      by,
      at: now.toString(),
      ...(work.changed !== undefined && { text: work.changed }),
    },
  );
}

/** A customer's first report is on the month in which we began to look after it. */
export const isReportedOn = ({ startedOn }: Pick<Tenant, "startedOn">, month: string): boolean =>
  startedOn.slice(0, month.length) <= month;

type Prepared = {
  report: MonthlyReport;
  incomplete: Incomplete[];
  customer: Tenant;
  kept: ReportDraft["model"];
  today: string;
  changed: string | undefined;
};

function preparedFrom(
  before: Stored<ReportDraft> | undefined,
  { report, incomplete, customer, kept, today, changed }: Prepared,
): Omit<ReportDraft, "revision"> {
  return {
    month: report.month,
    tenant: customer.id,
    name: customer.name,
    language: report.language,
    version: report.version,
    ...(changed !== undefined && { changed }),
    state: "prepared",
    model: kept,
    preparedOn: today,
    asks: report.asks.length,
    gaps: report.sources.filter(({ coverage }) => coverage !== "complete").map(({ name }) => name),
    incomplete,
    comments: firstComments(report, before?.value),
    ...(before?.value.onHold && { onHold: before.value.onHold }),
    earlier: before ? withPublished(before.value) : [],
    ...correctedBy(before?.value),
  };
}

/** What the next version takes the place of; one that is prepared anew still takes that of the same. */
function correctedBy(before: ReportDraft | undefined): Pick<ReportDraft, "corrects"> {
  const corrects = before?.published ? ReportVersion.parse(before) : before?.corrects;
  return corrects ? { corrects } : {};
}

/** The versions that customers have, this one among them when it was published. */
const withPublished = ({ earlier, version, model, changed, published }: ReportDraft): ReportDraft["earlier"] =>
  published ? [...earlier, { version, model, published, ...(changed !== undefined && { changed }) }] : earlier;
