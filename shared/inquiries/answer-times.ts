import * as z from "zod";
import { type Instant, japanDate } from "#shared/base/time.ts";
import { closedDaysBetween } from "#shared/calendar/business-days.ts";
import { isOpenAt, nextBusinessMoment } from "#shared/calendar/business-minutes.ts";
import { japan } from "#shared/calendar/calendars.ts";
import { closureSentences } from "#shared/calendar/closure-words.ts";
import { firstReplyDueBy } from "#shared/calendar/deadlines.ts";
import type { Closure } from "#shared/calendar/model.ts";

const Words = z.object({ ja: z.string(), en: z.string() });

export const AnswerTimes = z.object({
  /** Until when who asks now has a first reply (SUP-01). */
  firstReplyBy: z.iso.datetime(),
  /** The days until then that do not count. */
  closedDays: z.array(z.object({ day: z.iso.date(), kind: z.enum(["company", "holiday", "weekend"]), name: Words })),
  /** The same as sentences; weekends go without saying. */
  closedWords: z.object({ ja: z.array(z.string()), en: z.array(z.string()) }),
  isOpen: z.boolean(),
  /** When work goes on; now, while the desk is open. */
  opensAt: z.iso.datetime(),
  /** When the desk is open on a business day, in Japan's time. */
  hours: z.array(z.object({ from: z.string(), to: z.string() })),
});
export type AnswerTimes = z.infer<typeof AnswerTimes>;

/** By when who asks now has a first reply, and which days until then do not count (SUP-01, C-04). */
export function firstReply(now: Instant): { firstReplyBy: Instant; closedDays: Closure[] } {
  const firstReplyBy = firstReplyDueBy(japan, now);
  return { firstReplyBy, closedDays: closedDaysBetween(japan, japanDate(now), japanDate(firstReplyBy)) };
}

/** What somebody is told who is about to ask. */
export function answerTimes(now: Instant): AnswerTimes {
  const { firstReplyBy, closedDays } = firstReply(now);
  return {
    firstReplyBy: firstReplyBy.toString(),
    closedDays: closedDays.map(({ day, kind, name }) => ({ day: day.toString(), kind, name })),
    closedWords: { ja: closureSentences(closedDays, "ja"), en: closureSentences(closedDays, "en") },
    isOpen: isOpenAt(japan, now),
    opensAt: nextBusinessMoment(japan, now).toString(),
    hours: japan.hours.map(({ from, to }) => ({ from: toMinutes(from), to: toMinutes(to) })),
  };
}

const toMinutes = (at: (typeof japan.hours)[number]["from"]) => at.toString({ smallestUnit: "minute" });
