import { Dismiss16Regular, Search16Regular } from "@fluentui/react-icons";
import { useId, useMemo } from "react";
import type { TableColumn, TableRow } from "#shared/inventory/narrow-table.ts";
import { SearchInput } from "#web/parts/search-input.tsx";
import { count } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import style from "./data-table.module.css";
import { ExportButtons } from "./export-buttons.tsx";
import { ColumnMenu, FilterMenu } from "./menus.tsx";
import { facetsOf, shownCell } from "./rows.ts";
import type { Chosen } from "./use-columns.ts";
import type { Narrowed } from "./use-narrowing.ts";
import { tableWords } from "./words.ts";

type ToolbarProps = {
  unit: string;
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
  left: number;
  narrowing: Narrowed;
  chosen: Chosen;
  files?: { path: string; query?: Record<string, string | undefined> } | undefined;
};

/** Search, conditions, columns and files above a table, and how many rows are left. */
export function Toolbar({ unit, columns, rows, left, narrowing, chosen, files }: ToolbarProps) {
  const words = useWords(tableWords);
  const language = useLanguage();
  const id = useId();
  const facets = useMemo(() => facetsOf(columns, rows), [columns, rows]);
  const { q, where, pairs } = narrowing;
  const chips = pairs.map(([title, value]) => {
    const column = columns.find((one) => one.title.en === title);
    const said = column && value ? shownCell(value, column, language) : value || words.empty;
    return { title, value, text: words.pair(column?.title[language] ?? title, said) };
  });
  const all = count(rows.length);
  return (
    <div className={style["bar"]}>
      <label className={style["search"]} htmlFor={id}>
        <Search16Regular aria-hidden="true" />
        <span className="hidden">{words.search}</span>
        <SearchInput id={id} value={q} placeholder={words.search} onSearch={narrowing.search} />
      </label>
      {chips.map(({ title, value, text }) => (
        <button
          key={text}
          type="button"
          className={style["chip"]}
          aria-label={words.remove(text)}
          onClick={() => narrowing.unwant(title, value)}
        >
          {text}
          <Dismiss16Regular aria-hidden="true" />
        </button>
      ))}
      <FilterMenu facets={facets} narrowing={narrowing} />
      <div className={style["end"]}>
        <p className={style["count"]} role="status">
          {left === rows.length ? words.total(all, unit) : words.part(all, count(left), unit)}
        </p>
        <ColumnMenu columns={columns} chosen={chosen} />
        {files && <ExportButtons path={files.path} query={{ ...files.query, q, where }} />}
      </div>
    </div>
  );
}
