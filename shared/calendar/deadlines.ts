import { type Instant, japanDate, type PlainDate, Temporal } from "#shared/base/time.ts";
import { businessDaysAfter, businessDaysBefore, openOnOrBefore } from "./business-days.ts";
import { closingTime, nextBusinessMoment } from "./business-minutes.ts";
import type { BusinessCalendar, DayCalendar } from "./model.ts";

/** The end of work on the nth business day after the day of receipt; the hour of receipt does not matter (C-04). */
const dueBy = (calendar: BusinessCalendar, receivedAt: Instant, days: number): Instant =>
  closingTime(calendar, businessDaysAfter(calendar, japanDate(receivedAt), days));

/** Until when an inquiry gets its first reply (SUP-01, QUAL-04). */
export const firstReplyDueBy = (calendar: BusinessCalendar, receivedAt: Instant, days = 2): Instant =>
  dueBy(calendar, receivedAt, days);

/** The last day on which an application for `desiredOn` is in time (C-06). */
export const latestApplicationDay = (calendar: DayCalendar, desiredOn: PlainDate, leadDays: number): PlainDate =>
  businessDaysBefore(calendar, desiredOn, leadDays);

/** By when we accept an application: within the lead time, and never after the desired day of one filed in time (C-09). */
export function acceptanceBy(
  calendar: DayCalendar,
  receivedOn: PlainDate,
  desiredOn: PlainDate,
  leadDays: number,
): PlainDate {
  const withinLead = businessDaysAfter(calendar, receivedOn, leadDays);
  const isInTime = Temporal.PlainDate.compare(receivedOn, latestApplicationDay(calendar, desiredOn, leadDays)) <= 0;
  const lastOpenDay = openOnOrBefore(calendar, desiredOn);
  return isInTime && Temporal.PlainDate.compare(lastOpenDay, withinLead) < 0 ? lastOpenDay : withinLead;
}

export type LeadTime = { earliestOn: PlainDate; targetOn: PlainDate; isBestEffort: boolean };

/** The earliest day for a request, the day we aim at, and whether the wish for an earlier one is best effort (C-05). */
export function leadTime(
  calendar: DayCalendar,
  receivedAt: Instant,
  leadDays: number,
  desiredOn?: PlainDate,
): LeadTime {
  const earliestOn = businessDaysAfter(calendar, japanDate(receivedAt), leadDays);
  const ahead = desiredOn ? Temporal.PlainDate.compare(desiredOn, earliestOn) : 0;
  return { earliestOn, targetOn: desiredOn && ahead > 0 ? desiredOn : earliestOn, isBestEffort: ahead < 0 };
}

/** When a caller is called back, and whether the call came on a day without phone duty (C-10, SUP-06). */
export const callbackSlot = (
  calendar: BusinessCalendar,
  receivedAt: Instant,
): { at: Instant; outsideWindow: boolean } => ({
  at: nextBusinessMoment(calendar, receivedAt),
  outsideWindow: !calendar.isOpen(japanDate(receivedAt)),
});

/** The first day on which a Windows quality update is rolled out, counted from its release in Japan (DM-04). */
export const rolloutFrom = (releasedAt: Instant): PlainDate => japanDate(releasedAt).add({ days: 5 });
