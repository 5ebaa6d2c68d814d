import type { Cell } from "#shared/platform/workbook.ts";
import type { Collector } from "./collector.ts";
import { collectors } from "./collectors.ts";
import type { SnapshotKind } from "./model.ts";
import { isLeft, type Narrowing, type TableCell, type TableColumn, type TableRow, wantedOf } from "./narrow-table.ts";

export type Table = { columns: TableColumn[]; rows: TableRow[] };

/** A kind's items as the rows of its workbook, in both languages at once: English, with the Japanese of each value. */
export function tableOf(kind: SnapshotKind, items: readonly unknown[]): Table {
  const { columns }: Collector<unknown, unknown, unknown> = collectors[kind];
  const words = columns.map((): Record<string, string> => ({}));
  const rows = items.map((item) =>
    columns.map((column, at) => {
      const cell = shownCell(column.of(item, "en"));
      const japanese = column.kind === "text" ? column.of(item, "ja") : cell;
      const said = words[at];
      if (said && typeof cell === "string" && typeof japanese === "string" && japanese !== cell) said[cell] = japanese;
      return cell;
    }),
  );
  return { columns: columns.map(({ title, kind }, at) => ({ title, kind, words: words[at] })), rows };
}

const shownCell = (cell: Cell): TableCell =>
  cell === undefined ? null : typeof cell === "object" ? cell.toString() : cell;

/** Those items whose rows are left. */
export function narrowed(kind: SnapshotKind, items: readonly unknown[], narrowing: Narrowing): unknown[] {
  const { columns, rows } = tableOf(kind, items);
  const stays = isLeft(columns, narrowing);
  return items.filter((_, at) => stays(rows[at] ?? []));
}

/** How a file says what it was narrowed to. */
export function toldNarrowing({ q, where }: Narrowing): string | undefined {
  const wanted = [...wantedOf(where)].map(([title, values]) => `${title}: ${values.join(", ")}`);
  return [...(q ? [q] : []), ...wanted].join("; ") || undefined;
}
