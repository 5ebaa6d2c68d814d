import { Temporal } from "#shared/base/time.ts";
import { japanTime } from "./figures.ts";
import type { Language, LicenceReport } from "./model.ts";
import type { Words } from "./words.ts";
import { en } from "./words-en.ts";
import { ja } from "./words-ja.ts";

/** The words of a language. */
export const wordsIn = (language: Language): Words => ({ ja, en })[language];

/** The report's month or day as its title shows it. */
export function periodText({ language, period }: Pick<LicenceReport, "language" | "period">): string {
  const words = wordsIn(language);
  return period.length === "2026-10".length
    ? words.month(Temporal.PlainYearMonth.from(period))
    : words.day(Temporal.PlainDate.from(period));
}

/** A moment as Japan's clock shows it. */
export const momentText = (moment: string, words: Words): string => words.moment(japanTime(moment));
