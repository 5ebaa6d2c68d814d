import { Temporal } from "#shared/base/time.ts";
import { businessDaysBetween, nthBusinessDay } from "#shared/calendar/business-days.ts";
import type { DayCalendar } from "#shared/calendar/model.ts";
import { monthDates } from "#shared/calendar/months.ts";
import type { Month } from "../model.ts";

/** So many business days before the last one the drafts have to be there, and our desk is told. */
const preparedAhead = 3;
const toldAhead = new Set([preparedAhead, 1, 0]);

/**
 * What a day asks of the month that it belongs to: its drafts are computed on the first business day and on each of the
 * last ones, and our desk is told as the last one comes near and on every business day after that (BIL-08).
 */
export function billingDay(
  calendar: DayCalendar,
  today: Temporal.PlainDate,
): { month: Month; drafts: boolean; tells: boolean; issueBy: Temporal.PlainDate; daysLeft: number } {
  const month = today.toPlainYearMonth();
  const issueBy = monthDates(calendar, month).invoiceBy;
  const daysLeft = businessDaysBetween(calendar, today, issueBy);
  const isOpen = calendar.isOpen(today);
  const isLate = Temporal.PlainDate.compare(today, issueBy) > 0;
  const isFirst = today.equals(nthBusinessDay(calendar, month, 1));
  const nears = isOpen && daysLeft <= preparedAhead;
  return {
    month: month.toString(),
    drafts: isFirst || nears,
    tells: isLate || (isOpen && toldAhead.has(daysLeft)),
    issueBy,
    daysLeft,
  };
}
