import { createHash } from "node:crypto";
import * as z from "zod";
import { Temporal } from "#shared/base/time.ts";
import { businessDaysBetween } from "#shared/calendar/business-days.ts";
import { japan } from "#shared/calendar/calendars.ts";
import { monthDates } from "#shared/calendar/months.ts";
import { Month, Yen } from "../model.ts";
import { isShortOfLicences } from "./account-increase.ts";
import { type MonthRow, MonthState, stateOf } from "./month-rows.ts";

export const MonthOverview = z.object({
  month: Month,
  countedOn: z.iso.date(),
  /** The last business day of the month, by which it has to be issued (BIL-08), and how many business days are left. */
  issueBy: z.iso.date(),
  businessDaysLeft: z.int(),
  customers: z.record(MonthState, z.int()),
  /** What is ready or issued comes to. */
  netYen: Yen,
  taxYen: Yen,
  totalYen: Yen,
  changeYen: Yen,
  /** At how many customers more accounts are agreed for the next month, and at how many of them licences are missing (ADM-05). */
  increases: z.object({ customers: z.int(), shortOfLicences: z.int() }),
  draftedAt: z.iso.datetime().optional(),
  /** Exactly what is ready now: whoever issues says that this is what they saw. */
  seen: z.string(),
});
export type MonthOverview = z.infer<typeof MonthOverview>;

const counted = new Set<MonthState>(["ready", "issued"]);

/** A month at a glance, as whoever issues its invoices sees it. */
export function monthOverview(month: Month, rows: readonly MonthRow[], today: Temporal.PlainDate): MonthOverview {
  const customers = Object.fromEntries(MonthState.options.map((state) => [state, 0])) as Record<MonthState, number>;
  for (const row of rows) customers[stateOf(row)] += 1;
  const { invoiceBy } = monthDates(japan, Temporal.PlainYearMonth.from(month));
  const billed = rows.filter((row) => counted.has(stateOf(row)));
  const sum = (of: (row: MonthRow) => number) => billed.reduce((total, row) => total + of(row), 0);
  const increases = rows.flatMap(({ increase }) => increase ?? []);
  const draftedAt = rows.map((row) => row.draftedAt).toSorted()[0];
  return {
    month,
    countedOn: `${month}-01`,
    issueBy: invoiceBy.toString(),
    businessDaysLeft: businessDaysBetween(japan, today, invoiceBy),
    customers,
    netYen: sum(({ netYen }) => netYen),
    taxYen: sum(({ taxYen }) => taxYen),
    totalYen: sum(({ totalYen }) => totalYen),
    changeYen: sum(({ changeYen }) => changeYen),
    increases: { customers: increases.length, shortOfLicences: increases.filter(isShortOfLicences).length },
    ...(draftedAt !== undefined && { draftedAt }),
    seen: seenIn(rows),
  };
}

/** The customers that can be issued as they now are, by number, and a name for exactly this. */
export const readyIn = (rows: readonly MonthRow[]): MonthRow[] =>
  rows.filter((row) => stateOf(row) === "ready").toSorted(byCustomerNumber);

export const seenIn = (rows: readonly MonthRow[]): string =>
  createHash("sha256")
    .update(JSON.stringify(readyIn(rows).map(({ tenant, version }) => [tenant, version])))
    .digest("hex")
    .slice(0, 32);

function byCustomerNumber(a: MonthRow, b: MonthRow): number {
  const [one, other] = [a, b].map(({ customerNumber, tenant }) => customerNumber ?? tenant);
  return (one ?? "") < (other ?? "") ? -1 : 1;
}

const turns: Record<MonthState, number> = { check: 0, blocked: 1, none: 2, held: 3, ready: 4, issued: 5 };

/** What needs a person first, and then by customer number. */
export const inTurn = (rows: readonly MonthRow[]): MonthRow[] =>
  rows.toSorted((a, b) => turns[stateOf(a)] - turns[stateOf(b)] || byCustomerNumber(a, b));
