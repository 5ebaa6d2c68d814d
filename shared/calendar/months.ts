import type { PlainDate, Temporal } from "#shared/base/time.ts";
import { businessDaysOf, lastBusinessDay, nthBusinessDay } from "./business-days.ts";
import type { DayCalendar } from "./model.ts";
import { cancelBy } from "./notices.ts";

export type MonthDates = { businessDays: number; reportBy: PlainDate; invoiceBy: PlainDate; cancelBy: PlainDate };

/** The dates that a month brings: last month's report (ADM-02), this month's invoice (BIL-08), notice to end (TERM-17). */
export const monthDates = (calendar: DayCalendar, month: Temporal.PlainYearMonth): MonthDates => ({
  businessDays: businessDaysOf(calendar, month).length,
  reportBy: nthBusinessDay(calendar, month, 5),
  invoiceBy: lastBusinessDay(calendar, month),
  cancelBy: cancelBy(calendar, month),
});
