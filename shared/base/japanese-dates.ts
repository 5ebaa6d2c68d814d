import { type Instant, inJapan, type PlainDate } from "./time.ts";

export type Language = "ja" | "en";

const weekdays = {
  ja: ["月", "火", "水", "木", "金", "土", "日"],
  en: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
} as const;

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

const weekdayOf = (day: PlainDate, language: Language) => weekdays[language][day.dayOfWeek - 1];
const monthOf = (day: PlainDate) => months[day.month - 1];

/** 2026年11月30日, 30 Nov 2026. */
export const fullDate = (day: PlainDate, language: Language = "ja"): string =>
  language === "ja" ? `${day.year}年${day.month}月${day.day}日` : `${day.day} ${monthOf(day)} ${day.year}`;

/** 2026年11月30日（月）, Mon 30 Nov 2026: for a day on which someone must act or for which someone waits. */
export const fullDateWithWeekday = (day: PlainDate, language: Language = "ja"): string =>
  language === "ja"
    ? `${fullDate(day)}（${weekdayOf(day, language)}）`
    : `${weekdayOf(day, language)} ${fullDate(day, language)}`;

/** 11月25日（水）, Wed 25 Nov. */
export const dateWithWeekday = (day: PlainDate, language: Language = "ja"): string =>
  language === "ja"
    ? `${day.month}月${day.day}日（${weekdayOf(day, language)}）`
    : `${weekdayOf(day, language)} ${day.day} ${monthOf(day)}`;

/** 11月21日（土）〜11月23日（月）, Sat 21 Nov – Mon 23 Nov. */
export const dateRange = (first: PlainDate, last: PlainDate, language: Language = "ja"): string =>
  [first, last].map((day) => dateWithWeekday(day, language)).join(language === "ja" ? "〜" : " – ");

/** 11/30 in a table of the year `thisYear`, 2025/3/28 for a day of another year. */
export const tableDate = (day: PlainDate, thisYear: number): string =>
  day.year === thisYear ? `${day.month}/${day.day}` : `${day.year}/${day.month}/${day.day}`;

/** 9:50, for running text and screens. */
export function timeOfDay(at: Instant): string {
  const { hour, minute } = inJapan(at);
  return `${hour}:${String(minute).padStart(2, "0")}`;
}

/** 02:10, for columns and as-of lines, where hours stand below each other. */
export const columnTime = (at: Instant): string => timeOfDay(at).padStart(5, "0");

/** 11月25日（水） 17:30, Wed 25 Nov 17:30. */
export const dateAndTime = (at: Instant, language: Language = "ja"): string =>
  `${dateWithWeekday(inJapan(at).toPlainDate(), language)} ${timeOfDay(at)}`;

/** 2026年11月25日（水） 17:30, Wed 25 Nov 2026 17:30. */
export const fullDateAndTime = (at: Instant, language: Language = "ja"): string =>
  `${fullDateWithWeekday(inJapan(at).toPlainDate(), language)} ${timeOfDay(at)}`;

/** 11月1日（日） 02:10時点, as of Sun 1 Nov 02:10. */
export function asOf(at: Instant, language: Language = "ja"): string {
  const moment = `${dateWithWeekday(inJapan(at).toPlainDate(), language)} ${columnTime(at)}`;
  return language === "ja" ? `${moment}時点` : `as of ${moment}`;
}
