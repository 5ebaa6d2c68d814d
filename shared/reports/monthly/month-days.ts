import { type Instant, japanDate, type PlainDate, startOfDay, Temporal } from "#shared/base/time.ts";

const monthOf = (month: string) => Temporal.PlainYearMonth.from(month);

/** `2026-10`, so many months before another one. */
export const monthBefore = (month: string, months = 1): string => monthOf(month).subtract({ months }).toString();

const firstDayOf = (month: string): PlainDate => monthOf(month).toPlainDate({ day: 1 });

export const lastDayOf = (month: string): PlainDate => monthOf(month).toPlainDate({ day: monthOf(month).daysInMonth });

/** The moment at which a month begins in Japan, and that at which it is over. */
export const startOf = (month: string): Instant => startOfDay(firstDayOf(month));
export const endOf = (month: string): Instant => startOf(monthBefore(month, -1));

/** Whether a moment lies within a month of Japan. */
export const isWithin = (month: string, at: string): boolean =>
  japanDate(Temporal.Instant.from(at)).toPlainYearMonth().toString() === month;

export const isBefore = (at: string, moment: Instant): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(at), moment) < 0;

/** The months that lead to one, which is the last of them. */
export const monthsUpTo = (month: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => monthBefore(month, count - 1 - index));

export const earlierOf = (one: PlainDate, other: PlainDate): PlainDate =>
  Temporal.PlainDate.compare(one, other) < 0 ? one : other;

/** So many days before a moment, to the second, as moments of inventories are written and compared: as text. */
export const daysBefore = (at: string, days: number): string =>
  Temporal.Instant.from(at)
    .subtract({ hours: 24 * days })
    .toString({ smallestUnit: "second" });

/** Whole minutes from one moment to another. */
export const minutesBetween = (from: string, to: string): number =>
  Math.floor((Temporal.Instant.from(to).epochMilliseconds - Temporal.Instant.from(from).epochMilliseconds) / 60_000);
