import { atInJapan, type Instant, type PlainDate, Temporal } from "#shared/base/time.ts";
import { firstLook, overlap } from "./kinds/logs.ts";
import type { SnapshotSummary } from "./model.ts";

/** How much of a day's log was collected: `why` is a cause of a reading, or one of our own. */
export type DayCoverage = { day: PlainDate; is: "complete" | "partial" | "missing"; why?: string };

type Summary = Pick<SnapshotSummary, "day" | "coverage" | "asOf" | "cause">;
/** The span of time whose entries a day's readings have surely brought. */
type Reach = { from: Instant; until: Instant; cause: string | undefined };

const compare = (one: Instant, other: Instant) => Temporal.Instant.compare(one, other);
const midnight = (day: PlainDate) => atInJapan(day, new Temporal.PlainTime());

/**
 * How far days of a log were collected, from all summaries, the oldest first. Each reading goes on where the one before it
 * has ended; one that comes after a long pause, or is the first, goes back as far as every customer's log is kept. Entries
 * come late, so that a day is known once it was read some hours after its end.
 */
export function coverageOf(days: readonly PlainDate[], summaries: readonly Summary[]): DayCoverage[] {
  const reaches = reachesOf(summaries);
  return days.map((day) => {
    const [begin, end] = [midnight(day), midnight(day.add({ days: 1 }))];
    const first = reaches.findIndex(({ from, until }) => compare(from, end) < 0 && compare(until, begin) > 0);
    if (first === -1) return { day, is: "missing", why: whyMissing(day, summaries, reaches) };
    const last = reaches.findIndex(({ until }) => compare(until, end.add(overlap)) >= 0);
    const over = last === -1 ? reaches.slice(first) : reaches.slice(first, last + 1);
    const hole = holeIn(over, begin, first === 0 ? "before" : "gap") ?? (last === -1 ? "unsettled" : undefined);
    const why = over.find(({ cause }) => cause !== undefined)?.cause ?? hole;
    return why === undefined ? { day, is: "complete" } : { day, is: "partial", why };
  });
}

function reachesOf(summaries: readonly Summary[]): Reach[] {
  let before: Instant | undefined;
  return summaries.flatMap(({ asOf, cause }) => {
    if (asOf === undefined) return [];
    const until = Temporal.Instant.from(asOf);
    const surely = until.subtract(firstLook);
    const from = before && compare(before, surely) > 0 ? before : surely;
    before = until;
    return [{ from, until, cause }];
  });
}

function holeIn(over: readonly Reach[], begin: Instant, atFirst: string): string | undefined {
  let reached = begin;
  for (const [index, { from, until }] of over.entries()) {
    if (compare(from, reached) > 0) return index === 0 ? atFirst : "gap";
    reached = until;
  }
  return undefined;
}

function whyMissing(day: PlainDate, summaries: readonly Summary[], reaches: readonly Reach[]): string {
  const tried = summaries.find((one) => one.day === day.toString())?.cause;
  if (tried !== undefined) return tried;
  const [first, last] = [reaches[0], reaches.at(-1)];
  if (!first || !last) return summaries.at(-1)?.cause ?? "unsettled";
  if (compare(midnight(day), first.from) < 0) return "before";
  return compare(last.until, midnight(day)) > 0 ? "gap" : "unsettled";
}

/** The days whose readings hold entries of a time: from its first day until it was read beyond its last one. */
export function readingDays(from: PlainDate, until: PlainDate, summaries: readonly Summary[]): string[] {
  const settled = midnight(until.add({ days: 1 })).add(overlap);
  const last = summaries.find(({ asOf }) => asOf !== undefined && compare(Temporal.Instant.from(asOf), settled) >= 0);
  return summaries
    .filter(({ day, asOf }) => asOf !== undefined && day >= from.toString() && (!last || day <= last.day))
    .map(({ day }) => day);
}
