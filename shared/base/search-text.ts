/** The letters of Japanese without spaces, as part of a class of characters; katakana is folded into hiragana before. */
export const japanese = String.raw`\p{Script=Han}\p{Script=Hiragana}ー々`;

/** Full-width, half-width and capitals, katakana and hiragana are told apart by eye only. */
export const alike = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));

/** Marks part words. */
export const withoutMarks = (text: string): string => text.replace(/[^\p{L}\p{N}\p{M}ー々]+/gu, " ").trim();

/** Every two characters that stand beside each other in a word, and a word of one character by itself. */
export const grams = (word: string): string[] => {
  const characters = Array.from(word);
  if (characters.length < 2) return characters;
  return characters.slice(1).map((second, index) => `${characters[index]}${second}`);
};
