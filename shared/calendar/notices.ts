import { type PlainDate, Temporal } from "#shared/base/time.ts";
import { lastBusinessDay, openOnOrBefore } from "./business-days.ts";
import type { DayCalendar } from "./model.ts";

/** How long before an event its notice has to be out. */
export const noticeLeads = {
  "price-change": { basis: "BIL-12", ahead: { months: 2 } },
  maintenance: { basis: "NTF-01", ahead: { weeks: 2 } },
  "termination-by-us": { basis: "TERM-18", ahead: { days: 60 } },
} as const satisfies Record<string, { basis: string; ahead: Temporal.DurationLike }>;

export type NoticeKind = keyof typeof noticeLeads;

/** The last day on which a notice of ours is valid, and the business day for which it is planned (C-07, C-08). */
export function noticeDays(
  calendar: DayCalendar,
  kind: NoticeKind,
  eventOn: PlainDate,
): { latestOn: PlainDate; plannedOn: PlainDate } {
  const latestOn = eventOn.subtract(noticeLeads[kind].ahead);
  return { latestOn, plannedOn: openOnOrBefore(calendar, latestOn.subtract({ days: 1 })) };
}

/** The last day on which a customer can give notice to end with this month (TERM-17). */
export const cancelBy = (calendar: DayCalendar, month: Temporal.PlainYearMonth): PlainDate =>
  lastBusinessDay(calendar, month).subtract({ weeks: 2 });

/** The day on which the service ends when a customer gives notice today: the end of the first month still in time. */
export function endAfterNotice(calendar: DayCalendar, noticeOn: PlainDate): PlainDate {
  let month = noticeOn.toPlainYearMonth();
  while (Temporal.PlainDate.compare(noticeOn, cancelBy(calendar, month)) > 0) month = month.add({ months: 1 });
  return month.toPlainDate({ day: month.daysInMonth });
}
