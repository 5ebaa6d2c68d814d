import { useEffect, useRef } from "react";

const typing = "input, textarea, select, [contenteditable=true], [role=dialog] *";

/** Runs what a single key stands for, unless somebody types, holds another key, or has turned keys off. */
export function useKeys(keys: Readonly<Record<string, () => void>>, areOn: boolean): void {
  const newest = useRef(keys);
  newest.current = keys;
  useEffect(() => {
    if (!areOn) return undefined;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.matches(typing)) return;
      const run = newest.current[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!run) return;
      event.preventDefault();
      run();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [areOn]);
}
