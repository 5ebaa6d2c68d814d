/** How fast requests are answered when `atOnce` of them are always under way; times in milliseconds. */
export type Pace = { perSecond: number; p50: number; p99: number };

/** Sends one request and gives the status of its answer. */
export type Send = () => Promise<number>;

/** Sends `count` requests and measures them, after a warm-up of a tenth; every answer has to be the expected status. */
export async function measure(send: Send, count: number, atOnce: number, status: number): Promise<Pace> {
  await drive(send, Math.ceil(count / 10), atOnce, status);
  const began = performance.now();
  const took = (await drive(send, count, atOnce, status)).toSorted((a, b) => a - b);
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0;
  return { perSecond: (count / (performance.now() - began)) * 1000, p50: at(0.5), p99: at(0.99) };
}

async function drive(send: Send, count: number, atOnce: number, status: number): Promise<number[]> {
  const took: number[] = [];
  let left = count;
  const sender = async () => {
    while (left > 0) {
      left -= 1;
      const began = performance.now();
      const answered = await send();
      took.push(performance.now() - began);
      if (answered !== status) throw new Error(`An answer was ${answered}, not ${status}.`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, sender));
  return took;
}
