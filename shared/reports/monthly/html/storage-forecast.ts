import { Temporal } from "#shared/base/time.ts";
import type { StorageSection } from "../storage-section.ts";

type SharePoint = NonNullable<StorageSection["sharePoint"]>;
export type Level = { percent: number; bytes: number; reached: SharePoint["reachesLimit"] };

/** A line ahead from what is used now, and the range about it, in bytes a month. */
export type Forecast = { expected: number; high: number; low: number };

/** The levels that are watched, from low to high; none where the limit is not known. */
export function levelsOf({ sharePoint, thresholds }: StorageSection): Level[] {
  const limit = sharePoint?.limitBytes ?? null;
  if (!sharePoint || limit === null) return [];
  const at = (percent: number) => (limit * percent) / 100;
  return [
    { percent: thresholds.warning, bytes: at(thresholds.warning), reached: sharePoint.reachesWarning },
    { percent: thresholds.critical, bytes: at(thresholds.critical), reached: sharePoint.reachesCritical },
    { percent: 100, bytes: limit, reached: sharePoint.reachesLimit },
  ];
}

/** How fast storage fills, told from the furthest level that has a day. */
export function forecastOf(levels: readonly Level[], usedBytes: number, closing: Temporal.PlainDate): Forecast | null {
  const ahead = levels.findLast(({ bytes, reached }) => bytes > usedBytes && reached.is === "reached");
  if (!ahead || ahead.reached.is !== "reached") return null;
  const rise = ahead.bytes - usedBytes;
  const perMonth = (day: string) => rise / Math.max(0.1, monthsUntil(closing, day));
  const { on, early, late } = ahead.reached;
  return { expected: perMonth(on), high: perMonth(early), low: late === undefined ? 0 : perMonth(late) };
}

/** Months from the close of the month to a day, as a fraction. */
export const monthsUntil = (closing: Temporal.PlainDate, day: string): number =>
  closing.until(Temporal.PlainDate.from(day), { largestUnit: "day" }).days / 30.44;
