import { useCallback, useEffect, useRef, useState } from "react";

/** What is typed, kept in this tab until it is dropped, so that neither a reload nor a detour loses it. */
export function useKept<T extends object>(name: string, start: () => T) {
  const [value, setValue] = useState<T>(() => ({
    ...start(),
    ...(JSON.parse(sessionStorage.getItem(name) ?? "{}") as T),
  }));
  const begin = useRef(start);
  begin.current = start;
  useEffect(() => sessionStorage.setItem(name, JSON.stringify(value)), [name, value]);
  const change = useCallback((part: Partial<T>) => setValue((before) => ({ ...before, ...part })), []);
  const drop = useCallback(() => setValue(begin.current()), []);
  return [value, change, drop] as const;
}
