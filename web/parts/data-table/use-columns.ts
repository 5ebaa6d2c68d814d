import { useState } from "react";
import type { TableColumn } from "#shared/inventory/narrow-table.ts";

/** Which columns are shown: those that were chosen here before, else all but the hidden; the first stays. */
export function useColumns(id: string, columns: readonly TableColumn[], hidden: readonly string[]) {
  const place = `columns.${id}`;
  const [without, setWithout] = useState<readonly string[]>(() => keptAt(place) ?? hidden);
  const isShown = (title: string) => title === columns[0]?.title.en || !without.includes(title);
  return {
    visible: columns.flatMap(({ title }, at) => (isShown(title.en) ? [at] : [])),
    shown: columns.map(({ title }) => title.en).filter(isShown),
    show: (titles: readonly string[]) => {
      const next = columns.map(({ title }) => title.en).filter((title) => !titles.includes(title));
      localStorage.setItem(place, JSON.stringify(next));
      setWithout(next);
    },
  };
}

export type Chosen = ReturnType<typeof useColumns>;

function keptAt(place: string): readonly string[] | undefined {
  const kept = localStorage.getItem(place);
  return kept === null ? undefined : (JSON.parse(kept) as string[]);
}
