/** What a mail says itself, and what it repeats of the mails before it. */
export type SplitText = { said: string; quoted?: string };

const divider = /^\s*[-_*=]{10,}\s*$/;
const separators = [
  /^\s*-{2,}\s*(original message|forwarded message|元のメッセージ|転送されたメッセージ|original appointment)\s*-{2,}\s*$/i,
  /^\s*begin forwarded message:\s*$/i,
];
const attributions = [
  /^\s*on\b.{8,300}\bwrote:\s*$/is,
  /^\s*(>\s*)?\d{4}[年/.-]\s?\d{1,2}[月/.-]\s?\d{1,2}日?.{0,200}(<[^<>\s]+@[^<>\s]+>|wrote|さん|のメール).{0,40}[:：]\s*$/s,
];
const firstField = /^\s*[*＊]?(差出人|送信者|from)[*＊]?\s*[:：]/i;
const otherField = /^\s*[*＊]?(送信日時|日時|日付|宛先|件名|cc|sent|date|to|subject)[*＊]?\s*[:：]/i;

/**
 * Parts a mail's text where it begins to repeat others. Answers between the lines of a quotation stay with it in what is
 * said; so does everything when nothing would be left.
 */
export function splitQuoted(text: string): SplitText {
  const lines = text.replaceAll("\r\n", "\n").split("\n");
  const end = endOfOwnWords(lines);
  const said = lines.slice(0, end).join("\n").trim();
  const quoted = lines.slice(end).join("\n").trim();
  if (said === "" || quoted === "") return { said: text.replaceAll("\r\n", "\n").trim() };
  return { said, quoted };
}

function endOfOwnWords(lines: readonly string[]): number {
  const opener = lines.findIndex((_line, at) => opens(lines, at));
  const own = withoutGap(lines, opener < 0 ? lines.length : opener);
  let end = own;
  while (end > 0 && (isBlank(lines[end - 1]) || isQuotation(lines[end - 1]))) end -= 1;
  return end === own ? own : withoutGap(lines, attributionBefore(lines, end));
}

/** Lines that only part one thing from another go with what comes after them. */
function withoutGap(lines: readonly string[], end: number): number {
  let last = end;
  while (last > 0 && (isBlank(lines[last - 1]) || divider.test(lines[last - 1] ?? ""))) last -= 1;
  return last;
}

const isBlank = (line = "") => line.trim() === "";
const isQuotation = (line = "") => /^\s*[>＞|]/.test(line);

/** A line from which on everything is somebody else's. */
const opens = (lines: readonly string[], at: number): boolean =>
  separators.some((separator) => separator.test(lines[at] ?? "")) || isFieldBlock(lines, at);

/** Where the sentence begins that says whose words follow; a long one is broken in two lines. */
function attributionBefore(lines: readonly string[], end: number): number {
  const [first = "", second = ""] = [lines[end - 2], lines[end - 1]];
  if (attributions.some((form) => form.test(second))) return end - 1;
  return attributions.some((form) => form.test(`${first} ${second}`)) ? end - 2 : end;
}

/** Outlook repeats the head of the mail that it answers: 差出人, 送信日時, 宛先, 件名. */
const isFieldBlock = (lines: readonly string[], at: number): boolean =>
  firstField.test(lines[at] ?? "") && lines.slice(at + 1, at + 7).filter((line) => otherField.test(line)).length >= 2;
