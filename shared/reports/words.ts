import type { PlainDate, Temporal } from "#shared/base/time.ts";
import type { Cause, LicenceDecision, LicenceReport, LicenceState, LicenceTotals, NamedCount } from "./model.ts";

/** Running text with its weight: what stands in `strong` is the answer. */
export type Rich = readonly (string | { strong: string })[];

export type CountingRule = { term: string; rule: string };

/** Everything that a licence report says, in one language; the layout says nothing of its own. */
export type Words = {
  title: string;
  to: (tenant: string) => string;
  documentTitle: (tenant: string, period: string) => string;
  runningHead: (tenant: string, period: string) => string;
  runningFoot: (provider: string, year: number) => string;
  month: (month: Temporal.PlainYearMonth) => string;
  day: (day: PlainDate) => string;
  /** A day of the months ahead, whose year goes without saying. */
  dayAhead: (day: PlainDate) => string;
  monthTick: (month: Temporal.PlainYearMonth, withYear: boolean) => string;
  moment: (at: Temporal.ZonedDateTime) => string;
  /** Month, day and time, for columns of a page that names the year elsewhere. */
  shortMoment: (at: Temporal.ZonedDateTime) => string;
  /** What stands between two sentences, two nouns, and a fact and its aside. */
  space: string;
  and: string;
  listComma: string;
  aside: (text: string) => string;
  asOf: (at: string) => string;
  triedAt: (at: string) => string;
  coverageLine: (report: LicenceReport) => string;
  lead: (report: LicenceReport) => Rich;
  figures: Record<keyof LicenceTotals, string>;
  unit: (count: number) => string;
  change: (difference: string | undefined) => string;
  notRead: string;
  missing: {
    title: string;
    cause: string;
    last: string;
    lastFigures: (totals: LicenceTotals) => string;
    never: string;
    causes: Record<Cause, string>;
    partly: string;
  };
  ask: {
    title: (decision: LicenceDecision) => string;
    terms: Record<"short" | "suspended" | "reduce", string>;
    products: (items: readonly NamedCount[]) => string;
    otherwise: (decision: LicenceDecision) => string;
    by: string;
  };
  table: {
    title: string;
    order: string;
    heads: { product: string; owned: string; assigned: string; surplus: string; change: string };
    keys: { assigned: string; surplus: string; short: string };
    short: (count: number) => string;
    states: Record<Exclude<LicenceState, "active">, string>;
    stopped: string;
    isNew: string;
    surplusTotal: string;
    shortageTotal: string;
    leftOut: string;
    notes: (report: LicenceReport) => string;
  };
  trend: {
    /** What follows the product's name in the heading. */
    afterName: string;
    caption: (from: number) => string;
    missing: (months: readonly string[]) => string;
    since: (month: string) => string;
    tooShort: (months: number) => string;
    spoken: (name: string, from: string, to: string, owned: number, assigned: number) => string;
  };
  evidence: {
    title: string;
    intro: string;
    heads: { item: string; source: string; asOf: string; readAt: string; scope: string; result: string };
    licences: string;
    licencesSource: string;
    history: string;
    historySource: string;
    products: (count: number) => string;
    monthEnds: string;
    months: (read: number, of: number) => string;
    results: { complete: string; partial: string; none: string };
    counting: string;
    rules: readonly CountingRule[];
  };
  workbook: {
    sheets: { licences: string; trend: string; evidence: string };
    partNumber: string;
    productId: string;
    state: string;
    active: string;
    month: string;
    assignedBefore: string;
    shareAssigned: string;
    customer: string;
    item: string;
    value: string;
    moment: string;
  };
};
