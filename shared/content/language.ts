import type { Language } from "#shared/base/japanese-dates.ts";
import type { Words } from "./model.ts";

/** The language that a reader asked for by `?lang=`, else by the browser's preferences; Japanese where neither is ours. */
export function chooseLanguage(asked: Language | undefined, accepted: string | null): Language {
  if (asked) return asked;
  const wishes = (accepted ?? "").split(",").map((part) => {
    const [range = "", ...parameters] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    const quality = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2) ?? "1";
    return { language: range.split("-")[0], quality: Number(quality) || 0 };
  });
  const best = wishes
    .filter(({ language, quality }) => (language === "ja" || language === "en") && quality > 0)
    .toSorted((one, other) => other.quality - one.quality)[0];
  return best?.language === "en" ? "en" : "ja";
}

/** The words in a language, in Japanese where they are not written in it. */
export const inLanguage = (words: Words, language: Language): string =>
  language === "en" ? (words.en ?? words.ja) : words.ja;
