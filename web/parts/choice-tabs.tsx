import { useSearchParams } from "react-router";
import style from "./choice-tabs.module.css";

export type Choice = { value: string | undefined; name: string; count?: number | undefined };

/** Narrows a list by one word of the address; the first choice takes the word away. */
export function ChoiceTabs({ label, name, choices }: { label: string; name: string; choices: readonly Choice[] }) {
  const [wanted, want] = useSearchParams();
  const chosen = wanted.get(name) ?? undefined;
  const choose = (value: string | undefined) => {
    const next = new URLSearchParams(wanted);
    if (value === undefined) next.delete(name);
    else next.set(name, value);
    want(next);
  };
  return (
    <ul className={style["tabs"]} aria-label={label}>
      {choices.map(({ value, name: title, count }) => (
        <li key={title}>
          <button type="button" aria-pressed={value === chosen} onClick={() => choose(value)}>
            {title}
            {count !== undefined && ` ${count}`}
          </button>
        </li>
      ))}
    </ul>
  );
}
