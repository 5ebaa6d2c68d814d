import type { Language } from "../../model.ts";

const words: Record<Language, string> = { ja: "下書き", en: "DRAFT" };

/** What stands fixed on a page is printed on every one; it lies over the page and hides nothing. */
const style =
  "position: fixed; inset: 0; z-index: 9; display: grid; place-items: center; pointer-events: none; " +
  "font-size: 72pt; font-weight: 700; color: #983e04; opacity: .14;";

/** The same document with the word "draft" on each of its pages. */
export const markedAsDraft = (html: string, language: Language): string =>
  html.replace(
    /<\/body>(?![\s\S]*<\/body>)/,
    () => `<div style="${style}"><span style="rotate: -24deg">${words[language]}</span></div></body>`,
  );
