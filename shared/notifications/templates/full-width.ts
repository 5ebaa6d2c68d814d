const graphemes = new Intl.Segmenter("ja", { granularity: "grapheme" });

/** What half a full-width character holds: Latin, Greek and Cyrillic letters and their marks, half-width kana. */
const half = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\u0020-\u00ff\uff61-\uff9f]/u;
const fullForm = /^[\uff01-\uff60\uffe0-\uffe6]/u;

const charactersOf = (text: string) => Array.from(graphemes.segment(text), ({ segment }) => segment);
const isHalf = (character: string) => half.test(character) && !fullForm.test(character);

/** How much room a text takes, counted in full-width characters. */
export const fullWidth = (text: string): number =>
  charactersOf(text).reduce((width, character) => width + (isHalf(character) ? 0.5 : 1), 0);

/** Must not begin a line, must not end one. */
const neverFirst = /^[、。，．・：；？！ー〜）」』】〕］｝〉》’”ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ々,.!?)\]}]/u;
const neverLast = /[（「『【〔［｛〈《‘“([{]$/u;

/** Breaks each line of a text so that none is wider than `width` full-width characters. */
export const wrapFullWidth = (text: string, width: number): string =>
  text
    .split("\n")
    .flatMap((line) => wrapLine(line, width))
    .join("\n");

function wrapLine(line: string, width: number): string[] {
  const lines: string[] = [];
  let current: string[] = [];
  for (const piece of piecesOf(line)) {
    if (current.length > 0 && piece !== " " && fullWidth(current.join("") + piece) > width) {
      const carried = carriedOver(current, piece, width);
      lines.push(
        current
          .slice(0, current.length - carried)
          .join("")
          .trimEnd(),
      );
      current = current.slice(current.length - carried);
    }
    current.push(piece);
  }
  lines.push(current.join("").trimEnd());
  return lines;
}

/** How many pieces go down with the next one, so that no line begins or ends with what must not stand there. */
function carriedOver(current: readonly string[], next: string, width: number): number {
  for (let carried = 0; carried < current.length; carried += 1) {
    const line = [...current.slice(current.length - carried), next];
    if (carried > 0 && fullWidth(line.join("")) > width) return 0;
    if (!neverFirst.test(line[0] ?? "") && !neverLast.test(current.at(-carried - 1) ?? "")) return carried;
  }
  return 0;
}

/** A word of half-width characters stays whole, an address above all; everything else may be parted. */
function piecesOf(line: string): string[] {
  const pieces: string[] = [];
  let word = "";
  for (const character of charactersOf(line)) {
    if (isHalf(character) && character !== " ") word += character;
    else {
      if (word) pieces.push(word);
      pieces.push(character);
      word = "";
    }
  }
  return word ? [...pieces, word] : pieces;
}
