import type { Language } from "#shared/base/japanese-dates.ts";
import type { Platform, Tables } from "#shared/platform/platform.ts";
import { inLanguage } from "./language.ts";
import type { Words } from "./model.ts";
import { buildIndex, type SearchIndex, search } from "./search-index.ts";
import { findTrail, searchedRows } from "./store.ts";

type Needs = Pick<Platform, "tables">;
type Built = { serial: number; titles: ReadonlyMap<string, Words>; index: SearchIndex };

/** Only a saving: an index is good for as long as the end of the audit trail has not moved. */
const built = new WeakMap<Tables, Built>();

const mostSuggestions = 5;

/** The FAQ entries that fit what someone is typing, best first (SUP-03). */
export async function searchFaqs(
  needs: Needs,
  query: string,
  language: Language,
): Promise<{ slug: string; title: string }[]> {
  const { titles, index } = await currentIndex(needs);
  return search(index, query, mostSuggestions).flatMap((slug) => {
    const title = titles.get(slug);
    return title ? [{ slug, title: inLanguage(title, language) }] : [];
  });
}

async function currentIndex(needs: Needs): Promise<Built> {
  const serial = (await findTrail(needs, "faq"))?.value.serial ?? 0;
  const known = built.get(needs.tables);
  if (known?.serial === serial) return known;
  const rows = await searchedRows(needs, "faq");
  const index = buildIndex(
    rows.map(({ slug, title, text }) => ({ slug, title: [title.ja, title.en ?? ""].join(" "), text })),
  );
  const fresh = { serial, titles: new Map(rows.map(({ slug, title }) => [slug, title])), index };
  built.set(needs.tables, fresh);
  return fresh;
}
