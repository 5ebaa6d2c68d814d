import {
  isLeft,
  type Narrowing,
  type TableCell,
  type TableColumn,
  type TableRow,
} from "#shared/inventory/narrow-table.ts";
import { count, shortDay, shortMoment, yen } from "#web/words/dates.ts";
import type { Language } from "#web/words/language.ts";
import type { Sorting } from "./use-narrowing.ts";

/** A cell as it is read; a value that is not known is a dash. */
export function shownCell(cell: TableCell, { kind, words }: TableColumn, language: Language): string {
  if (cell === null || cell === "") return "—";
  if (typeof cell === "number") {
    if (kind === "percent") return `${(cell * 100).toFixed(1)}%`;
    if (kind === "yen") return yen(cell);
    return kind === "decimal" ? decimal.format(cell) : count(cell);
  }
  if (kind === "instant") return shortMoment(cell);
  if (kind === "date") return shortDay(cell);
  return language === "ja" ? (words?.[cell] ?? cell) : cell;
}

const decimal = new Intl.NumberFormat("ja-JP", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

export const isNumeric = ({ kind }: Pick<TableColumn, "kind">): boolean => kind !== "text" && kind !== "date";

/** What is left of the rows, in the order that is wanted; what is not known comes last either way. */
export function rowsLeft(
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  { sorting, language, ...narrowing }: Narrowing & { sorting?: Sorting | undefined; language: Language },
): TableRow[] {
  const left = rows.filter(isLeft(columns, narrowing));
  const at = columns.findIndex(({ title }) => title.en === sorting?.title);
  const column = columns[at];
  if (!column || !sorting) return left;
  const inOrder = new Intl.Collator(language, { numeric: true }).compare;
  const said = (cell: TableCell) =>
    typeof cell === "string" && language === "ja" ? (column.words?.[cell] ?? cell) : cell;
  const direction = sorting.isDescending ? -1 : 1;
  return left.toSorted((one, other) => {
    const [a, b] = [said(one[at] ?? null), said(other[at] ?? null)];
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    return direction * (typeof a === "number" && typeof b === "number" ? a - b : inOrder(String(a), String(b)));
  });
}

export type Facet = { title: string; column: TableColumn; values: readonly { value: string; count: number }[] };

const mostValues = 12;

/** By which columns rows can be picked out: words of which there are few, each of several rows. */
export function facetsOf(columns: readonly TableColumn[], rows: readonly TableRow[]): Facet[] {
  return columns.flatMap((column, at) => {
    if (column.kind !== "text") return [];
    const counts = new Map<string, number>();
    for (const row of rows) {
      const value = String(row[at] ?? "");
      counts.set(value, (counts.get(value) ?? 0) + 1);
      if (counts.size > mostValues) return [];
    }
    if (counts.size < 2 || counts.size === rows.length) return [];
    const values = [...counts].map(([value, count]) => ({ value, count })).toSorted((a, b) => b.count - a.count);
    return [{ title: column.title.en, column, values }];
  });
}
