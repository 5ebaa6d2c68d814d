import { STATUS_CODES } from "node:http";

/** How an endpoint took an event: the status it answered, or why it did not answer. */
export type Outcome = number | "TimedOut" | "SocketError";

export type Step = { kind: "delivered" } | { kind: "retry"; waitMs: number } | { kind: "dead"; reason: string };

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** The pause after the first, second, third failure; the last one goes on. */
const pauses = [
  10 * second,
  30 * second,
  minute,
  5 * minute,
  10 * minute,
  30 * minute,
  hour,
  3 * hour,
  6 * hour,
  12 * hour,
] as const;

const successes = new Set<Outcome>([200, 201, 202, 203, 204]);
/** What a webhook answers when it never wants to see the event again. */
const refusals = new Set<Outcome>([400, 401, 403, 413]);
const shortestPauses = new Map<Outcome, number>([
  [404, 5 * minute],
  [408, 2 * minute],
  [503, 30 * second],
]);

const maxAttempts = 30;
export const timeToLiveMs = 24 * hour;

/** What follows an attempt, the `attempts`-th for its event; times are Event Grid's own, before any scaling. */
export function stepAfter(outcome: Outcome, attempts: number): Step {
  if (successes.has(outcome)) return { kind: "delivered" };
  if (refusals.has(outcome)) return { kind: "dead", reason: `UndeliverableDueToHttp${nameOf(outcome)}` };
  if (attempts >= maxAttempts) return { kind: "dead", reason: "MaxDeliveryAttemptsExceeded" };
  const pause = pauses[Math.min(attempts, pauses.length) - 1] ?? pauses[0];
  return { kind: "retry", waitMs: Math.max(pause, shortestPauses.get(outcome) ?? 0) };
}

const ownNames = new Map<Outcome, string>([
  [408, "TimedOut"],
  [413, "RequestEntityTooLarge"],
]);

/** An outcome as dead letters spell it. */
export function nameOf(outcome: Outcome): string {
  if (typeof outcome === "string") return outcome;
  return ownNames.get(outcome) ?? STATUS_CODES[outcome]?.replace(/[^A-Za-z]/g, "") ?? `Status${outcome}`;
}
