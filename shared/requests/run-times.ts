import { type PlainDate, Temporal } from "#shared/base/time.ts";
import { openOnOrBefore } from "#shared/calendar/business-days.ts";
import { closingTime } from "#shared/calendar/business-minutes.ts";
import { japan } from "#shared/calendar/calendars.ts";
import { beginningOf } from "./lead-time.ts";

const lastOpenDayBefore = (on: string): PlainDate =>
  openOnOrBefore(japan, Temporal.PlainDate.from(on).subtract({ days: 1 }));

/** When what somebody needs on a day is made: at the beginning of work on the last business day before it. */
export const readyBefore = (on: string): string => beginningOf(lastOpenDayBefore(on)).toString();

/** When what is not needed from a day on is taken back: at the end of work on the last business day before it. */
export const afterWorkBefore = (on: string): string => closingTime(japan, lastOpenDayBefore(on)).toString();

/** When what is to be so from a day on is changed. */
export const onMorningOf = (on: string): string => beginningOf(Temporal.PlainDate.from(on)).toString();
