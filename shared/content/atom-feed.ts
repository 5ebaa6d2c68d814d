import type { Language } from "#shared/base/japanese-dates.ts";
import { inLanguage } from "./language.ts";
import type { Listed } from "./rows.ts";

export type Feed = {
  title: string;
  author: string;
  /** Where the collection is read, and where this feed is. */
  address: string;
  self: string;
  language: Language;
  /** When there was nothing yet, the feed still has to say how old it is. */
  emptySince: string;
  entries: readonly Listed[];
};

/** A feed of the newest entries: https://www.rfc-editor.org/rfc/rfc4287 */
export function atomFeed({ title, author, address, self, language, emptySince, entries }: Feed): string {
  const updated =
    entries
      .map(({ updatedAt }) => updatedAt)
      .toSorted()
      .at(-1) ?? emptySince;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    element("id", address),
    element("title", title),
    element("updated", updated),
    `<author>${element("name", author)}</author>`,
    `<link rel="self" type="application/atom+xml" href="${escape(self)}"/>`,
    `<link rel="alternate" href="${escape(`${address}?lang=${language}`)}"/>`,
    ...entries.map((entry) => feedEntry(entry, address, language)),
    "</feed>\n",
  ].join("\n");
}

function feedEntry(
  { slug, title, summary, details, publishedAt, updatedAt }: Listed,
  address: string,
  language: Language,
) {
  const entry = `${address}/${slug}`;
  return [
    "<entry>",
    element("id", entry),
    element("title", inLanguage(title, language)),
    element("updated", updatedAt),
    element("published", publishedAt),
    ...(details.kind === "notice" ? [`<category term="${escape(details.category)}"/>`] : []),
    `<link rel="alternate" href="${escape(`${entry}?lang=${language}`)}"/>`,
    element("summary", inLanguage(summary, language)),
    "</entry>",
  ].join("\n");
}

const element = (name: string, text: string): string => `<${name}>${escape(text)}</${name}>`;

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** XML has no way at all to write most control characters and halves of characters. */
const escape = (text: string): string =>
  text
    .toWellFormed()
    .replace(/(?![\n\t])\p{Cc}|[\ufffe\uffff]/gu, "")
    .replace(/[&<>"']/g, (mark) => entities[mark] ?? mark);
