import * as z from "zod";
import { fault } from "#shared/base/problems.ts";
import type { Change, Platform, Stored, TableDefinition } from "#shared/platform/platform.ts";
import { numberIn, seriesInMonth, seriesOf } from "./document-numbers.ts";
import type { Frozen } from "./documents-store.ts";
import { type DocumentKey, DocumentKind, IssuedDocument, type Month } from "./model.ts";

type Needs = Pick<Platform, "tables">;

const Numbered = z.discriminatedUnion("row", [
  z.object({ row: z.literal("counter"), series: z.string(), last: z.int() }),
  IssuedDocument.extend({ row: z.literal("issued"), series: z.string(), serial: z.int() }),
  z.object({ row: z.literal("taken"), series: z.string(), key: z.string(), serial: z.int() }),
]);
type Numbered = z.infer<typeof Numbered>;

/** One partition for each series: its counter, its documents in order, and which of them has which number. */
const numbers: TableDefinition<Numbered> = {
  name: "documentNumbers",
  schema: Numbered,
  key: (row) => ({ partition: row.series, row: rowOf(row) }),
};

function rowOf(row: Numbered): string {
  if (row.row === "counter") return "counter";
  return row.row === "issued" ? issuedRow(row.serial) : `taken:${row.key}`;
}

const issuedRow = (serial: number) => `issued:${String(serial).padStart(9, "0")}`;

const keyOf = ({ tenant, month, kind, revision }: DocumentKey) => [tenant, month, kind, revision].join(":");

/** A transaction takes 100 changes: the counter, and two rows for each number. */
const mostNumberedAtOnce = 49;

/**
 * Gives frozen documents of one series their numbers, in their order. Counter, number and document change in one
 * transaction, so that the numbers have no gap; one that has its number already keeps it.
 */
export async function numberDocuments({ tables }: Needs, frozen: readonly Frozen[]): Promise<IssuedDocument[]> {
  if (frozen.length > mostNumberedAtOnce) throw new Error(`At most ${mostNumberedAtOnce} are numbered at once.`);
  const [series, ...others] = new Set(frozen.map(seriesOf));
  if (series === undefined) return [];
  if (others.length > 0) throw new Error("Only documents of one series are numbered together.");
  for (let tried = 0; tried < 100; tried += 1) {
    const counter = await tables.get(numbers, { partition: series, row: "counter" });
    const had = await Promise.all(frozen.map((one) => issuedUnder({ tables }, series, one)));
    const last = counter?.value.row === "counter" ? counter.value.last : 0;
    let serial = last;
    const all = frozen.map((one, index) => had[index] ?? issue(one, series, (serial += 1)));
    const fresh = all.filter((_, index) => !had[index]);
    if (fresh.length === 0 || (await tables.transact(numbers, counting(series, counter, fresh, serial))) === "done")
      return all.map((one) => IssuedDocument.parse(one));
  }
  throw fault("stale-version", "Too many documents were numbered at the same time.", { retryAfterSeconds: 1 });
}

type Issued = IssuedDocument & { series: string; serial: number };

const issue = (one: Frozen, series: string, serial: number): Issued => ({
  ...one,
  number: numberIn(series, serial),
  series,
  serial,
});

function counting(series: string, counter: Stored<Numbered> | undefined, fresh: readonly Issued[], last: number) {
  const next: Numbered = { row: "counter", series, last };
  const changes: Change<Numbered>[] = [counter ? { replace: { value: next, etag: counter.etag } } : { insert: next }];
  for (const one of fresh)
    changes.push(
      { insert: { row: "issued", ...one } },
      { insert: { row: "taken", series, key: keyOf(one), serial: one.serial } },
    );
  return changes;
}

async function issuedUnder({ tables }: Needs, series: string, key: DocumentKey): Promise<Issued | undefined> {
  const taken = await tables.get(numbers, { partition: series, row: `taken:${keyOf(key)}` });
  if (taken?.value.row !== "taken") return undefined;
  const stored = await tables.get(numbers, { partition: series, row: issuedRow(taken.value.serial) });
  return stored?.value.row === "issued" ? stored.value : undefined;
}

/** A document by its number. */
export async function findIssued({ tables }: Needs, number: string): Promise<IssuedDocument | undefined> {
  const [, series = "", serial = ""] = /^([A-Z]{3}-\d{6})-(\d{4,})$/.exec(number) ?? [];
  const stored = await tables.get(numbers, { partition: series, row: issuedRow(Number(serial)) });
  return stored?.value.row === "issued" ? IssuedDocument.parse(stored.value) : undefined;
}

/**
 * Every document that was issued in a month, by day and number. The series of the month are its index: a document is in
 * them from the moment at which it has its number.
 */
export async function issuedInMonth(needs: Needs, month: Month): Promise<IssuedDocument[]> {
  const all = await Promise.all(DocumentKind.options.map((kind) => issuedInSeries(needs, seriesInMonth(kind, month))));
  return all.flat().toSorted((a, b) => a.issuedOn.localeCompare(b.issuedOn) || a.number.localeCompare(b.number));
}

async function issuedInSeries({ tables }: Needs, series: string): Promise<IssuedDocument[]> {
  const found: IssuedDocument[] = [];
  let cursor: string | undefined;
  do {
    const range = { partition: series, from: "issued:", before: "issued:~" };
    const page = await tables.list(numbers, { ...range, ...(cursor && { cursor }) });
    found.push(...page.rows.flatMap((row) => (row.row === "issued" ? [IssuedDocument.parse(row)] : [])));
    cursor = page.cursor;
  } while (cursor);
  return found;
}
