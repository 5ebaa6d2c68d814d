import * as z from "zod";
import { type Id, idAt, idOf, newestFirst } from "#shared/base/ids.ts";
import type { Instant } from "#shared/base/time.ts";
import type { Change, Platform, Stored, TableDefinition } from "#shared/platform/platform.ts";
import { Decided, Deposit, isUnfinished } from "./deposit.ts";

type Needs = Pick<Platform, "tables">;

const partition = "ours";

const Row = z.discriminatedUnion("row", [
  Deposit.extend({ row: z.literal("deposit") }),
  Decided.extend({ row: z.literal("decided") }),
  z.object({ row: z.literal("unfinished"), deposit: idOf("deposit") }),
]);
type Row = z.infer<typeof Row>;

/** Every deposit on our account, what was decided of it, and which of them are not finished, the newest first. */
const deposits: TableDefinition<Row> = {
  name: "deposits",
  schema: Row,
  key: (row) => ({ partition, row: rowOf(row) }),
};

const depositRow = (id: string) => `deposit:${newestFirst(id)}`;
const unfinishedRow = (id: string) => `unfinished:${newestFirst(id)}`;

function rowOf(row: Row): string {
  if (row.row === "deposit") return depositRow(row.id);
  if (row.row === "unfinished") return unfinishedRow(row.deposit);
  return `${decidedOf(row.deposit)}${String(row.version).padStart(6, "0")}`;
}

const decidedOf = (id: string) => `decided:${id}:`;

export async function findDeposit({ tables }: Needs, id: Id<"deposit">): Promise<Stored<Deposit> | undefined> {
  const stored = await tables.get(deposits, { partition, row: depositRow(id) });
  return stored?.value.row === "deposit" ? { value: Deposit.parse(stored.value), etag: stored.etag } : undefined;
}

/** Writes new deposits down, all or nothing; "conflict" when one of them is there already. */
export const addDeposits = ({ tables }: Needs, added: readonly Deposit[]): Promise<"done" | "conflict"> =>
  tables.transact(
    deposits,
    added.flatMap((deposit): Change<Row>[] => [
      { insert: { row: "deposit", ...deposit } },
      ...(isUnfinished(deposit) ? [{ insert: unfinished(deposit) }] : []),
    ]),
  );

const unfinished = ({ id }: Deposit): Row => ({ row: "unfinished", deposit: id });

export type Moved = { before: Stored<Deposit>; after: Deposit; decided?: Decided };

/** Writes what a deposit has become, with who decided it and beside a new one, all or nothing. */
export const moveDeposit = (
  { tables }: Needs,
  { before, after, decided }: Moved,
  added?: Deposit,
): Promise<"done" | "conflict"> => {
  const [was, is] = [isUnfinished(before.value), isUnfinished(after)];
  const changes: Change<Row>[] = [{ replace: { value: { row: "deposit", ...after }, etag: before.etag } }];
  if (decided) changes.push({ insert: { row: "decided", ...decided } });
  if (is && !was) changes.push({ insert: unfinished(after) });
  if (was && !is) changes.push({ remove: { partition, row: unfinishedRow(after.id) } });
  if (added) changes.push({ insert: { row: "deposit", ...added } });
  return tables.transact(deposits, changes);
};

/** What was decided of a deposit, the first decision first. */
export async function decisionsOf({ tables }: Needs, id: Id<"deposit">): Promise<Decided[]> {
  const prefix = decidedOf(id);
  const { rows } = await tables.list(deposits, { partition, from: prefix, before: `${prefix}~` });
  return rows.filter((row) => row.row === "decided").map((row) => Decided.parse(row));
}

export type Page = { take: number; cursor?: string | undefined };
type Listed = { deposits: Deposit[]; cursor?: string };

/** Some of the deposits, the newest first: all of them, or those that wait for somebody. */
export async function pageOfDeposits(needs: Needs, which: "all" | "unfinished", page: Page): Promise<Listed> {
  const prefix = which === "all" ? "deposit:" : "unfinished:";
  const { rows, cursor } = await needs.tables.list(deposits, {
    partition,
    from: prefix,
    before: `${prefix}~`,
    take: page.take,
    ...(page.cursor !== undefined && { cursor: page.cursor }),
  });
  const found = await Promise.all(
    rows.map(async (row) => (row.row === "unfinished" ? (await findDeposit(needs, row.deposit))?.value : row)),
  );
  const listed = found.filter((row) => row !== undefined && "state" in row).map((row) => Deposit.parse(row));
  return { deposits: listed, ...(cursor !== undefined && { cursor }) };
}

/** How many deposits wait for somebody, as far as one page tells. */
export async function countUnfinished({ tables }: Needs, take: number): Promise<{ count: number; isMore: boolean }> {
  const range = { partition, from: "unfinished:", before: "unfinished:~", take };
  const { rows, cursor } = await tables.list(deposits, range);
  return { count: rows.length, isMore: cursor !== undefined };
}

/** The deposits between two moments, the newest first. */
export async function depositsBetween({ tables }: Needs, from: Instant, to: Instant): Promise<Deposit[]> {
  const found: Deposit[] = [];
  let cursor: string | undefined;
  do {
    const page = await tables.list(deposits, {
      partition,
      from: depositRow(momentOf(to)),
      before: `${depositRow(momentOf(from))}~`,
      ...(cursor && { cursor }),
    });
    for (const row of page.rows) if (row.row === "deposit") found.push(Deposit.parse(row));
    cursor = page.cursor;
  } while (cursor);
  return found;
}

/** What the ids of a moment begin with: their kind and ten letters of time. */
const momentOf = (at: Instant) => idAt("deposit", at).slice(0, "dep_".length + 10);
