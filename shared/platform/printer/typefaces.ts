import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const packages = createRequire(import.meta.url);
const weights = [400, 500, 700] as const;

type Face = { css: string; covers: readonly (readonly [from: number, to: number])[] };

/** The one type family of all documents, as the style sheet that a text needs. */
export type Typefaces = {
  /** `@font-face` rules for the characters of a text; font files are asked for under `base`. */
  styleFor(text: string, base: string): string;
  /** The characters that no bundled font can draw. */
  missing(text: string): string[];
  file(name: string): Promise<Buffer>;
};

/**
 * Noto Sans JP in print: "Noto Sans JP Core" is the one large file that keeps a PDF small, "Noto Sans JP" behind it is
 * the numbered split, which also has what the large file lacks (髙 﨑 𠮷 ① ㈱ ※ → ▲ ●).
 */
export async function loadTypefaces(): Promise<Typefaces> {
  const [split, core] = await Promise.all([
    facesOf((weight) => `${weight}`),
    facesOf((weight) => `japanese-${weight}`),
  ]);
  const folder = packages.resolve("@fontsource/noto-sans-jp/400.css").replace(/400\.css$/, "files/");
  return {
    styleFor: (text, base) => {
      const letters = lettersOf(text);
      const needed = split.filter((face) => letters.some((letter) => isCovered(face, letter)));
      return [...core.map((face) => renamed(face, "Noto Sans JP Core")), ...needed.map((face) => face.css)]
        .join("\n")
        .replaceAll("url(./files/", `url(${base}`);
    },
    missing: (text) =>
      lettersOf(text)
        .filter((letter) => !split.some((face) => isCovered(face, letter)))
        .map((letter) => String.fromCodePoint(letter)),
    file: (name) => readFile(`${folder}${name}`),
  };
}

async function facesOf(sheet: (weight: number) => string): Promise<Face[]> {
  const sheets = await Promise.all(
    weights.map((weight) => readFile(packages.resolve(`@fontsource/noto-sans-jp/${sheet(weight)}.css`), "utf8")),
  );
  return sheets.flatMap((css) => [...css.matchAll(/@font-face \{[^}]*\}/g)].map(([rule]) => faceOf(rule)));
}

function faceOf(rule: string): Face {
  const css = rule.replace(/, url\([^)]*\.woff\) format\('woff'\)/, "");
  const ranges = /unicode-range: ([^;]*);/.exec(rule)?.[1] ?? "";
  const covers = [...ranges.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)].map(([, from = "", to = from]) => {
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  });
  return { css, covers };
}

const renamed = (face: Face, family: string): string => face.css.replace("'Noto Sans JP'", `'${family}'`);
const isCovered = (face: Face, letter: number): boolean =>
  face.covers.some(([from, to]) => from <= letter && letter <= to);
const isDrawn = (letter: string): boolean => !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Variation_Selector}]/u.test(letter);
const lettersOf = (text: string): number[] =>
  [...new Set(text)].filter(isDrawn).map((letter) => letter.codePointAt(0) ?? 0);
