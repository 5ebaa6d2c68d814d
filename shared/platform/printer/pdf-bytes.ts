/** The fonts in a PDF that are not ours: what a fallback drew, or text that became outlines (Type 3). */
export function foreignFonts(pdf: Uint8Array): string[] {
  const text = Buffer.from(pdf).toString("latin1");
  const names = [...text.matchAll(/\/BaseFont\s*\/(?:[A-Z]{6}\+)?([^\s/<>[\]()]+)/g)].map(([, name = ""]) => name);
  const outlined = /\/Subtype\s*\/Type3\b/.test(text) ? ["outlined text (Type 3)"] : [];
  return [...new Set([...names.filter((name) => !name.startsWith("NotoSansJP")), ...outlined])];
}

/**
 * The same bytes for the same pages: the time of printing makes room for the time that the document names, or for
 * nothing, and tags are numbered in the order they come. Lengths stay, because a PDF finds its objects by their byte
 * offset.
 */
export function withFixedTraces(pdf: Uint8Array, madeAt: { epochMilliseconds: number } | undefined): Uint8Array {
  const text = Buffer.from(pdf).toString("latin1");
  const fixed = withTagsInOrder(text).replace(printingTime, (entry, key: string) =>
    madeAt ? `/${key} (D:${compact(madeAt)}+00'00')` : " ".repeat(entry.length),
  );
  if (fixed.length !== text.length) throw new Error("The PDF says its time or its tags in a way that is not known");
  return new Uint8Array(Buffer.from(fixed, "latin1"));
}

const printingTime = /\/((?:Creation|Mod)Date) \(D:\d{14}\+00'00'\)/g;
const tag = /\(node\d{8}\)/g;
const tagIndex = /(\/Names \[)((?:\(node\d{8}\) \d+ 0 R ?)+)\]/g;
const tagLimits = /\/Limits \[\(node\d{8}\) \(node\d{8}\)\]/g;

const nameOf = (index: number): string => `(node${String(index + 1).padStart(8, "0")})`;

/** Table heads have names that Chromium numbers as it happens to meet them; the index of names has to stay sorted. */
function withTagsInOrder(text: string): string {
  const tags = [...new Set(text.match(tag))];
  const names = new Map(tags.map((old, index) => [old, nameOf(index)]));
  return text
    .replace(tag, (old) => names.get(old) ?? old)
    .replace(tagIndex, (_, start: string, entries: string) => {
      const sorted = entries.match(/\(node\d{8}\) \d+ 0 R/g)?.toSorted() ?? [];
      return `${start}${sorted.join(" ")}]`;
    })
    .replace(tagLimits, `/Limits [${nameOf(0)} ${nameOf(tags.length - 1)}]`);
}

const compact = (at: { epochMilliseconds: number }): string =>
  new Date(at.epochMilliseconds).toISOString().replace(/\D/g, "").slice(0, 14);
