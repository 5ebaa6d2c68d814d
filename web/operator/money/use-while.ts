import { useEffect, useRef } from "react";

const everyMs = 2000;

/** Does something every two seconds as long as there is something to wait for. */
export function useWhile(isWaiting: boolean, look: () => Promise<void>): void {
  const again = useRef(look);
  again.current = look;
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setInterval(() => void again.current(), everyMs);
    return () => clearInterval(timer);
  }, [isWaiting]);
}
