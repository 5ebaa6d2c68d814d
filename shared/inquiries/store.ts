import * as z from "zod";
import { type Id, idOf } from "#shared/base/ids.ts";
import { fault } from "#shared/base/problems.ts";
import type { Platform, Stored, TableDefinition } from "#shared/platform/platform.ts";
import { Entry } from "./history.ts";
import { ListOwner, Place } from "./listing.ts";
import { Inquiry } from "./model.ts";

type Needs = Pick<Platform, "tables">;

/**
 * How far the worker has followed an inquiry's history, what it has warned of, where the inquiry may be listed and what is
 * due next there, and up to which version it is found in whose index.
 */
export const Progress = z.object({
  inquiry: idOf("inquiry"),
  version: z.int().nonnegative(),
  warned: z.array(z.string()),
  places: z.array(Place),
  wakeUps: z.array(Place),
  indexed: z.object({ owner: ListOwner, version: z.int() }).optional(),
  dueBy: z.iso.datetime().optional(),
});
export type Progress = z.infer<typeof Progress>;

const Ticket = Inquiry.extend({ row: z.literal("ticket") });
const HistoryEntry = Entry.extend({ row: z.literal("entry") });
const Once = z.object({ row: z.literal("once"), inquiry: idOf("inquiry"), key: z.string(), version: z.int() });
const Followed = Progress.extend({ row: z.literal("progress") });

/** All that is known of one inquiry is one partition, so that it can change in one transaction. */
const Row = z.discriminatedUnion("row", [Ticket, HistoryEntry, Once, Followed]);
type Row = z.infer<typeof Row>;

const inquiries: TableDefinition<Row> = {
  name: "inquiries",
  schema: Row,
  key: (row) =>
    row.row === "ticket" ? { partition: row.id, row: "ticket" } : { partition: row.inquiry, row: rowOf(row) },
};

function rowOf(row: Exclude<Row, { row: "ticket" }>): string {
  if (row.row === "entry") return entryRow(row.version);
  return row.row === "once" ? `once:${row.key}` : "progress";
}

const entryRow = (version: number) => `entry:${String(version).padStart(6, "0")}`;

const ticketOf = (inquiry: Inquiry): Row => ({ ...inquiry, row: "ticket" });

/** Writes an inquiry with the first entry of its history, unless it is there already. */
export const keepInquiry = ({ tables }: Needs, inquiry: Inquiry, opening: Entry): Promise<"done" | "conflict"> =>
  tables.transact(inquiries, [{ insert: ticketOf(inquiry) }, { insert: { ...opening, row: "entry" } }]);

/** The inquiry as it stands, or nothing while it waits to be opened. */
export async function findInquiry({ tables }: Needs, id: Id<"inquiry">): Promise<Stored<Inquiry> | undefined> {
  const stored = await tables.get(inquiries, { partition: id, row: "ticket" });
  return stored?.value.row === "ticket" ? { value: stored.value, etag: stored.etag } : undefined;
}

/** The inquiry changes and its history grows at once, or "conflict" when somebody else was first. */
export const keepChange = (
  { tables }: Needs,
  { value, etag }: Stored<Inquiry>,
  entry: Entry,
  key?: string,
): Promise<"done" | "conflict"> =>
  tables.transact(inquiries, [
    { replace: { value: ticketOf(value), etag } },
    { insert: { ...entry, row: "entry" } },
    ...(key === undefined
      ? []
      : [{ insert: { row: "once" as const, inquiry: entry.inquiry, key, version: entry.version } }]),
  ]);

/** The version that was made under a key, when something was. */
export async function madeUnder({ tables }: Needs, inquiry: Id<"inquiry">, key: string): Promise<number | undefined> {
  const stored = await tables.get(inquiries, { partition: inquiry, row: `once:${key}` });
  return stored?.value.row === "once" ? stored.value.version : undefined;
}

/** What made one version of an inquiry. */
export async function entryAt({ tables }: Needs, id: Id<"inquiry">, version: number): Promise<Entry | undefined> {
  const stored = await tables.get(inquiries, { partition: id, row: entryRow(version) });
  return stored?.value.row === "entry" ? stored.value : undefined;
}

/** The history from its beginning. */
export async function historyOf({ tables }: Needs, id: Id<"inquiry">): Promise<Entry[]> {
  const entries: Entry[] = [];
  let cursor: string | undefined;
  do {
    const page = await tables.list(inquiries, {
      partition: id,
      from: "entry:",
      before: "entry:~",
      ...(cursor && { cursor }),
    });
    entries.push(...page.rows.filter((row) => row.row === "entry"));
    cursor = page.cursor;
  } while (cursor);
  return entries;
}

/** An inquiry as it is listed, with its history, read at once. */
export async function findWhole(
  { tables }: Needs,
  id: Id<"inquiry">,
): Promise<{ inquiry: Inquiry & Pick<Progress, "dueBy">; history: Entry[] } | undefined> {
  const rows: Row[] = [];
  let cursor: string | undefined;
  do {
    const page = await tables.list(inquiries, { partition: id, from: "entry:", ...(cursor && { cursor }) });
    rows.push(...page.rows);
    cursor = page.cursor;
  } while (cursor);
  const inquiry = rows.find((row) => row.row === "ticket");
  const history = rows.filter((row) => row.row === "entry");
  const dueBy = rows.find((row) => row.row === "progress")?.dueBy;
  return (
    inquiry && { inquiry: { ...inquiry, dueBy }, history: history.filter(({ version }) => version <= inquiry.version) }
  );
}

export async function findProgress({ tables }: Needs, id: Id<"inquiry">): Promise<Stored<Progress> | undefined> {
  const stored = await tables.get(inquiries, { partition: id, row: "progress" });
  return stored?.value.row === "progress" ? { value: Progress.parse(stored.value), etag: stored.etag } : undefined;
}

/** Remembers progress and gives it back as it is kept; refuses when another worker was first. */
export async function keepProgress(
  { tables }: Needs,
  before: Stored<Progress> | undefined,
  progress: Progress,
): Promise<Stored<Progress>> {
  const kept = await tables.keep(inquiries, { ...progress, row: "progress" }, before?.etag);
  if (kept === "conflict")
    throw fault("stale-version", "Another worker follows this inquiry.", { retryAfterSeconds: 1 });
  return { value: progress, etag: kept.etag };
}
