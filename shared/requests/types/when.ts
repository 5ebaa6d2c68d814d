import { fullDate, fullDateAndTime, type Language, tableDate } from "#shared/base/japanese-dates.ts";
import { Temporal } from "#shared/base/time.ts";
import type { Words } from "#shared/calendar/model.ts";

/** A day as it was ordered: 2026年11月30日, 30 Nov 2026. */
export function dayWords(ordered: string): Words {
  const day = Temporal.PlainDate.from(ordered);
  return { ja: fullDate(day), en: fullDate(day, "en") };
}

/** A moment as it was ordered: 2026年11月25日（水） 17:30, Wed 25 Nov 2026 17:30. */
export function momentWords(ordered: string): Words {
  const at = Temporal.Instant.from(ordered);
  return { ja: fullDateAndTime(at), en: fullDateAndTime(at, "en") };
}

/** Days from the first to the last: 2026年11月1日〜2026年11月30日, 1 Nov 2026 to 30 Nov 2026. */
export function daysWords(first: string, last: string): Words {
  const [from, until] = [dayWords(first), dayWords(last)];
  return { ja: `${from.ja}〜${until.ja}`, en: `${from.en} to ${until.en}` };
}

/** The same in a headline: 2026/11/1〜2026/11/30, 1 Nov 2026 to 30 Nov 2026. */
export const daysAtAGlance = (first: string, last: string, language: Language): string =>
  language === "en"
    ? daysWords(first, last).en
    : [first, last].map((day) => tableDate(Temporal.PlainDate.from(day), 0)).join("〜");
