import { type Instant, inJapan } from "#shared/base/time.ts";
import { isOpenAt, nextBusinessMoment } from "#shared/calendar/business-minutes.ts";
import { japan } from "#shared/calendar/calendars.ts";

const dayMinutes = 420;

/** 0:24, 19:54 */
export const hours = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;

/** Business time in hours up to four days, in whole days beyond. */
export const isInDays = (minutes: number): boolean => minutes >= 4 * dayMinutes;
export const daysOf = (minutes: number): number => Math.floor(minutes / dayMinutes);

export type Hours =
  | { state: "open"; until: "break" | "close"; minutes: number }
  | { state: "break" | "closed"; opensAt: Instant };

/** Whether work is being done now, and what comes next: the break, the end of the day, or the opening. */
export function hoursAt(now: Instant): Hours {
  const time = inJapan(now).toPlainTime().toString();
  if (!isOpenAt(japan, now)) {
    const opensAt = nextBusinessMoment(japan, now);
    const isToday = inJapan(opensAt).toPlainDate().equals(inJapan(now).toPlainDate());
    return { state: isToday && time > japan.hours[0].from.toString() ? "break" : "closed", opensAt };
  }
  const window = japan.hours.find(({ to }) => to.toString() > time) ?? japan.hours[0];
  const until = window === japan.hours[0] ? "break" : "close";
  const left = window.to.since(inJapan(now).toPlainTime()).total("minutes");
  return { state: "open", until, minutes: Math.ceil(left) };
}
