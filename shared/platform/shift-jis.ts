/** Signs that Windows writes with another character of the same look. */
const asWindowsWrites: Readonly<Record<string, string>> = {
  "\u2212": "－",
  "\u301c": "～",
  "\u2014": "―",
  "\u2013": "―",
  "\u2016": "∥",
  "\u00a5": "￥",
  "\u00a0": " ",
};

/** What stands in the place of a character that there is not: the mark by which printers say so. */
const missing = "〓";

/** A text in the Shift_JIS of Windows (CP932), and every character of it that Shift_JIS lacks. */
export async function toShiftJis(text: string): Promise<{ bytes: Uint8Array; lacking: string[] }> {
  const { default: iconv } = await import("iconv-lite");
  const isThere = (letter: string) => iconv.decode(iconv.encode(letter, "cp932"), "cp932") === letter;
  const letters = Array.from(text.normalize("NFC"), (letter) => asWindowsWrites[letter] ?? letter);
  const lacking = new Set([...new Set(letters)].filter((letter) => !isThere(letter)));
  const written = letters.map((letter) => (lacking.has(letter) ? missing : letter)).join("");
  return { bytes: iconv.encode(written, "cp932"), lacking: [...lacking] };
}
