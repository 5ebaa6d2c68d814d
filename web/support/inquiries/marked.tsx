import type { ReactNode } from "react";
import type { Excerpt } from "#shared/inquiries/search/excerpt.ts";
import style from "./marked.module.css";

/** The words around what was sought, with it marked in them. */
export function Marked({ excerpt: { text, matches } }: { excerpt: Excerpt }) {
  let from = 0;
  const parts: ReactNode[] = [];
  for (const { at, length } of matches) {
    if (at < from) continue;
    parts.push(text.slice(from, at), <mark key={at}>{text.slice(at, at + length)}</mark>);
    from = at + length;
  }
  return (
    <p className={style["excerpt"]}>
      {parts}
      {text.slice(from)}
    </p>
  );
}
