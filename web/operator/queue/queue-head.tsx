import { ArrowDown16Regular, ArrowUp16Regular } from "@fluentui/react-icons";
import { tableWords } from "#web/parts/data-table/words.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import type { QueueTableState } from "./use-table.ts";
import { queueWords } from "./words.ts";

type HeadProps = { table: QueueTableState; isAllSelected: boolean; selectAll: () => void };

/** The heads of the queue, each of which sorts it. */
export function QueueHead({ table: { columns, by, sortBy }, isAllSelected, selectAll }: HeadProps) {
  const words = useWords(queueWords);
  const said = useWords(tableWords);
  const language = useLanguage();
  const orderOf = (name: string) => (by?.name === name ? (by.isDescending ? "descending" : "ascending") : undefined);
  return (
    <thead>
      <tr>
        <th scope="col" data-column="select">
          <input type="checkbox" aria-label={words.selectAll} checked={isAllSelected} onChange={selectAll} />
        </th>
        {columns.map(({ name, title }) => {
          const order = orderOf(name);
          return (
            <th key={name} scope="col" data-column={name} aria-sort={order ?? "none"}>
              <button type="button" title={said.sortBy(title[language])} onClick={() => sortBy(title.en)}>
                {title[language]}
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
