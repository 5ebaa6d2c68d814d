import type { PlainDate, Temporal } from "#shared/base/time.ts";

/** A month in weeks from Monday to Sunday, cut at its ends; a weekend at either end belongs to the week beside it. */
export function businessWeeksOf(month: Temporal.PlainYearMonth): { from: string; to: string }[] {
  const days = Array.from({ length: month.daysInMonth }, (_, index) => month.toPlainDate({ day: index + 1 }));
  const weeks: PlainDate[][] = [];
  for (const day of days) {
    const week = weeks.at(-1);
    const begins = day.dayOfWeek === 1 && week?.some(isWeekday);
    if (!week || begins) weeks.push([day]);
    else week.push(day);
  }
  return weeks.flatMap((week) => {
    const [from, to] = [week[0], week.at(-1)];
    return from && to ? [{ from: from.toString(), to: to.toString() }] : [];
  });
}

const isWeekday = (day: PlainDate) => day.dayOfWeek <= 5;
