import { useSyncExternalStore } from "react";
import type { Language } from "#shared/base/japanese-dates.ts";

export type { Language };

const kept = "language";
const listeners = new Set<() => void>();

let language: Language = wanted();

/** What the address asks for, which is kept; what was chosen before; or what the browser speaks. */
function wanted(): Language {
  const asked = new URLSearchParams(location.search).get("lang");
  if (isLanguage(asked)) localStorage.setItem(kept, asked);
  const chosen = localStorage.getItem(kept);
  if (isLanguage(chosen)) return chosen;
  return navigator.language.startsWith("ja") ? "ja" : "en";
}

function isLanguage(text: string | null): text is Language {
  return text === "ja" || text === "en";
}

export function chooseLanguage(chosen: Language): void {
  language = chosen;
  localStorage.setItem(kept, chosen);
  document.documentElement.lang = chosen;
  for (const tell of listeners) tell();
}

export const currentLanguage = (): Language => language;

function listen(tell: () => void) {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

export const useLanguage = (): Language => useSyncExternalStore(listen, currentLanguage);

/** Words of a part of the web in both languages: the English ones have to be as many as the Japanese. */
export type Words<T> = Record<Language, T>;
export const both = <T>(ja: T, en: NoInfer<T>): Words<T> => ({ ja, en });

/** The words in the language that is read now. */
export const useWords = <T>(words: Words<T>): T => words[useLanguage()];

const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The language of what somebody wrote, for who has it read aloud; kana are Japanese, anything else may be either. */
export const languageOf = (text: string): Language | undefined => (kana.test(text) ? "ja" : undefined);

document.documentElement.lang = language;
