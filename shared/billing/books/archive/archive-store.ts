import * as z from "zod";
import { newestFirst } from "#shared/base/ids.ts";
import type { Platform, TableDefinition } from "#shared/platform/platform.ts";
import { type ArchiveId, ArchiveOrder, ArchiveProgress, ArchiveResult } from "./model.ts";

type Needs = Pick<Platform, "tables">;

const Row = z.discriminatedUnion("row", [
  z.object({ row: z.literal("order"), order: ArchiveOrder }),
  z.object({ row: z.literal("progress"), progress: ArchiveProgress }),
  z.object({ row: z.literal("result"), result: ArchiveResult }),
]);
type Row = z.infer<typeof Row>;

/** Every archive that was ever ordered, the newest first: its order and its end are written once, how far it is again and again. */
const archives: TableDefinition<Row> = {
  name: "bookArchives",
  schema: Row,
  key: (row) => keyOf(idIn(row), row.row),
};

const keyOf = (archive: ArchiveId, row: Row["row"]) => ({
  partition: "archives",
  row: `${newestFirst(archive)}:${row}`,
});

function idIn(row: Row): ArchiveId {
  if (row.row === "order") return row.order.archive;
  return row.row === "progress" ? row.progress.archive : row.result.archive;
}

export const keepOrder = ({ tables }: Needs, order: ArchiveOrder) => tables.insert(archives, { row: "order", order });

export const keepProgress = ({ tables }: Needs, progress: ArchiveProgress): Promise<void> =>
  tables.put(archives, { row: "progress", progress });

/** How an archive ended; the end that was there first stays. */
export const keepResult = ({ tables }: Needs, result: ArchiveResult) =>
  tables.insert(archives, { row: "result", result });

export type Archive = { order: ArchiveOrder; progress?: ArchiveProgress; result?: ArchiveResult };

export async function findArchive({ tables }: Needs, archive: ArchiveId): Promise<Archive | undefined> {
  const before = `${newestFirst(archive)}:~`;
  const { rows } = await tables.list(archives, { partition: "archives", from: `${newestFirst(archive)}:`, before });
  return archivesIn(rows)[0];
}

const mostListed = 100;

/** The newest archives. */
export async function newestArchives({ tables }: Needs): Promise<Archive[]> {
  const { rows } = await tables.list(archives, { partition: "archives", take: mostListed * Row.options.length });
  return archivesIn(rows);
}

function archivesIn(rows: readonly Row[]): Archive[] {
  const found = new Map<ArchiveId, Partial<Archive>>();
  for (const { row: _, ...part } of rows.map((row) => ({ ...row, id: idIn(row) })))
    found.set(part.id, { ...found.get(part.id), ...part });
  return [...found.values()].flatMap(({ order, progress, result }) =>
    order ? [{ order, ...(progress && { progress }), ...(result && { result }) }] : [],
  );
}
