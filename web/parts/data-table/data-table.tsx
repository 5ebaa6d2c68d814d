import { type ReactNode, useDeferredValue, useMemo } from "react";
import type { TableColumn, TableRow } from "#shared/inventory/narrow-table.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { NoMatch } from "../states.tsx";
import style from "./data-table.module.css";
import { Grid } from "./grid.tsx";
import { rowsLeft } from "./rows.ts";
import { Toolbar } from "./toolbar.tsx";
import { useColumns } from "./use-columns.ts";
import { useNarrowing } from "./use-narrowing.ts";
import { tableWords } from "./words.ts";

export type DataTableProps = {
  /** What the rows are, as the table is called: 端末. */
  name: string;
  /** How rows are counted: 台, devices. */
  unit: string;
  /** Under which name the choice of columns is remembered. */
  id: string;
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
  /** English titles of columns that are hidden until they are chosen. */
  hidden?: readonly string[];
  /** Where a file of what is left comes from, and what it is asked with besides. */
  files?: { path: string; query?: Record<string, string | undefined> } | undefined;
  /** Why a row cannot be judged, if so; it stands grey, with the cause under its first cell. */
  lacks?: (row: TableRow) => string | undefined;
  /** Draws a cell other than as its text. */
  cell?: (title: string, row: TableRow, text: string) => ReactNode;
};

/** Rows to look through: narrowed by text and conditions, sorted by head, with the columns that are wanted. */
export function DataTable({ name, unit, id, columns, rows, hidden = [], files, lacks, cell }: DataTableProps) {
  const words = useWords(tableWords);
  const language = useLanguage();
  const narrowing = useNarrowing();
  const { where, sorting } = narrowing;
  const q = useDeferredValue(narrowing.q);
  const { title, isDescending = false } = sorting ?? {};
  const chosen = useColumns(id, columns, hidden);
  const left = useMemo(
    () =>
      rowsLeft(columns, rows, {
        q,
        where,
        language,
        sorting: title === undefined ? undefined : { title, isDescending },
      }),
    [columns, rows, q, where, language, title, isDescending],
  );
  return (
    <section className={`card ${style["box"]}`} aria-label={name}>
      <Toolbar {...{ unit, columns, rows, narrowing, chosen, files }} left={left.length} />
      {left.length === 0 ? (
        <NoMatch title={words.noMatch(name)} clear={narrowing.clear} />
      ) : (
        <Grid {...{ name, columns, narrowing, lacks, cell }} rows={left} visible={chosen.visible} />
      )}
    </section>
  );
}
