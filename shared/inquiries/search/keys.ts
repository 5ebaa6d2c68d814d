import { alike, grams, japanese, withoutMarks } from "#shared/base/search-text.ts";

const gap = new RegExp(`(?<=[${japanese}])(?:[^\\S\\n]+\\n?|\\n)[^\\S\\n]*(?=[${japanese}])`, "gu");
const pieces = new RegExp(`[${japanese}]+|[^${japanese}\\s]+`, "gu");
const isJapanese = new RegExp(`^[${japanese}]`, "u");
const beginsAWord = new RegExp(`^[^${japanese}\\s]`, "u");
const endsInAWord = new RegExp(`[^${japanese}\\s]$`, "u");

/**
 * A text as it is searched. Japanese goes on over the end of a line and over a space within a name; marks and empty lines
 * part it.
 */
export const folded = (text: string): string => withoutMarks(alike(text).replace(gap, ""));

/** Whether a term stands in a text, both folded; a Latin word or a number from its beginning on. */
export function occurs(text: string, term: string): boolean {
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1))
    if (!beginsAWord.test(term) || !endsInAWord.test(text.slice(Math.max(0, at - 2), at))) return true;
  return false;
}

const longestWord = 32;
const wordKey = (word: string) => Array.from(word).slice(0, longestWord).join("");

/**
 * What a folded text is found by: its words, and the two characters that begin at each place of running Japanese, at its
 * end the one that is left. So whatever begins with a character is a range of keys.
 */
export const keysOf = (text: string): string[] =>
  (text.match(pieces) ?? []).flatMap((piece) =>
    isJapanese.test(piece) ? [...grams(piece), ...Array.from(piece).slice(-1)] : [wordKey(piece)],
  );

/** A key as it is looked up: by itself, or all that begin with it. */
export type LookUp = { key: string; isPrefix: boolean };

/**
 * What every text that holds a term is found by. The last word of a term may go on; of the pairs of a Japanese one every
 * other says enough.
 */
export function lookUpsOf(term: string): LookUp[] {
  const all: readonly string[] = term.match(pieces) ?? [];
  return all.flatMap((piece, at) => {
    if (!isJapanese.test(piece)) return [{ key: wordKey(piece), isPrefix: at === all.length - 1 }];
    const pairs = grams(piece);
    return pairs
      .filter((_pair, at) => at % 2 === 0 || at === pairs.length - 1)
      .map((key) => ({ key, isPrefix: Array.from(key).length === 1 }));
  });
}
