import { useEffect, useRef, useSyncExternalStore } from "react";

/** What each key does: `j`, `?`, two in a row as `g p`, and with Ctrl or ⌘ as `ctrl+z`. */
export type Keys = Readonly<Record<string, () => void>>;

const kept = "single-keys";
const listeners = new Set<() => void>();
/** The part that came last is asked first. */
const parts: { current: Keys }[] = [];
let before: { key: string; at: number } | undefined;

const areOn = () => localStorage.getItem(kept) !== "off";

export function turnKeys(on: boolean): void {
  localStorage.setItem(kept, on ? "on" : "off");
  for (const tell of listeners) tell();
}

function listen(tell: () => void) {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** Whether keys without Ctrl do anything; who speaks to the machine turns them off. */
export const useKeysOn = (): boolean => useSyncExternalStore(listen, areOn);

let bound = "";
const boundTo = new Set<() => void>();

/** Those with a meaning now have changed, if so. */
function tellBound(): void {
  const now = [...new Set(parts.flatMap(({ current }) => Object.keys(current)))].toSorted().join("\n");
  if (now === bound) return;
  bound = now;
  for (const tell of boundTo) tell();
}

function listenBound(tell: () => void) {
  boundTo.add(tell);
  return () => boundTo.delete(tell);
}

/** The keys that have a meaning where one is. */
export const useBoundKeys = (): ReadonlySet<string> =>
  new Set(useSyncExternalStore(listenBound, () => bound).split("\n"));

/** Gives keys a meaning for as long as a part of the console is shown. */
export function useKeys(keys: Keys): void {
  const part = useRef(keys);
  part.current = keys;
  useEffect(() => {
    parts.unshift(part);
    if (parts.length === 1) window.addEventListener("keydown", press);
    return () => {
      parts.splice(parts.indexOf(part), 1);
      tellBound();
      if (parts.length === 0) window.removeEventListener("keydown", press);
    };
  }, []);
  useEffect(tellBound);
}

const typed = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true], [role=menu]";
const ofTheirOwn = "a, button, summary";

function press(event: KeyboardEvent): void {
  const target = event.target instanceof Element ? event.target : document.body;
  const isHeld = event.ctrlKey || event.metaKey;
  if (event.altKey || event.isComposing || document.querySelector("[role=dialog], [role=alertdialog]")) return;
  if (target.closest(typed) || (event.key === "Enter" && target.closest(ofTheirOwn))) return;
  if (!isHeld && !areOn()) return;
  const run = meantBy(event.key.toLowerCase(), isHeld);
  if (!run) return;
  event.preventDefault();
  run();
}

function meantBy(key: string, isHeld: boolean): (() => void) | undefined {
  const find = (name: string) => parts.find(({ current }) => current[name])?.current[name];
  if (isHeld) return find(`ctrl+${key}`);
  const pair = before && performance.now() - before.at < 1500 ? `${before.key} ${key}` : undefined;
  before = { key, at: performance.now() };
  const pairs = pair === undefined ? undefined : find(pair);
  if (pairs) before = undefined;
  return pairs ?? find(key);
}
