import * as z from "zod";
import type { TenantId } from "#shared/base/ids.ts";
import { unknownCursor } from "#shared/base/problems.ts";
import { japanDate, type PlainDate, Temporal } from "#shared/base/time.ts";
import { japan } from "#shared/calendar/calendars.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import { type ShownState, stateOf } from "./draft-rules.ts";
import { draftsOf } from "./draft-store.ts";
import { isReportedOn } from "./prepare-report.ts";
import { publishByOf } from "./report-days.ts";
import { ReportDraft } from "./report-draft.ts";

/** In the order in which they ask for a person; `not-due` is a customer whose first month comes later. */
export const ListedState = z.enum([
  "held",
  "prepared",
  "missing",
  "approved",
  "publishing",
  "published",
  "not-due",
] satisfies (ShownState | "missing" | "not-due")[]);
type ListedState = z.infer<typeof ListedState>;

export const ShownReport = ReportDraft.pick({
  tenant: true,
  name: true,
  month: true,
  version: true,
  revision: true,
  changed: true,
  preparedOn: true,
  asks: true,
  gaps: true,
  incomplete: true,
  onHold: true,
  approved: true,
  published: true,
})
  .partial({ version: true, revision: true, preparedOn: true, asks: true, gaps: true, incomplete: true })
  .extend({ state: ListedState, isOverdue: z.boolean(), comments: z.int() });
export type ShownReport = z.infer<typeof ShownReport>;

export const ReportsPage = z.object({
  month: z.string(),
  publishBy: z.iso.date(),
  customers: z.partialRecord(ListedState, z.int()),
  reports: z.array(ShownReport),
  cursor: z.string().optional(),
});
export type ReportsPage = z.infer<typeof ReportsPage>;

type Needs = Pick<Platform, "clock" | "tables">;
export type ReportsQuery = {
  month?: string | undefined;
  state?: ListedState | undefined;
  cursor?: string | undefined;
  take: number;
};

/** One page of all customers' reports of a month, what asks for a person first; the cursor is the place in their turn. */
export async function reportsPage(
  needs: Needs,
  { month: wanted, state, cursor, take }: ReportsQuery,
  customers: AsyncIterable<TenantId[]>,
): Promise<ReportsPage> {
  const today = japanDate(needs.clock.now());
  const month = wanted ?? today.toPlainYearMonth().subtract({ months: 1 }).toString();
  const publishBy = publishByOf(japan, month);
  const isDue = Temporal.PlainDate.compare(today, publishBy) >= 0;
  const prepared = (await draftsOf(needs, month)).map((draft) => shownReport(draft, isDue));
  const all = [
    ...prepared,
    ...(await withoutDraft(needs, month, new Set(prepared.map(({ tenant }) => tenant)), customers)),
  ];
  const inTurn = all.toSorted((one, other) => placeOf(one) - placeOf(other) || compare(one.name, other.name));
  const matching = inTurn.filter((report) => state === undefined || report.state === state);
  const from = startOf(cursor);
  return {
    month,
    publishBy: publishBy.toString(),
    customers: countsOf(all),
    reports: matching.slice(from, from + take),
    ...(from + take < matching.length && { cursor: String(from + take) }),
  };
}

/** A first version that is not out on the fifth business day is overdue, above all one that is held. */
export function shownReport(draft: ReportDraft, isDue: boolean): ShownReport {
  const state = stateOf(draft);
  const comments = draft.comments.filter(({ text }) => text !== "").length;
  const isOverdue = isDue && draft.version === 1 && !draft.published;
  return ShownReport.parse({ ...draft, state, isOverdue, comments });
}

export const isDueOn = (month: string, today: PlainDate): boolean =>
  Temporal.PlainDate.compare(today, publishByOf(japan, month)) >= 0;

/** Customers of whom nothing is prepared yet. */
async function withoutDraft(
  needs: Needs,
  month: string,
  prepared: ReadonlySet<TenantId>,
  customers: AsyncIterable<TenantId[]>,
): Promise<ShownReport[]> {
  const found: ShownReport[] = [];
  for await (const tenants of customers)
    for (const tenant of tenants.filter((one) => !prepared.has(one))) {
      const { name, startedOn } = await findCustomer(needs, tenant);
      const state = isReportedOn({ startedOn }, month) ? "missing" : "not-due";
      found.push({ tenant, name, month, state, isOverdue: false, comments: 0 });
    }
  return found;
}

const turn = new Map<ListedState, number>(ListedState.options.map((state, index) => [state, index]));
const placeOf = ({ state }: ShownReport): number => turn.get(state) ?? 0;
const { compare } = new Intl.Collator("ja");

function countsOf(reports: readonly ShownReport[]): ReportsPage["customers"] {
  const counts: ReportsPage["customers"] = {};
  for (const { state } of reports) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

function startOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  if (/^\d{1,6}$/.test(cursor)) return Number(cursor);
  throw unknownCursor();
}
