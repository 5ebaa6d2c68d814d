import { useEffect, useRef } from "react";
import { both, useWords } from "#web/words/language.ts";
import style from "./error-list.module.css";
import { Mark } from "./mark.tsx";

const listWords = both(
  { title: (count: number) => `${count}か所を直してください`, colon: "：" },
  {
    title: (count: number) => (count === 1 ? "One field needs to be mended" : `${count} fields need to be mended`),
    colon: ": ",
  },
);

export type Mistake = { field: string; label: string; error: string };

/** What is wrong in a form that was refused, on top of it, with links to the fields; it takes the focus as it comes. */
export function ErrorList({ mistakes }: { mistakes: readonly Mistake[] }) {
  const words = useWords(listWords);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (mistakes.length > 0) box.current?.focus();
  }, [mistakes]);
  if (mistakes.length === 0) return undefined;
  return (
    <div ref={box} className={style["list"]} role="alert" tabIndex={-1}>
      <p>
        <Mark kind="critical" />
        {words.title(mistakes.length)}
      </p>
      <ul>
        {mistakes.map(({ field, label, error }) => (
          <li key={`${field} ${error}`}>
            <a href={`#${field}`} onClick={(event) => focusOn(event, field)}>
              {label}
            </a>
            {words.colon}
            {error}
          </li>
        ))}
      </ul>
    </div>
  );
}

function focusOn(event: { preventDefault: () => void }, field: string): void {
  event.preventDefault();
  const control = document.getElementById(field);
  control?.scrollIntoView({ block: "center" });
  control?.focus();
}
