import * as z from "zod";
import type { Platform } from "#shared/platform/platform.ts";
import { knownSnapshot, pageOf, SnapshotPage } from "./show-snapshot.ts";
import type { Asked, SnapshotQuery } from "./snapshot-query.ts";
import { tableOf } from "./snapshot-table.ts";

const Cell = z.union([z.string(), z.number(), z.null()]);
const Column = z.object({
  title: z.object({ ja: z.string(), en: z.string() }),
  kind: z.enum(["text", "integer", "decimal", "yen", "date", "instant", "percent"]),
  /** The Japanese of those English values that differ from it. */
  words: z.record(z.string(), z.string()).optional(),
});

/**
 * The same page as a table: what is in the kind's workbook, readable in both languages. It is empty and without an attempt
 * before anything was tried, or where nothing was on the day.
 */
export const SnapshotTable = SnapshotPage.omit({ items: true })
  .partial({ attempt: true })
  .extend({
    columns: z.array(Column),
    rows: z.array(z.array(Cell).readonly()),
  });
export type SnapshotTable = z.infer<typeof SnapshotTable>;

/** The same page as a table. */
export async function snapshotTable(
  needs: Pick<Platform, "blobs" | "clock" | "tables">,
  asked: Asked,
  page: Pick<SnapshotQuery, "take" | "cursor">,
): Promise<SnapshotTable> {
  const known = await knownSnapshot(needs, asked);
  if (!known) return { total: 0, ...tableOf(asked.kind, []) };
  const { items, ...rest } = pageOf(known, page);
  return { ...rest, ...tableOf(asked.kind, items) };
}
