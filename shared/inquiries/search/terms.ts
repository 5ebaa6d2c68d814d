import { Problem } from "#shared/base/problems.ts";
import { folded } from "./keys.ts";

const mostTerms = 10;

/** The terms of a search, each of which has to be found: what spaces part, folded as the texts are. */
export function termsOf(q: string): string[] {
  const terms = [...new Set(q.split(/\s+/).map(folded))].filter((term) => /[\p{L}\p{N}]/u.test(term));
  if (terms.length === 0) throw refused("Type at least one letter or digit to search for.");
  if (terms.length > mostTerms) throw refused(`Search for at most ${mostTerms} words at once.`);
  return terms;
}

const refused = (detail: string) => new Problem("invalid-input", detail, { errors: [{ pointer: "#/q", detail }] });
