import type { Language } from "#shared/base/japanese-dates.ts";

/** What an order is about, with what tells it from others about the same: 例示 太郎（Visio）, 例示 太郎 (Visio). */
export const noted = (what: string, note: string, language: Language): string =>
  ({ ja: `${what}（${note}）`, en: `${what} (${note})` })[language];

/** The first of several, and how many more there are. */
export const andMore = (first: string, others: number, language: Language): string =>
  others === 0 ? first : first + { ja: `ほか${others}件`, en: ` and ${others} more` }[language];
