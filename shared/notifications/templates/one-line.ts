/** Controls, line ends, and the marks that turn the direction of writing. */
const unseen = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** What someone typed as a single line that says what it seems to say: it can end no header and begin no new line. */
export const oneLine = (text: string): string => text.replace(unseen, " ").replace(/ {2,}/g, " ").trim();

/** The text cut after `length` characters, with an ellipsis where something is missing. */
export function shortened(text: string, length: number): string {
  const characters = Array.from(text);
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join("")}…`;
}

/** The first few of a list in one line: A、B、C ほか4件. */
export const listed = (items: readonly string[], counter: string, most = 5): string =>
  items.slice(0, most).join("、") + (items.length > most ? ` ほか${items.length - most}${counter}` : "");
