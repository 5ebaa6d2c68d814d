import { useSyncExternalStore } from "react";
import { Temporal } from "#shared/base/time.ts";

const everySoOften = 20_000;
let now = Temporal.Now.instant();

function listen(tell: () => void) {
  const timer = setInterval(() => {
    now = Temporal.Now.instant();
    tell();
  }, everySoOften);
  return () => clearInterval(timer);
}

/** The time, which goes on while one looks at it. */
export const useNow = (): Temporal.Instant => useSyncExternalStore(listen, () => now);
