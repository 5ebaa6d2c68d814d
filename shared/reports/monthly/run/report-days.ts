import { type PlainDate, Temporal } from "#shared/base/time.ts";
import { businessDaysBetween } from "#shared/calendar/business-days.ts";
import type { DayCalendar } from "#shared/calendar/model.ts";
import { monthDates } from "#shared/calendar/months.ts";

/** The business days of a month on which last month's report is prepared, warned of, and published without being asked for. */
const lastPreparingDay = 3;
const warningDay = 4;
const publishingDay = 5;

export type ReportDay = {
  /** The month that is over and reported on. */
  month: string;
  publishBy: PlainDate;
  prepares: boolean;
  warns: boolean;
  publishes: boolean;
};

/** What a day asks of last month's reports: nothing on a closed day, and nothing is ever published before its turn (ADM-02). */
export function reportDay(calendar: DayCalendar, today: PlainDate): ReportDay {
  const thisMonth = today.toPlainYearMonth();
  const dayBefore = thisMonth.toPlainDate({ day: 1 }).subtract({ days: 1 });
  const nth = calendar.isOpen(today) ? businessDaysBetween(calendar, dayBefore, today) : 0;
  return {
    month: dayBefore.toPlainYearMonth().toString(),
    publishBy: monthDates(calendar, thisMonth).reportBy,
    prepares: nth >= 1 && nth <= lastPreparingDay,
    warns: nth === warningDay,
    publishes: nth >= publishingDay,
  };
}

/** The fifth business day after a month, by which its report is published (ADM-02). */
export const publishByOf = (calendar: DayCalendar, month: string): PlainDate =>
  monthDates(calendar, Temporal.PlainYearMonth.from(month).add({ months: 1 })).reportBy;
