/** A part of a text, and whether the text before had it too. */
export type Part = { text: string; isNew: boolean };

const parts = (text: string) => text.match(/[^、,，;；\n]+[、,，;；\n]?\s*/g) ?? [];
const bare = (part: string) => part.replace(/[、,，;；\n\s]+$/, "");

/** Which parts of an enumeration are new, so that a reader sees what has come without comparing line by line. */
export function newParts(before: string, now: string): Part[] {
  const known = new Set(parts(before).map(bare));
  return parts(now).map((text) => ({ text, isNew: !known.has(bare(text)) }));
}
