import { grams } from "#shared/base/search-text.ts";
import { normalise, type Unit, unitsOf } from "./search-words.ts";

/** One entry as it is searched: its title weighs more than the rest of its words. */
export type SearchText = { slug: string; title: string; text: string };

type Document = SearchText & { all: string };

export type SearchIndex = { documents: readonly Document[]; postings: ReadonlyMap<string, ReadonlySet<number>> };

const titleWeight = 3;

/** An entry that shares less than this part of what was asked is not worth showing. */
const leastShare = 0.2;

/** Where each pair of characters occurs. */
export function buildIndex(entries: readonly SearchText[]): SearchIndex {
  const postings = new Map<string, Set<number>>();
  const documents = entries.map(({ slug, title, text }) => {
    const document = { slug, title: normalise(title), text: normalise(text) };
    return { ...document, all: `${document.title} ${document.text}` };
  });
  for (const [position, { all }] of documents.entries())
    for (const word of all.split(" "))
      for (const gram of [...grams(word), ...Array.from(word)]) {
        const places = postings.get(gram) ?? new Set();
        postings.set(gram, places.add(position));
      }
  return { documents, postings };
}

/**
 * The entries that fit a question best, best first. Those that have all of its words come before those that have some;
 * a rare word weighs more than one that stands everywhere.
 */
export function search(index: SearchIndex, query: string, most: number): string[] {
  const units = unitsOf(query).map((unit) => ({ ...unit, places: placesOf(index, unit) }));
  const weighed = units.map((unit) => ({
    ...unit,
    weight: Math.log(1 + index.documents.length / (unit.places.size || 1)),
  }));
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const found = index.documents.flatMap((document, position) => {
    const present = weighed.filter(({ places }) => places.has(position));
    const share = present.reduce((sum, { weight }) => sum + weight, 0) / total;
    if (present.length === 0 || share < leastShare) return [];
    const score = present.reduce(
      (sum, { text, weight }) => sum + weight * (document.title.includes(text) ? titleWeight : 1),
      0,
    );
    return [{ slug: document.slug, hasAll: present.length === units.length, score }];
  });
  return found
    .toSorted((one, other) => Number(other.hasAll) - Number(one.hasAll) || other.score - one.score)
    .slice(0, most)
    .map(({ slug }) => slug);
}

/** Pairs of characters narrow down where a whole word can stand; looking there makes sure. */
function placesOf({ documents, postings }: SearchIndex, { text, isWhole }: Unit): Set<number> {
  const sets = grams(text).map((gram) => postings.get(gram) ?? new Set<number>());
  const smallest = sets.toSorted((one, other) => one.size - other.size)[0] ?? new Set<number>();
  const candidates = [...smallest].filter((position) => sets.every((set) => set.has(position)));
  return new Set(isWhole ? candidates.filter((position) => documents[position]?.all.includes(text)) : candidates);
}
