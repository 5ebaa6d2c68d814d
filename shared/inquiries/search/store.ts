import * as z from "zod";
import { idOf } from "#shared/base/ids.ts";
import type { Instant } from "#shared/base/time.ts";
import type { Platform, Stored, TableDefinition } from "#shared/platform/platform.ts";
import { ListOwner } from "../listing.ts";

type Needs = Pick<Platform, "tables">;

/** One entry's words, folded, on their way into a segment; `seat` is the row of its inquiry in the company's list. */
const Document = z.object({
  row: z.literal("document"),
  owner: ListOwner,
  at: z.iso.datetime(),
  inquiry: idOf("inquiry"),
  version: z.int().positive(),
  seat: z.string(),
  isNote: z.boolean(),
  text: z.string(),
});
export type Document = z.infer<typeof Document>;

/** A blob that never changes, of so many documents; its last `directoryBytes` say where in it the rest is. */
const SegmentName = z.object({ blob: z.string(), bytes: z.int(), directoryBytes: z.int(), documents: z.int() });
export type SegmentName = z.infer<typeof SegmentName>;

/** The segments that make up a company's index. */
const Catalogue = z.object({ row: z.literal("segments"), owner: ListOwner, segments: z.array(SegmentName) });
export type Catalogue = z.infer<typeof Catalogue>;

/** A blob that was a segment until then; who has read an earlier catalogue still reads it. */
const Retired = z.object({ row: z.literal("retired"), owner: ListOwner, at: z.iso.datetime(), blob: z.string() });
type Retired = z.infer<typeof Retired>;

const Row = z.discriminatedUnion("row", [Document, Catalogue, Retired]);
type Row = z.infer<typeof Row>;

const inquirySearch: TableDefinition<Row> = {
  name: "inquirySearch",
  schema: Row,
  key: (row) => ({ partition: row.owner, row: rowOf(row) }),
};

function rowOf(row: Row): string {
  if (row.row === "document") return keyOf(row);
  return row.row === "segments" ? "segments" : `~retired|${row.at}|${row.blob}`;
}

/** Oldest first, so that those that come are never before those that wait. */
export const keyOf = ({ at, inquiry, version }: Omit<Document, "row">): string =>
  ["document", at, inquiry, version].join("|");

export async function addDocument({ tables }: Needs, document: Omit<Document, "row">): Promise<void> {
  await tables.insert(inquirySearch, { ...document, row: "document" });
}

/**
 * All that a search has to read. The segments' row sorts behind the documents and so is read after them: a document that
 * was sealed meanwhile is in a segment that is named.
 */
export async function readIndex({ tables }: Needs, owner: ListOwner) {
  const documents: Document[] = [];
  const segments: SegmentName[] = [];
  let cursor: string | undefined;
  do {
    const page = await tables.list(inquirySearch, { partition: owner, before: "~", ...(cursor && { cursor }) });
    documents.push(...page.rows.filter((row) => row.row === "document"));
    segments.push(...page.rows.flatMap((row) => (row.row === "segments" ? row.segments : [])));
    cursor = page.cursor;
  } while (cursor);
  return { documents, segments };
}

/** The oldest documents that are in no segment yet. */
export async function oldestDocuments({ tables }: Needs, owner: ListOwner, take: number): Promise<Document[]> {
  const { rows } = await tables.list(inquirySearch, {
    partition: owner,
    from: "document|",
    before: "document|~",
    take,
  });
  return rows.filter((row) => row.row === "document");
}

export async function findCatalogue({ tables }: Needs, owner: ListOwner): Promise<Stored<Catalogue> | undefined> {
  const stored = await tables.get(inquirySearch, { partition: owner, row: "segments" });
  return stored?.value.row === "segments" ? { value: stored.value, etag: stored.etag } : undefined;
}

type Replaced = { sealed?: readonly Document[]; retired?: readonly Omit<Retired, "row" | "owner">[] };

/** Names the segments anew and takes away what they now hold, or "conflict" when somebody else was first. */
export const keepCatalogue = (
  { tables }: Needs,
  before: Stored<Catalogue> | undefined,
  catalogue: Catalogue,
  { sealed = [], retired = [] }: Replaced,
): Promise<"done" | "conflict"> =>
  tables.transact(inquirySearch, [
    before ? { replace: { value: catalogue, etag: before.etag } } : { insert: catalogue },
    ...sealed.map((document) => ({ remove: inquirySearch.key(document) })),
    ...retired.map((one) => ({ put: { ...one, row: "retired" as const, owner: catalogue.owner } })),
  ]);

/** The blobs that have not been segments since some time. */
export async function retiredBefore({ tables }: Needs, owner: ListOwner, at: Instant): Promise<Retired[]> {
  const range = { partition: owner, from: "~retired|", before: `~retired|${at.toString()}` };
  return (await tables.list(inquirySearch, range)).rows.filter((row) => row.row === "retired");
}

export const forgetRetired = ({ tables }: Needs, retired: Retired): Promise<void> =>
  tables.remove(inquirySearch, inquirySearch.key(retired));
