import * as z from "zod";
import { folded, occurs } from "./keys.ts";

const Span = z.object({ at: z.int(), length: z.int() });
type Span = z.infer<typeof Span>;

/** The words around what was found, of the entry that says them; `matches` counts as JavaScript counts characters. */
export const Excerpt = z.object({ version: z.int(), text: z.string(), matches: z.array(Span) });
export type Excerpt = z.infer<typeof Excerpt>;

/** One text of an inquiry, and the version whose entry says it. */
export type SearchedText = { version: number; text: string };

const before = 30;
const longest = 120;

/** An excerpt of the text that says most of the terms, or nothing when one of them is nowhere. */
export function excerptOf(texts: readonly SearchedText[], terms: readonly string[]): Excerpt | undefined {
  const found = texts.map(({ version, text }) => {
    const searched = folded(text);
    return { version, text, said: terms.filter((term) => occurs(searched, term)) };
  });
  if (!terms.every((term) => found.some(({ said }) => said.includes(term)))) return undefined;
  const [best] = found.toSorted((one, other) => other.said.length - one.said.length);
  if (!best) return undefined;
  const text = around(best.text, best.said);
  return { version: best.version, text, matches: best.said.flatMap((term) => spansOf(text, term)).toSorted(byPlace) };
}

const byPlace = (one: Span, other: Span) => one.at - other.at;

function around(text: string, terms: readonly string[]): string {
  const [first] = terms.flatMap((term) => spanOf(text, term) ?? []).toSorted(byPlace);
  const from = wholeCharacter(text, Math.max(0, (first?.at ?? 0) - before));
  const to = wholeCharacter(text, Math.min(text.length, from + longest));
  const words = text.slice(from, to).replace(/\s+/g, " ").trim();
  return `${from > 0 ? "…" : ""}${words}${to < text.length ? "…" : ""}`;
}

/** A place between two characters, not within one. */
const wholeCharacter = (text: string, at: number) => (at > 0 && /^[\uDC00-\uDFFF]/.test(text.slice(at)) ? at - 1 : at);

function spansOf(text: string, term: string): Span[] {
  const spans: Span[] = [];
  for (let from = 0, span = spanOf(text, term); span; span = spanOf(text.slice(from), term)) {
    spans.push({ at: from + span.at, length: span.length });
    from += span.at + span.length;
  }
  return spans;
}

/** Where a term stands in a text as it was typed: folding moves places, so the shortest part that holds it is sought. */
function spanOf(text: string, term: string): Span | undefined {
  const holds = (part: string) => occurs(folded(part), term);
  if (!holds(text)) return undefined;
  const end = leastEnd(text, holds);
  let length = 1;
  while (length < end && !holds(text.slice(end - length, end))) length += 1;
  return { at: end - length, length };
}

/** Where the shortest beginning of a text ends that holds something, when every longer one does too. */
function leastEnd(text: string, holds: (part: string) => boolean): number {
  let [low, high] = [1, text.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(text.slice(0, middle))) high = middle;
    else low = middle + 1;
  }
  return low;
}
