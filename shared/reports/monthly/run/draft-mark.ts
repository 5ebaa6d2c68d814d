import type { Language } from "../../model.ts";

const words: Record<Language, string> = { ja: "下書き", en: "DRAFT" };

/** What stands fixed on a page is printed on every one. */
const style =
  "position: fixed; top: 6mm; right: 6mm; z-index: 9; border: 1pt solid #983e04; border-radius: 1mm; padding: .6mm 3mm; " +
  "color: #983e04; background: #fff; font-size: 10pt; font-weight: 700; line-height: 1.5;";

/** The same document with the word "draft" on each of its pages. */
export const markedAsDraft = (html: string, language: Language): string =>
  html.replace(/<\/body>(?![\s\S]*<\/body>)/, () => `<div style="${style}">${words[language]}</div></body>`);
