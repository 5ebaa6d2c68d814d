import * as z from "zod";

export const Language = z.enum(["ja", "en"]);
export type Language = z.infer<typeof Language>;

export const Coverage = z.enum(["complete", "partial", "none"]);
export type Coverage = z.infer<typeof Coverage>;

/** Why a reading is partial or missing; a cause without a name of its own is "unavailable". */
export const Cause = z
  .enum(["no-consent", "not-licensed", "throttled", "concealed", "unavailable"])
  .catch("unavailable");
export type Cause = z.infer<typeof Cause>;

const Count = z.int().nonnegative();
const Moment = z.iso.datetime({ offset: true });
const Month = z.string().regex(/^\d{4}-\d{2}$/);

/** A month, `2026-10`, or the day of a report that was asked for in between, `2026-11-22`. */
const Period = z.union([Month, z.iso.date()]);

/** `grace`: the term is over and the service still runs; `suspended`: nobody can use it; `unknown`: Microsoft did not say. */
export const LicenceState = z.enum(["active", "grace", "suspended", "unknown"]);
export type LicenceState = z.infer<typeof LicenceState>;

export const LicenceRow = z.object({
  skuId: z.string(),
  skuPartNumber: z.string(),
  name: z.string(),
  owned: Count,
  assigned: Count,
  /** owned − assigned; below zero it is a shortage. */
  surplus: z.int(),
  assignedBefore: Count.nullable(),
  state: LicenceState,
});
export type LicenceRow = z.infer<typeof LicenceRow>;

/** Sums over the products that can be used; surplus and shortage are never set off against each other. */
export const LicenceTotals = z.object({ owned: Count, assigned: Count, surplus: Count, shortage: Count });
export type LicenceTotals = z.infer<typeof LicenceTotals>;

const NamedCount = z.object({ name: z.string(), count: Count });
export type NamedCount = z.infer<typeof NamedCount>;

/** What the customer is asked to decide: each list holds products, and one of them at least is not empty. */
export const LicenceDecision = z.object({
  short: z.array(NamedCount),
  suspended: z.array(NamedCount),
  reduce: z.array(NamedCount),
  answerBy: z.iso.date().nullable(),
});
export type LicenceDecision = z.infer<typeof LicenceDecision>;

/** `null` is a month that could not be read, or one before the first reading. */
export const HistoryPoint = z.object({ month: Month, owned: Count.nullable(), assigned: Count.nullable() });
export type HistoryPoint = z.infer<typeof HistoryPoint>;

export const LicenceReport = z.object({
  language: Language,
  tenantName: z.string().min(1),
  providerName: z.string().min(1),
  period: Period,
  reading: z.object({
    coverage: Coverage,
    /** When the source was true; when nothing could be read, when we tried. */
    asOf: Moment,
    readAt: Moment,
    cause: Cause.nullable(),
  }),
  rows: z.array(LicenceRow),
  totals: LicenceTotals.nullable(),
  /** The month before, when all of it was read, and all of this one. */
  previous: LicenceTotals.nullable(),
  /** What was read last, when nothing could be read now. */
  lastRead: z.object({ asOf: Moment, totals: LicenceTotals }).nullable(),
  leftOut: z.array(z.string()),
  decision: LicenceDecision.nullable(),
  history: z.object({ name: z.string(), points: z.array(HistoryPoint) }).nullable(),
});
export type LicenceReport = z.infer<typeof LicenceReport>;
