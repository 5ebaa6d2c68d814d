import type { Language } from "./language.ts";

const inJapan = { timeZone: "Asia/Tokyo" } as const;
const instant = /T\d/;

/** A moment or a plain date as the API writes it. */
const moment = (text: string) => new Date(instant.test(text) ? text : `${text}T00:00:00+09:00`);

const parts = (text: string) =>
  Object.fromEntries(
    new Intl.DateTimeFormat("en-US", {
      ...inJapan,
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "2-digit",
      hourCycle: "h23",
    })
      .formatToParts(moment(text))
      .map(({ type, value }) => [type, value]),
  ) as Record<"year" | "month" | "day" | "hour" | "minute", string>;

const named = (text: string, language: Language, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(language === "ja" ? "ja-JP" : "en-GB", { ...inJapan, ...options }).format(moment(text));

const weekday = (text: string, language: Language) => named(text, language, { weekday: "short" });
const monthName = (text: string) => named(text, "en", { month: "short" });

const isoForm = new Intl.DateTimeFormat("sv-SE", inJapan);

/** 2026-11-25, the day to which a moment belongs in Japan, as the API writes days */
export const isoDay = (at: Date | number): string => isoForm.format(at);

/** Which day it is in Japan. */
export const todayInJapan = (): string => isoDay(new Date());

/** 9:50 */
export function time(text: string): string {
  const { hour, minute } = parts(text);
  return `${Number(hour)}:${minute}`;
}

/** 11月25日（水）, Wed 25 Nov */
export function day(text: string, language: Language): string {
  const { month, day } = parts(text);
  return language === "ja"
    ? `${month}月${day}日（${weekday(text, "ja")}）`
    : `${weekday(text, "en")} ${day} ${monthName(text)}`;
}

/** 11月25日（水） 17:30, Wed 25 Nov 17:30 */
export const dayAndTime = (text: string, language: Language): string => `${day(text, language)} ${time(text)}`;

/** 本日 15:52, today 15:52, and with its day on any other */
export const recentMoment = (text: string, language: Language, now = new Date()): string =>
  day(text, language) === day(now.toISOString(), language)
    ? `${language === "ja" ? "本日" : "today"} ${time(text)}`
    : dayAndTime(text, language);

/** 2026年11月30日（月）, Mon 30 Nov 2026 */
export function fullDay(text: string, language: Language): string {
  const { year } = parts(text);
  return language === "ja" ? `${year}年${day(text, "ja")}` : `${day(text, "en")} ${year}`;
}

/** 2026年10月, October 2026, of a month written 2026-10 */
export function monthOf(text: string, language: Language): string {
  const first = `${text}-01`;
  const { year, month } = parts(first);
  return language === "ja" ? `${year}年${month}月` : `${named(first, "en", { month: "long" })} ${year}`;
}

/** 11/30 in a table of this year, 2025/3/28 for another year */
export function shortDay(text: string, now = new Date()): string {
  const { year, month, day } = parts(text);
  return year === parts(now.toISOString()).year ? `${month}/${day}` : `${year}/${month}/${day}`;
}

/** 11/30 09:50 in a table */
export const shortMoment = (text: string): string => `${shortDay(text)} ${time(text).padStart(5, "0")}`;

const yenForm = new Intl.NumberFormat("ja-JP");

/** ¥171,096 */
export const yen = (amount: number | string): string => {
  const value = Number(amount);
  return `${value < 0 ? "−" : ""}¥${yenForm.format(Math.abs(value))}`;
};

export const count = (value: number): string => yenForm.format(value);

/** 412 KB, 1.8 MB, 1,005.2 GB, 3.24 TB */
export function size(bytes: number): string {
  const units = ["B", "KB", "MB", "GB", "TB"];
  const power = Math.min(units.length - 1, Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(1024)));
  const value = bytes / 1024 ** power;
  return `${count(power < 2 ? Math.round(value) : Number(value.toFixed(value < 10 ? 2 : 1)))} ${units[power]}`;
}

/** +3, −4,500, ±0 */
export const signed = (value: number): string =>
  value === 0 ? "±0" : `${value > 0 ? "+" : "−"}${count(Math.abs(value))}`;

const ordinals = new Intl.PluralRules("en", { type: "ordinal" });
const endings: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = { one: "st", two: "nd", few: "rd" };

/** 1st, 2nd, 23rd, 28th: the English of it */
export const ordinal = (place: number): string => `${place}${endings[ordinals.select(place)] ?? "th"}`;

/** 1 business day, 5 business days: the English of it */
export const businessDays = (many: number): string => `${many} business ${many === 1 ? "day" : "days"}`;
