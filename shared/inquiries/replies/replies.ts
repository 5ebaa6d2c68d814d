import * as z from "zod";
import type { Person } from "#shared/base/caller.ts";
import { changedSince, nothingHere } from "#shared/base/problems.ts";
import type { Platform, Stored, TableDefinition } from "#shared/platform/platform.ts";
import { actorOf } from "../history.ts";
import { CannedReply, type ReplyForm } from "./model.ts";

type Needs = Pick<Platform, "clock" | "tables">;
type InTables = Pick<Platform, "tables">;

/** One that was taken away keeps its place, so that who has seen it earlier does not write over the next one. */
const Row = CannedReply.extend({ isRemoved: z.boolean() });
type Row = z.infer<typeof Row>;

const cannedReplies: TableDefinition<Row> = {
  name: "cannedReplies",
  schema: Row,
  key: ({ slug }) => ({ partition: "replies", row: slug }),
};

const findRow = ({ tables }: InTables, slug: string): Promise<Stored<Row> | undefined> =>
  tables.get(cannedReplies, { partition: "replies", row: slug });

/** Every reply that can be given, by its title. */
export async function listReplies({ tables }: InTables, language?: "ja" | "en"): Promise<CannedReply[]> {
  const found: Row[] = [];
  let cursor: string | undefined;
  do {
    const page = await tables.list(cannedReplies, { partition: "replies", ...(cursor && { cursor }) });
    found.push(...page.rows);
    cursor = page.cursor;
  } while (cursor);
  return found
    .filter((row) => !row.isRemoved && (language === undefined || row.language === language))
    .map((row) => CannedReply.parse(row))
    .toSorted((one, other) => collator.compare(one.title, other.title));
}

const collator = new Intl.Collator("ja");

export async function findReply(needs: InTables, slug: string): Promise<CannedReply> {
  const stored = await findRow(needs, slug);
  if (!stored || stored.value.isRemoved) throw nothingHere();
  return CannedReply.parse(stored.value);
}

type Seen = { seen: number; person: Person };

/** Writes a reply as somebody has seen it; 0 where there is none yet. */
export async function saveReply(needs: Needs, slug: string, form: ReplyForm, by: Seen): Promise<CannedReply> {
  const stored = await findRow(needs, slug);
  const isThere = stored !== undefined && !stored.value.isRemoved;
  if ((isThere ? stored.value.version : 0) !== by.seen) throw changedSince();
  return CannedReply.parse(await write(needs, stored, { slug, ...form, isRemoved: false }, by));
}

/** Takes a reply away that somebody has seen. */
export async function removeReply(needs: Needs, slug: string, by: Seen): Promise<void> {
  const stored = await findRow(needs, slug);
  if (!stored || stored.value.isRemoved) throw nothingHere();
  if (stored.value.version !== by.seen) throw changedSince();
  await write(needs, stored, { ...stored.value, isRemoved: true }, by);
}

async function write(
  { clock, tables }: Needs,
  stored: Stored<Row> | undefined,
  reply: Omit<Row, "version" | "updatedAt" | "by">,
  { person }: Seen,
): Promise<Row> {
  const version = (stored?.value.version ?? 0) + 1;
  const row: Row = { ...reply, version, updatedAt: clock.now().toString(), by: actorOf(person) };
  if ((await tables.keep(cannedReplies, row, stored?.etag)) === "conflict") throw changedSince();
  return row;
}
