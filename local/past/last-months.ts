import { atInJapan, type Instant, japanDate, type PlainDate, Temporal } from "#shared/base/time.ts";
import { businessDaysOf } from "#shared/calendar/business-days.ts";
import { japan } from "#shared/calendar/calendars.ts";

/** When something happened: on the nth business day of last month, or of one further back, and at what time in Japan. */
export type Moment = { back?: number; on: number; at: string };

export type LastMonths = {
  /** The first and the last day of the month so many months ago. */
  firstDay: (back: number) => PlainDate;
  lastDay: (back: number) => PlainDate;
  /** A day that a short month does not have is its last one. */
  moment: (of: Moment) => Instant;
};

/** The months before the one that `now` is in. */
export function lastMonths(now: Instant): LastMonths {
  const month = (back: number) => japanDate(now).toPlainYearMonth().subtract({ months: back });
  const firstDay = (back: number) => month(back).toPlainDate({ day: 1 });
  const lastDay = (back: number) => firstDay(back - 1).subtract({ days: 1 });
  return {
    firstDay,
    lastDay,
    moment({ back = 1, on, at }) {
      const days = businessDaysOf(japan, month(back));
      return atInJapan(days[Math.min(on, days.length) - 1] ?? lastDay(back), Temporal.PlainTime.from(at));
    },
  };
}
