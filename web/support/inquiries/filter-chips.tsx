import { Dismiss16Regular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { categories } from "#shared/inquiries/categories.ts";
import { Settled } from "#web/parts/settled.tsx";
import { fullDay } from "#web/words/dates.ts";
import { type Language, useLanguage, useWords } from "#web/words/language.ts";
import style from "./inquiry-list.module.css";
import type { Filter, FilterProps } from "./list-filters.tsx";
import { inquiryWords, stateNames } from "./words.ts";

/** What a list is narrowed by, each to be taken away, and beside it what is left. */
export function FilterChips({ filter, change, children }: FilterProps & { children?: ReactNode }) {
  const words = useWords(inquiryWords);
  const said = useSaid();
  return (
    <div className={style["chips"]}>
      {(Object.keys(filter) as (keyof Filter)[]).map((name) => {
        const value = filter[name];
        if (value === undefined) return undefined;
        const text = words.chip(name, said(name, value));
        return (
          <button
            key={name}
            type="button"
            className={style["chip"]}
            aria-label={words.removeChip(text)}
            onClick={() => change(name, "")}
          >
            <span>
              <Settled>{text}</Settled>
            </span>
            <Dismiss16Regular aria-hidden="true" />
          </button>
        );
      })}
      {children}
    </div>
  );
}

function useSaid(): (name: keyof Filter, value: string) => string {
  const language = useLanguage();
  const names: Record<string, string> = useWords(stateNames);
  return (name, value) => {
    if (name === "state") return names[value] ?? value;
    if (name === "category") return labelOf(value, language);
    return name === "q" || Number.isNaN(Date.parse(value)) ? value : fullDay(value, language);
  };
}

const labelOf = (category: string, language: Language) =>
  Object.entries(categories).find(([name]) => name === category)?.[1].label[language] ?? category;
