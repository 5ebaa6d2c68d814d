import { Button } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import { both, useWords } from "#web/words/language.ts";
import style from "./search-field.module.css";

const searchWords = both({ search: "検索する" }, { search: "Search" });

type SearchFieldProps = { label: string; value: string; onSearch: (text: string) => void };

/** One field and its button; whoever empties it sees everything again. */
export function SearchField({ label, value, onSearch }: SearchFieldProps) {
  const words = useWords(searchWords);
  const [text, setText] = useState(value);
  const search = (event: FormEvent) => {
    event.preventDefault();
    onSearch(text.trim());
  };
  return (
    <form role="search" className={style["search"]} onSubmit={search}>
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        maxLength={200}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          if (target.value === "") onSearch("");
        }}
      />
      <Button type="submit">{words.search}</Button>
    </form>
  );
}
