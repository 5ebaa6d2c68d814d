import { ArrowDown16Regular, ArrowUp16Regular } from "@fluentui/react-icons";
import type { TableColumn } from "#shared/inventory/narrow-table.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import style from "./data-table.module.css";
import { isNumeric } from "./rows.ts";
import type { Narrowed } from "./use-narrowing.ts";
import { tableWords } from "./words.ts";

/** The heads of a table, each of which sorts it. */
export function Head({ columns, narrowing }: { columns: readonly TableColumn[]; narrowing: Narrowed }) {
  const words = useWords(tableWords);
  const language = useLanguage();
  const { sorting, sortBy } = narrowing;
  const orderOf = (title: string) =>
    sorting?.title !== title ? undefined : sorting.isDescending ? "descending" : "ascending";
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map((column) => {
          const order = orderOf(column.title.en);
          return (
            <th
              key={column.title.en}
              scope="col"
              className={isNumeric(column) ? style["number"] : undefined}
              aria-sort={order ?? "none"}
            >
              <button
                type="button"
                title={words.sortBy(column.title[language])}
                onClick={() => sortBy(column.title.en)}
              >
                {column.title[language]}
                {order === "ascending" && <ArrowUp16Regular aria-hidden="true" />}
                {order === "descending" && <ArrowDown16Regular aria-hidden="true" />}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
