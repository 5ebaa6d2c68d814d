import { SearchRegular } from "@fluentui/react-icons";
import { useRef } from "react";
import { useNavigate } from "react-router";
import { both, useWords } from "#web/words/language.ts";
import style from "./desk.module.css";
import { useKeys } from "./keys.ts";

const searchWords = both(
  { label: "番号・件名・お客様・人を検索" },
  { label: "Search numbers, subjects, customers, people" },
);

/** Searches from anywhere in the console. */
export function DeskSearch() {
  const words = useWords(searchWords);
  const field = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  useKeys({ "/": () => field.current?.focus() });
  return (
    <form
      className={style["search"]}
      role="search"
      aria-label={words.label}
      onSubmit={(event) => {
        event.preventDefault();
        const q = field.current?.value.trim() ?? "";
        if (q !== "") void navigate(`/operator/search?q=${encodeURIComponent(q)}`);
      }}
    >
      <SearchRegular fontSize={20} aria-hidden />
      <input ref={field} type="search" aria-label={words.label} placeholder={words.label} />
      <kbd aria-hidden="true">/</kbd>
    </form>
  );
}
