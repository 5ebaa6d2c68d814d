import type { Language } from "./japanese-dates.ts";

/** Which of our languages an `accept-language` header likes best; nothing when it names neither of them. */
export function acceptedLanguage(accepted: string | null): Language | undefined {
  const wishes = (accepted ?? "").split(",").map((part) => {
    const [range = "", ...parameters] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    const quality = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2) ?? "1";
    return { language: range.split("-")[0], quality: Number(quality) || 0 };
  });
  return wishes
    .flatMap(({ language, quality }) => (isOurs(language) ? [{ language, quality }] : []))
    .filter(({ quality }) => quality > 0)
    .toSorted((one, other) => other.quality - one.quality)[0]?.language;
}

const isOurs = (range: string | undefined): range is Language => range === "ja" || range === "en";
