import { DismissRegular } from "@fluentui/react-icons";
import { both, useWords } from "#web/words/language.ts";
import style from "./chosen.module.css";

const chosenWords = both({ remove: (name: string) => `${name}を外す` }, { remove: (name: string) => `Remove ${name}` });

type ChosenProps = { ids: readonly string[]; nameOf: (id: string) => string; remove: (id: string) => void };

/** What was picked of many, each to be taken off again. */
export function Chosen({ ids, nameOf, remove }: ChosenProps) {
  const words = useWords(chosenWords);
  if (ids.length === 0) return undefined;
  return (
    <ul className={style["chosen"]}>
      {ids.map((id) => (
        <li key={id}>
          {nameOf(id)}
          <button type="button" aria-label={words.remove(nameOf(id))} onClick={() => remove(id)}>
            <DismissRegular aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}
