import type { Instant } from "#shared/base/time.ts";
import type { Clock } from "./platform.ts";

const patienceMilliseconds = 5000;
const goodFor = { seconds: 10 };

/**
 * A question whether something outside answers. The clients themselves would go on trying for minutes; and since anyone
 * may ask, one answer serves all who ask within seconds.
 */
export function probe(clock: Clock, ask: (signal: AbortSignal) => Promise<unknown>): () => Promise<void> {
  let last: { outcome: Promise<void>; until: Instant } | undefined;
  return () => {
    const now = clock.now();
    if (!last || now.epochMilliseconds >= last.until.epochMilliseconds)
      last = { outcome: inTime(ask), until: now.add(goodFor) };
    return last.outcome;
  };
}

async function inTime(ask: (signal: AbortSignal) => Promise<unknown>): Promise<void> {
  const late = AbortSignal.timeout(patienceMilliseconds);
  const tooLate = new Promise<never>((_, reject) => {
    late.addEventListener("abort", () => reject(new Error("It did not answer in time.")), { once: true });
  });
  await Promise.race([ask(late), tooLate]);
}
