/** Excel's limit for the text of one cell. */
const longest = 32_767;

/**
 * Text as a cell can hold it: no characters that XML forbids, no `_x0041_` that Excel would read as a letter, and cut
 * with an ellipsis at Excel's limit. It stays text whatever it begins with.
 */
export function cellText(text: string): string {
  const clean = text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(/(?![\t\n])\p{Cc}|[\ufffe\uffff]/gu, "")
    .replace(/_x(?=[0-9A-Fa-f]{4}_)/g, "_x005F_x");
  return clean.length <= longest ? clean : `${clean.slice(0, longest - 1).toWellFormed()}…`;
}

/** Sheet names that Excel takes: 31 characters at most, none of `[]:*?/\`, no apostrophe at an end, each once. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set(["history"]);
  return wanted.map((name) => {
    const plain = cellText(name)
      .replace(/[[\]:*?/\\\t\r\n]/g, "-")
      .replace(/^'+|'+$/g, "")
      .trim();
    for (let count = 1; ; count += 1) {
      const suffix = count === 1 ? "" : ` (${count})`;
      const candidate = `${(plain || "Sheet").slice(0, 31 - suffix.length).toWellFormed()}${suffix}`;
      if (taken.has(candidate.toLowerCase())) continue;
      taken.add(candidate.toLowerCase());
      return candidate;
    }
  });
}

/** The width of a text in columns of a half-width digit: kana, kanji and full-width signs count double. */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text)
    width += /[\u1100-\u115f\u2010-\u2027\u2190-\uff60\uffe0-\uffe6\u{1f000}-\u{3fffd}]/u.test(letter) ? 2 : 1;
  return width;
}

/** A, B, …, Z, AA: the letters of a column, counted from 1. */
export const columnLetters = (column: number): string =>
  (column > 26 ? columnLetters(Math.floor((column - 1) / 26)) : "") + String.fromCharCode(65 + ((column - 1) % 26));
