import * as z from "zod";
import { says } from "#shared/base/says.ts";
import { atInJapan, type Instant, japanDate, Temporal } from "#shared/base/time.ts";
import { nextBusinessMoment } from "#shared/calendar/business-minutes.ts";
import type { BusinessCalendar } from "#shared/calendar/model.ts";

const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, {
  ...says({ ja: "時刻は22:00の形で入力してください。", en: "Give a time of day as 22:00." }),
  abort: true,
});

const Nightly = z.strictObject({
  kind: z.literal("hours"),
  from: TimeOfDay,
  to: TimeOfDay,
  weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
});
type Nightly = z.infer<typeof Nightly>;

const mostQuiet = Temporal.Duration.from({ hours: 23 });

/**
 * When somebody wants nothing that can wait: from one time of day to another in Japan, over midnight when the second is
 * the earlier one, on the weekdays (Monday is 1) on which it begins; or whenever our people are not at work (C-03).
 */
export const QuietHours = z.discriminatedUnion("kind", [
  Nightly.refine((quiet) => Temporal.Duration.compare(lengthOf(quiet), mostQuiet) <= 0, {
    path: ["to"],
    ...says({
      ja: "お知らせを控える時間は1日23時間までです。終わりの時刻を早めてください。",
      en: "Quiet lasts 23 hours a day at most. Let it end earlier.",
    }),
  }),
  z.strictObject({ kind: z.literal("outside-business-hours") }),
]);
export type QuietHours = z.infer<typeof QuietHours>;

/** The moment itself when it is not quiet, else the moment at which quiet ends; at that moment it is never quiet. */
export const quietUntil = (calendar: BusinessCalendar, quiet: QuietHours | undefined, at: Instant): Instant => {
  if (!quiet) return at;
  return quiet.kind === "outside-business-hours" ? nextBusinessMoment(calendar, at) : nightlyUntil(quiet, at);
};

/** Quiet that holds now has begun today or, at most 23 hours long, yesterday. */
function nightlyUntil(quiet: Nightly, at: Instant): Instant {
  const today = japanDate(at);
  for (const day of [today, today.subtract({ days: 1 })]) {
    const from = atInJapan(day, Temporal.PlainTime.from(quiet.from));
    const to = from.add(lengthOf(quiet));
    const holds = Temporal.Instant.compare(from, at) <= 0 && Temporal.Instant.compare(at, to) < 0;
    if (holds && quiet.weekdays.includes(day.dayOfWeek)) return to;
  }
  return at;
}

/** The same time twice is a whole day. */
function lengthOf({ from, to }: Pick<Nightly, "from" | "to">): Temporal.Duration {
  const between = Temporal.PlainTime.from(from).until(to);
  return between.sign > 0 ? between : between.add({ hours: 24 });
}
