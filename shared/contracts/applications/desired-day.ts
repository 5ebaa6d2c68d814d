import { fullDate } from "#shared/base/japanese-dates.ts";
import { type PlainDate, Temporal } from "#shared/base/time.ts";
import { businessDaysAfter } from "#shared/calendar/business-days.ts";
import { acceptanceBy, latestApplicationDay } from "#shared/calendar/deadlines.ts";
import type { DayCalendar, Words } from "#shared/calendar/model.ts";
import { endAfterNotice } from "#shared/calendar/notices.ts";
import { answerDays } from "./kinds.ts";

const isBefore = (one: PlainDate, other: PlainDate) => Temporal.PlainDate.compare(one, other) < 0;

/** Nobody applies for a day that is further away than this. */
const furthest = { years: 2 };

/** Why an application that comes today cannot be for a day; nothing when it can (C-06, C-09). */
export function refusedDay(
  calendar: DayCalendar,
  today: PlainDate,
  desiredOn: PlainDate,
  leadDays: number,
): Words | undefined {
  if (isBefore(desiredOn, today)) return past;
  if (isBefore(today.add(furthest), desiredOn)) return tooFar;
  if (!isBefore(latestApplicationDay(calendar, desiredOn, leadDays), today)) return undefined;
  return tooLate(earliestDay(calendar, today, leadDays), leadDays);
}

/** The first day for which an application that comes today is in time. */
export function earliestDay(calendar: DayCalendar, today: PlainDate, leadDays: number): PlainDate {
  let day = today;
  while (isBefore(latestApplicationDay(calendar, day, leadDays), today)) day = day.add({ days: 1 });
  return day;
}

/**
 * The day on which a contract ends that its customer wants to end with a month. Notice that comes too late for the month is
 * refused with the month that is still possible; whoever sends that one has confirmed it (TERM-17).
 */
export function cancellationDay(
  calendar: DayCalendar,
  today: PlainDate,
  month: string,
): { endsOn: PlainDate } | { refused: Words } {
  const first = endAfterNotice(calendar, today);
  const wished = Temporal.PlainYearMonth.from(month);
  const endsOn = wished.toPlainDate({ day: wished.daysInMonth });
  if (isBefore(today.add(furthest), endsOn)) return { refused: tooFar };
  return isBefore(endsOn, first) ? { refused: tooLateForMonth(endsOn, first) } : { endsOn };
}

/** By when it is answered: within five business days, and never after the desired day of what came in time (C-09). */
export const answerBy = (
  calendar: DayCalendar,
  today: PlainDate,
  desiredOn: PlainDate,
  leadDays: number,
): PlainDate => {
  const by = acceptanceBy(calendar, today, desiredOn, leadDays);
  const last = businessDaysAfter(calendar, today, answerDays);
  return isBefore(by, last) ? by : last;
};

const past: Words = {
  ja: "過去の日付です。さかのぼってのお申し込みはできません。",
  en: "This day is past. Nothing can be applied for backwards.",
};

const tooFar: Words = { ja: "2年以内の日付を入力してください。", en: "Give a day within two years." };

const tooLate = (earliest: PlainDate, leadDays: number): Words => ({
  ja: `ご希望日の${leadDays}営業日前までのお申し込みが必要です。${fullDate(earliest)}以降の日付を入力してください。`,
  en: `Apply ${leadDays} business days before the day. Give ${fullDate(earliest, "en")} or a later day.`,
});

const monthOf = (day: PlainDate) => day.toPlainYearMonth().toString();

const tooLateForMonth = (wished: PlainDate, first: PlainDate): Words => ({
  ja: `${fullDate(wished)}での解約は、お申し込みの期限を過ぎています。${fullDate(first)}での解約を承ります。よろしければ解約月を ${monthOf(first)} としてお申し込みください。`,
  en: `It is too late to end on ${fullDate(wished, "en")}. The next possible day is ${fullDate(first, "en")}: to confirm it, apply for ${monthOf(first)}.`,
});
