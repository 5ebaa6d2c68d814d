import { useEffect } from "react";
import { Link, useLocation } from "react-router";
import { useWords } from "#web/words/language.ts";
import { moneyWords } from "./words.ts";

/** How each list was narrowed when it was left, by its address without that. */
const left = new Map<string, string>();

/** Remembers how a list is narrowed, so that one comes back to what one saw. */
export function useWayBack(list: string): void {
  const { pathname, search } = useLocation();
  useEffect(() => {
    left.set(list, pathname + search);
  }, [list, pathname, search]);
}

/** Back to a list as it was left. */
export function Back({ to, name }: { to: string; name: string }) {
  const words = useWords(moneyWords);
  return <Link to={left.get(to) ?? to}>{words.backTo(name)}</Link>;
}
