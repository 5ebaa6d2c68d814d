import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { both, useWords } from "#web/words/language.ts";
import { Field } from "./field.tsx";
import style from "./search-box.module.css";

const searchWords = both({ search: "検索" }, { search: "Search" });

/** A field that searches when it is sent, so that each search has an address of its own. */
export function SearchBox({
  label,
  value,
  onSearch,
}: {
  label: string;
  value: string;
  onSearch: (text: string) => void;
}) {
  const words = useWords(searchWords);
  const [typed, setTyped] = useState(value);
  return (
    <form
      className={style["search"]}
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(typed.trim());
      }}
    >
      <Field label={label}>
        {(control) => (
          <input
            {...control}
            type="search"
            value={typed}
            maxLength={100}
            onChange={({ target }) => setTyped(target.value)}
          />
        )}
      </Field>
      <Button type="submit">{words.search}</Button>
    </form>
  );
}
