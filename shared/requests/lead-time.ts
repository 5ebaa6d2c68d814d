import { fullDate } from "#shared/base/japanese-dates.ts";
import { atInJapan, type Instant, japanDate, type PlainDate, Temporal } from "#shared/base/time.ts";
import { businessDaysAfter, openOnOrBefore } from "#shared/calendar/business-days.ts";
import { closingTime } from "#shared/calendar/business-minutes.ts";
import { latestApplicationDay, leadTime } from "#shared/calendar/deadlines.ts";
import type { BusinessCalendar, Words } from "#shared/calendar/model.ts";

/**
 * How a type's deadline is reckoned, in business days. `after-order`: so many days from the order; an earlier wish is met
 * as well as we can, if the requester says that this will do (C-05). `before-date`: the order has to come so many days
 * before the wished day (C-06). `after-date`: so many days from the day that the order names (ADM-09).
 */
export type Lead = { kind: "after-order" | "before-date" | "after-date"; days: number };

export type Promised = { earliestOn: PlainDate; dueBy: Instant; isBestEffort: boolean };

type Ordered = {
  receivedAt: Instant;
  /** The wished day, or that which the order is about. */
  day?: PlainDate | undefined;
  /** The requester knows that it is sooner than can be promised. */
  isUrgent: boolean;
};

/** By when an order is to be done, or why its day cannot be taken. */
export function promise(calendar: BusinessCalendar, lead: Lead, ordered: Ordered): Promised | { refused: Words } {
  const { receivedAt, day, isUrgent } = ordered;
  const today = japanDate(receivedAt);
  if (day && isBefore(day, today)) return { refused: past };
  if (lead.kind === "after-date") return afterDate(calendar, lead, day ?? today);
  if (lead.kind === "before-date") return beforeDate(calendar, lead, day, today);
  const { earliestOn, targetOn, isBestEffort } = leadTime(calendar, receivedAt, lead.days, day);
  if (isBestEffort && !isUrgent) return { refused: tooSoon(earliestOn) };
  return { earliestOn, dueBy: closingTime(calendar, openOnOrBefore(calendar, targetOn)), isBestEffort };
}

const isBefore = (one: PlainDate, other: PlainDate) => Temporal.PlainDate.compare(one, other) < 0;

const afterDate = (calendar: BusinessCalendar, { days }: Lead, day: PlainDate): Promised => ({
  earliestOn: day,
  dueBy: closingTime(calendar, businessDaysAfter(calendar, day, days)),
  isBestEffort: false,
});

/** What is to be so on a day is done by the end of work on the last business day before it (C-07). */
function beforeDate(
  calendar: BusinessCalendar,
  { days }: Lead,
  day: PlainDate | undefined,
  today: PlainDate,
): Promised | { refused: Words } {
  let earliestOn = businessDaysAfter(calendar, today, days);
  while (isBefore(latestApplicationDay(calendar, earliestOn, days), today)) earliestOn = earliestOn.add({ days: 1 });
  const wanted = day ?? earliestOn;
  if (isBefore(latestApplicationDay(calendar, wanted, days), today)) return { refused: tooLate(earliestOn, days) };
  const readyOn = openOnOrBefore(calendar, wanted.subtract({ days: 1 }));
  return { earliestOn, dueBy: closingTime(calendar, readyOn), isBestEffort: false };
}

const past: Words = {
  ja: "過去の日付です。今日以降の日付を入力してください。",
  en: "This day is past. Give today or a later one.",
};

const tooSoon = (earliestOn: PlainDate): Words => ({
  ja: `この依頼をお約束できるのは${fullDate(earliestOn)}以降です。それより早い日をご希望のときは「お急ぎ（できる範囲での対応）」を選んでください。`,
  en: `The earliest day that can be promised is ${fullDate(earliestOn, "en")}. For an earlier one, mark it as urgent: then we do what we can.`,
});

const tooLate = (earliestOn: PlainDate, days: number): Words => ({
  ja: `ご希望日の${days}営業日前までのお申し込みが必要です。${fullDate(earliestOn)}以降の日付を入力してください。`,
  en: `It has to be ordered ${days} business days before the day. Give ${fullDate(earliestOn, "en")} or a later day.`,
});

/** When work that is due on a day begins by itself. */
export const beginningOf = (day: PlainDate): Instant => atInJapan(day, Temporal.PlainTime.from("09:30"));
