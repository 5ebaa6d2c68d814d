import { acceptedLanguage } from "#shared/base/accepted-language.ts";
import type { Language } from "#shared/base/japanese-dates.ts";
import type { Words } from "./model.ts";

/** The language that a reader asked for by `?lang=`, else by the browser's preferences; Japanese where neither is ours. */
export const chooseLanguage = (asked: Language | undefined, accepted: string | null): Language =>
  asked ?? acceptedLanguage(accepted) ?? "ja";

/** The words in a language, in Japanese where they are not written in it. */
export const inLanguage = (words: Words, language: Language): string =>
  language === "en" ? (words.en ?? words.ja) : words.ja;
