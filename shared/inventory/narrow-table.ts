import { alike } from "#shared/base/search-text.ts";
import type { Words } from "#shared/calendar/model.ts";

/** A column as a table shows it. `words` says its English values in Japanese, where the two differ. */
export type TableColumn = {
  title: Words;
  kind: "text" | "integer" | "decimal" | "yen" | "date" | "instant" | "percent";
  words?: Readonly<Record<string, string>> | undefined;
};
/** `null` is what is not known, which is never a zero. */
export type TableCell = string | number | null;
export type TableRow = readonly TableCell[];

/** What is left of a table: rows that hold a text, and of each column named by its English title one of the values. */
export type Narrowing = { q?: string | undefined; where?: string | undefined };

/** The values that are wanted of each column, as `where` has them: `Compliance=Not compliant&Encrypted=No`, encoded. */
export function wantedOf(where = ""): ReadonlyMap<string, readonly string[]> {
  const asked = new URLSearchParams(where);
  return new Map([...new Set(asked.keys())].map((title) => [title, asked.getAll(title)]));
}

/** Whether a row is among what is left. */
export function isLeft(columns: readonly TableColumn[], { q, where }: Narrowing): (row: TableRow) => boolean {
  const wanted = wantedOf(where);
  const text = alike(q ?? "");
  const holds = (row: TableRow) =>
    row.some((cell, at) => {
      const column = columns[at];
      if (typeof cell !== "string" || column?.kind !== "text") return false;
      return alike(cell).includes(text) || alike(column.words?.[cell] ?? "").includes(text);
    });
  const fits = (row: TableRow) =>
    columns.every(({ title }, at) => {
      const values = wanted.get(title.en);
      return values === undefined || values.includes(String(row[at] ?? ""));
    });
  return (row) => fits(row) && (text === "" || holds(row));
}
