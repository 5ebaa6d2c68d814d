import * as fc from "fast-check";
import { type Instant, inJapan, japanZone, type PlainDate, Temporal } from "#shared/base/time.ts";
import { japan } from "#shared/calendar/calendars.ts";

export const day = (text: string): PlainDate => Temporal.PlainDate.from(text);

/** A wall-clock time in Japan, written `2026-11-20 16:00`. */
export const at = (text: string): Instant =>
  Temporal.PlainDateTime.from(text.replace(" ", "T")).toZonedDateTime(japanZone).toInstant();

export const wallClock = (instant: Instant | undefined): string | undefined =>
  instant && inJapan(instant).toPlainDateTime().toString({ smallestUnit: "minute" }).replace("T", " ");

/** Any day from 2020 to 2039. */
export const anyDay = fc.integer({ min: 0, max: 7304 }).map((days) => day("2020-01-01").add({ days }));

/** Any minute from 2025 to 2028. */
export const anyMoment = fc
  .integer({ min: 0, max: 4 * 365 * 24 * 60 })
  .map((minutes) => at("2025-01-01 00:00").add({ minutes }));

export const anyOpenDay = anyDay.filter(japan.isOpen);
