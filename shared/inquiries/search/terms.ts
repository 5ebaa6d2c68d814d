import { invalidField, type Said } from "#shared/base/problems.ts";
import { folded } from "./keys.ts";

const mostTerms = 10;

/** The terms of a search, each of which has to be found: what spaces part, folded as the texts are. */
export function termsOf(q: string): string[] {
  const terms = [...new Set(q.split(/\s+/).map(folded))].filter((term) => /[\p{L}\p{N}]/u.test(term));
  if (terms.length === 0) throw invalidField("#/q", noLetter);
  if (terms.length > mostTerms) throw invalidField("#/q", tooMany);
  return terms;
}

const noLetter: Said = {
  ja: "検索する言葉に、文字か数字を1つ以上入力してください。",
  en: "Type at least one letter or digit to search for.",
};
const tooMany: Said = {
  ja: `一度に検索できる言葉は${mostTerms}個までです。`,
  en: `Search for at most ${mostTerms} words at once.`,
};
