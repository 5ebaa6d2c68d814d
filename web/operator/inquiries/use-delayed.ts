import { useCallback, useEffect, useRef, useState } from "react";

const seconds = 10;

/** Does something ten seconds from now unless it is undone; at once when the page is left. */
export function useDelayed() {
  const [left, setLeft] = useState<number>();
  const waiting = useRef<{ run: () => void; timer: ReturnType<typeof setInterval> }>(undefined);

  const finish = useCallback((isWanted: boolean) => {
    const { current } = waiting;
    waiting.current = undefined;
    setLeft(undefined);
    if (current === undefined) return;
    clearInterval(current.timer);
    if (isWanted) current.run();
  }, []);

  const begin = (run: () => void) => {
    const until = Date.now() + seconds * 1000;
    const timer = setInterval(() => {
      const rest = Math.ceil((until - Date.now()) / 1000);
      if (rest <= 0) finish(true);
      else setLeft(rest);
    }, 250);
    waiting.current = { run, timer };
    setLeft(seconds);
  };

  useEffect(() => {
    const leave = () => finish(true);
    addEventListener("pagehide", leave);
    return () => {
      removeEventListener("pagehide", leave);
      finish(true);
    };
  }, [finish]);

  return { left, begin, undo: () => finish(false) };
}
