const japanese = /[\p{Script=Han}\p{Script=Hiragana}ー々]+/gu;

/** Full-width, half-width and capitals, katakana and hiragana are told apart by eye only; marks part words. */
export const normalise = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60))
    .replace(/[^\p{L}\p{N}\p{M}ー々]+/gu, " ")
    .trim();

/** Every two characters that stand beside each other in a word, and a word of one character by itself. */
export const grams = (word: string): string[] => {
  const characters = Array.from(word);
  if (characters.length < 2) return characters;
  return characters.slice(1).map((second, index) => `${characters[index]}${second}`);
};

/** A word that has to be there as a whole, or a piece of running Japanese, which is not parted by spaces. */
export type Unit = { text: string; isWhole: boolean };

/** What is looked for: Latin words and numbers as they are, Japanese in pairs of characters. */
export function unitsOf(query: string): Unit[] {
  const units = new Map<string, Unit>();
  for (const word of normalise(query).split(" ").filter(Boolean)) {
    for (const [run] of word.matchAll(japanese))
      for (const text of grams(run)) units.set(text, { text, isWhole: false });
    for (const text of word.replace(japanese, " ").split(" ").filter(Boolean)) units.set(text, { text, isWhole: true });
  }
  return [...units.values()];
}
