import { Temporal } from "#shared/base/time.ts";
import type { Month } from "./model.ts";

/**
 * The first month that is charged of what starts on a day, be it a service or one more account: that month when it starts
 * on its first day, else the next one (BIL-04, BIL-07). The first of a month counts also when it is a holiday.
 */
export function chargedFrom(startedOn: string): Month {
  const day = Temporal.PlainDate.from(startedOn);
  const month = day.toPlainYearMonth();
  return (day.day === 1 ? month : month.add({ months: 1 })).toString();
}

/** The last month that is charged of what ends on a day: it is charged whole (BIL-05, BIL-07). */
export const chargedUntil = (endedOn: string): Month => Temporal.PlainDate.from(endedOn).toPlainYearMonth().toString();
