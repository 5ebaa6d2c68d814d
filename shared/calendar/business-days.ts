import type { PlainDate, Temporal } from "#shared/base/time.ts";
import type { Closure, DayCalendar } from "./model.ts";

/** The nth open day after `day`; `day` itself is not counted (C-04). */
export const businessDaysAfter = (calendar: DayCalendar, day: PlainDate, n: number): PlainDate =>
  countOpenDays(calendar, day, n, 1);

/** The nth open day before `day`; `day` itself is not counted and may be closed (C-06). */
export const businessDaysBefore = (calendar: DayCalendar, day: PlainDate, n: number): PlainDate =>
  countOpenDays(calendar, day, n, -1);

function countOpenDays(calendar: DayCalendar, day: PlainDate, n: number, step: 1 | -1): PlainDate {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`Business days are counted in whole numbers, not ${n}`);
  let at = day;
  for (let counted = 0; counted < n; ) {
    at = at.add({ days: step });
    if (calendar.isOpen(at)) counted += 1;
  }
  return at;
}

/** The day itself when it is open, else the last open day before it. */
export const openOnOrBefore = (calendar: DayCalendar, day: PlainDate): PlainDate =>
  calendar.isOpen(day) ? day : businessDaysBefore(calendar, day, 1);

/** The day itself when it is open, else the first open day after it. */
export const openOnOrAfter = (calendar: DayCalendar, day: PlainDate): PlainDate =>
  calendar.isOpen(day) ? day : businessDaysAfter(calendar, day, 1);

/** How many open days there are after one day, up to and with another; negative when the other lies before. */
export function businessDaysBetween(calendar: DayCalendar, after: PlainDate, until: PlainDate): number {
  if (after.until(until).sign < 0) return 0 - businessDaysBetween(calendar, until, after);
  return daysBetween(after, until).filter(calendar.isOpen).length;
}

/** The closed days after one day, up to and with another, each with its reason. */
export const closedDaysBetween = (calendar: DayCalendar, after: PlainDate, until: PlainDate): Closure[] =>
  daysBetween(after, until).flatMap((day) => calendar.closureOn(day) ?? []);

/** Every open day of a month, in order. */
export function businessDaysOf(calendar: DayCalendar, month: Temporal.PlainYearMonth): PlainDate[] {
  const first = month.toPlainDate({ day: 1 });
  return daysBetween(first.subtract({ days: 1 }), first.add({ days: month.daysInMonth - 1 })).filter(calendar.isOpen);
}

/** The nth open day of a month. */
export function nthBusinessDay(calendar: DayCalendar, month: Temporal.PlainYearMonth, n: number): PlainDate {
  const day = businessDaysOf(calendar, month)[n - 1];
  if (!day) throw new RangeError(`${month.toString()} has no business day number ${n}`);
  return day;
}

/** The last open day of a month. */
export const lastBusinessDay = (calendar: DayCalendar, month: Temporal.PlainYearMonth): PlainDate =>
  openOnOrBefore(calendar, month.toPlainDate({ day: month.daysInMonth }));

function daysBetween(after: PlainDate, until: PlainDate): PlainDate[] {
  const length = Math.max(0, after.until(until).days);
  return Array.from({ length }, (_, index) => after.add({ days: index + 1 }));
}
