import type { ReactNode } from "react";
import { SearchInput } from "#web/parts/search-input.tsx";
import { both, useWords } from "#web/words/language.ts";
import { type Filter, filters } from "./filters.ts";
import style from "./requests.module.css";

const barWords = both(
  {
    search: "種類・対象・お申込者で探す",
    states: "状態",
    filters: {
      all: "すべて",
      open: "進行中",
      waiting: "承認待ち",
      done: "完了",
      ended: "取り消し・お断り",
    } satisfies Record<Filter, string>,
  },
  {
    search: "Find by type, whom it is about, or who ordered it",
    states: "State",
    filters: {
      all: "All",
      open: "Open",
      waiting: "Waiting for approval",
      done: "Done",
      ended: "Cancelled or declined",
    },
  },
);

type FilterBarProps = {
  state: Filter;
  q: string;
  change: (name: "state" | "q", value: string) => void;
  /** How many fit. */
  children: ReactNode;
};

/** What is looked for, kept in the address. */
export function FilterBar({ state, q, change, children }: FilterBarProps) {
  const words = useWords(barWords);
  return (
    <div className={style["bar"]}>
      <SearchInput
        className={style["search"]}
        aria-label={words.search}
        placeholder={words.search}
        value={q}
        onSearch={(text) => change("q", text)}
      />
      <div className={style["filters"]} role="group" aria-label={words.states}>
        {filters.map((one) => (
          <button key={one} type="button" aria-pressed={one === state} onClick={() => change("state", one)}>
            {words.filters[one]}
          </button>
        ))}
      </div>
      <p className="quiet small" role="status">
        {children}
      </p>
    </div>
  );
}
