import * as z from "zod";
import { changedSince } from "#shared/base/problems.ts";
import type { Change, Platform, Stored, TableDefinition } from "#shared/platform/platform.ts";
import { firstPriceBook, type PriceBook, PriceVersion } from "./price-book.ts";

type Needs = Pick<Platform, "tables">;

const Withdrawal = z.object({ version: z.int(), withdrawn: PriceVersion.shape.withdrawn.unwrap() });
export type Withdrawal = z.infer<typeof Withdrawal>;

const Row = z.discriminatedUnion("row", [
  z.object({ row: z.literal("head"), changes: z.int() }),
  PriceVersion.omit({ withdrawn: true }).extend({ row: z.literal("version") }),
  Withdrawal.extend({ row: z.literal("withdrawal") }),
]);
type Row = z.infer<typeof Row>;

/** What was posted and what was withdrawn, each in a row that is never written over, and how often that happened. */
const priceBook: TableDefinition<Row> = {
  name: "priceBook",
  schema: Row,
  key: (row) => ({ partition: "book", row: row.row === "head" ? "head" : rowOf(row) }),
};

const rowOf = ({ row, version }: { row: string; version: number }) => `${row}:${String(version).padStart(6, "0")}`;

/** The price book with every version there ever was. */
export async function currentPriceBook({ tables }: Needs): Promise<PriceBook> {
  const rows: Row[] = [];
  let cursor: string | undefined;
  do {
    const page = await tables.list(priceBook, { partition: "book", ...(cursor && { cursor }) });
    rows.push(...page.rows);
    cursor = page.cursor;
  } while (cursor);
  return bookOf(rows);
}

function bookOf(rows: readonly Row[]): PriceBook {
  const withdrawn = new Map(rows.flatMap((row) => (row.row === "withdrawal" ? [[row.version, row.withdrawn]] : [])));
  const posted = rows.flatMap((row) => (row.row === "version" ? [PriceVersion.parse(row)] : []));
  const versions = posted.map((one) => {
    const taken = withdrawn.get(one.version);
    return taken ? { ...one, withdrawn: taken } : one;
  });
  const changes = posted.length + withdrawn.size;
  return { changes, versions: [...firstPriceBook.versions, ...versions] };
}

/** Puts one more version into the book that somebody has read; refused when it has changed since. */
export const addPriceVersion = (needs: Needs, book: PriceBook, version: PriceVersion): Promise<PriceBook> =>
  change(needs, book, { row: "version", ...version });

export const addWithdrawal = (needs: Needs, book: PriceBook, withdrawal: Withdrawal): Promise<PriceBook> =>
  change(needs, book, { row: "withdrawal", ...withdrawal });

async function change({ tables }: Needs, { changes }: PriceBook, row: Row): Promise<PriceBook> {
  const head = await tables.get(priceBook, { partition: "book", row: "head" });
  const seen = head?.value.row === "head" ? head.value.changes : 0;
  if (seen !== changes) throw changedSince();
  const outcome = await tables.transact(priceBook, [counted(head, changes + 1), { insert: row }]);
  if (outcome === "conflict") throw changedSince();
  return currentPriceBook({ tables });
}

function counted(head: Stored<Row> | undefined, changes: number): Change<Row> {
  const value: Row = { row: "head", changes };
  return head ? { replace: { value, etag: head.etag } } : { insert: value };
}
