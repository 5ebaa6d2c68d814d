import { setTimeout } from "node:timers/promises";
import { errorBody } from "./errors.ts";
import type { Fault } from "./fault.ts";
import type { Answer, Outcome } from "./route.ts";
import { spoil } from "./spoils.ts";

type Struck = { tenant?: string; method: string; url: string };

export type Faults = {
  add: (rule: Fault) => void;
  clear: () => void;
  /** Whether a rule strikes a request: after the rule's delay, what it answers itself, or how it spoils the answer. */
  strike: (request: Struck) => Promise<Strike>;
};
export type Strike = { answer?: Answer; spoil: (outcome: Outcome, origin: string) => Outcome };

const defaultRetryAfter = "2.128";

export function openFaults(now: () => number): Faults {
  let rules: { rule: Fault; left: number }[] = [];
  return {
    add: (rule) => void rules.push({ rule, left: rule.times ?? Number.POSITIVE_INFINITY }),
    clear: () => void (rules = []),
    async strike(request) {
      const hit = rules.find(({ rule, left }) => left > 0 && applies(rule, request));
      if (!hit) return { spoil: (outcome) => outcome };
      hit.left -= 1;
      const { rule } = hit;
      if (rule.delayMs) await setTimeout(rule.delayMs);
      const { status = 200 } = rule;
      return {
        ...(status === 200 ? {} : { answer: answerOf({ ...rule, status }, now()) }),
        spoil: (outcome, origin) => spoil(outcome, rule, origin + request.url),
      };
    },
  };
}

const applies = (rule: Fault, { tenant, method, url }: Struck): boolean =>
  (rule.tenant ?? tenant) === tenant &&
  (rule.method ?? method).toUpperCase() === method &&
  (typeof rule.path === "string" ? url.includes(rule.path) : rule.path.test(url));

function answerOf({ status, code, retryAfter }: Fault & { status: number }, now: number): Answer {
  const isThrottled = status === 429;
  const wait = retryAfter ?? (isThrottled ? defaultRetryAfter : undefined);
  const message = isThrottled ? "Please retry again later." : "The request failed.";
  return {
    status,
    ...(wait === undefined ? {} : { headers: { "retry-after": wait } }),
    body: errorBody({ status, code: code ?? (isThrottled ? "TooManyRequests" : "UnknownError"), message, now }),
  };
}
