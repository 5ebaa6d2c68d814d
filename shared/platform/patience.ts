import { setTimeout as sleep } from "node:timers/promises";

export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;
export type Wait = (milliseconds: number) => Promise<void>;

export const realWait: Wait = (milliseconds) => sleep(milliseconds);

export const mostRetries = 4;
/** Who is told to pause longer gives up: the work as a whole is put off instead. */
const longestPauseSeconds = 60;

/** Refused without being begun, so that anything may be sent again. */
const refused = new Set([429]);
/** Perhaps begun, so that only what may be done twice is sent again. */
const failed = new Set([500, 502, 503, 504]);

/** Sends until the answer is one that waiting would not better, a few times at most. */
export async function sendPatiently(
  send: () => Promise<Response>,
  { mayRepeat, wait }: { mayRepeat: boolean; wait: Wait },
): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    const isLast = attempt > mostRetries;
    const answer = await send().catch((error: unknown) => forgive(error, mayRepeat && !isLast));
    const pause = pauseSeconds(answer?.headers.get("retry-after"), attempt);
    if (answer && (isLast || !isWorthRepeating(answer.status, mayRepeat) || pause > longestPauseSeconds)) return answer;
    await answer?.body?.cancel();
    await wait(pause * 1000);
  }
}

export const isWorthRepeating = (status: number, mayRepeat: boolean): boolean =>
  refused.has(status) || (mayRepeat && failed.has(status));

/** As long as the other side asks for, or else ever longer, and never the same for two who wait. */
export const pauseSeconds = (retryAfter: string | null | undefined, attempt: number): number =>
  retryAfterSeconds(retryAfter) ?? 2 ** attempt * (0.5 + Math.random() / 2);

/** Graph gives fractions of seconds, and HTTP allows a date. */
export function retryAfterSeconds(header: string | null | undefined, now = Date.now()): number | undefined {
  if (!header?.trim()) return undefined;
  const seconds = Number(header);
  if (!Number.isNaN(seconds)) return Math.max(seconds, 0);
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max((at - now) / 1000, 0);
}

/** How `fetch` tells that the connection broke or no answer came; whatever else is thrown is no affair of the network. */
export const isBrokenConnection = (error: unknown): boolean =>
  (error instanceof TypeError && ["fetch failed", "terminated"].includes(error.message)) ||
  (error instanceof DOMException && error.name === "TimeoutError");

function forgive(error: unknown, isForgivable: boolean): undefined {
  if (!isForgivable || !isBrokenConnection(error)) throw error;
}
