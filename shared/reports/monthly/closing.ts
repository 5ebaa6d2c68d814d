import { Temporal } from "#shared/base/time.ts";
import type { SnapshotKind } from "#shared/inventory/model.ts";
import type { Summary } from "#shared/inventory/read-snapshots.ts";
import { monthClosedBy } from "../licence-history.ts";
import { Cause } from "../model.ts";
import type { Source, SourceName } from "./model.ts";
import { earlierOf, lastDayOf, monthBefore } from "./month-days.ts";

/** How far a kind was read for a month and for the one before it. */
export type Closing<Kind extends SnapshotKind> = {
  /** The last reading of the month that brought anything. */
  now?: Summary<Kind>;
  before?: Summary<Kind>;
  /** What the month's last try came to. */
  attempt?: Summary<Kind>;
  /** What was read last, also when that was before the month. */
  last?: Summary<Kind>;
  /** Every reading up to the end of the month, the newest first. */
  history: readonly Summary<Kind>[];
};

const monthOf = ({ asOf, readAt }: { asOf?: string | undefined; readAt: string }) =>
  monthClosedBy({ asOf: asOf ?? readAt }).toString();

/** Which of a kind's readings, the newest first, speak for a month; none does for one before the customer began. */
export function closingOf<Kind extends SnapshotKind>(
  rows: readonly Summary<Kind>[],
  month: string,
  startedOn: string,
): Closing<Kind> {
  const isBegun = (one: string) => startedOn.slice(0, one.length) <= one;
  const until = rows.map((row) => ({ row, month: monthOf(row) })).filter((one) => one.month <= month);
  const read = until.filter(({ row }) => row.coverage !== "none");
  const newestOf = (some: typeof until, wanted: string) =>
    isBegun(wanted) ? some.find((one) => one.month === wanted)?.row : undefined;
  const [now, before, attempt] = [newestOf(read, month), newestOf(read, monthBefore(month)), newestOf(until, month)];
  return {
    ...(now && { now }),
    ...(before && { before }),
    ...(attempt && { attempt }),
    ...(read[0] && { last: read[0].row }),
    history: read.map(({ row }) => row),
  };
}

/** A reading this much older than the end of the month no longer speaks for all of it. */
const staleDays = 3;

/** What is to be said of how a kind was read for a month. */
export function sourceOf<Kind extends SnapshotKind>(
  name: SourceName,
  { now, attempt }: Closing<Kind>,
  { month, today }: { month: string; today: string },
  reached?: Source["reached"],
): Source {
  const cause = Cause.parse(attempt?.cause);
  if (!now) return { name, coverage: "none", ...(attempt && { readAt: attempt.readAt }), cause };
  const end = earlierOf(lastDayOf(month), Temporal.PlainDate.from(today));
  const isStale = Temporal.PlainDate.from(now.day).until(end).days > staleDays;
  return {
    name,
    coverage: isStale ? "partial" : now.coverage,
    ...(now.asOf !== undefined && { asOf: now.asOf }),
    readAt: now.readAt,
    ...(reached && { reached }),
    ...(isStale ? { cause } : now.coverage === "partial" && { cause: Cause.parse(now.cause) }),
  };
}
