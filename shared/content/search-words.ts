import { alike, grams, japanese, withoutMarks } from "#shared/base/search-text.ts";

const japaneseRun = new RegExp(`[${japanese}]+`, "gu");

export const normalise = (text: string): string => withoutMarks(alike(text));

/** A word that has to be there as a whole, or a piece of running Japanese, which is not parted by spaces. */
export type Unit = { text: string; isWhole: boolean };

/** What is looked for: Latin words and numbers as they are, Japanese in pairs of characters. */
export function unitsOf(query: string): Unit[] {
  const units = new Map<string, Unit>();
  for (const word of normalise(query).split(" ").filter(Boolean)) {
    for (const [run] of word.matchAll(japaneseRun))
      for (const text of grams(run)) units.set(text, { text, isWhole: false });
    for (const text of word.replace(japaneseRun, " ").split(" ").filter(Boolean))
      units.set(text, { text, isWhole: true });
  }
  return [...units.values()];
}
