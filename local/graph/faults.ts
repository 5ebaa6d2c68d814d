import { setTimeout } from "node:timers/promises";
import { errorBody } from "./errors.ts";
import type { Fault } from "./model.ts";
import type { Answer } from "./route.ts";

export type Faults = {
  add: (rule: Fault) => void;
  clear: () => void;
  /** The answer that a rule puts in place of the real one, after the rule's delay. */
  answer: (request: { tenant?: string; method: string; url: string }) => Promise<Answer | undefined>;
};

const defaultRetryAfter = "2.128";

export function openFaults(now: () => number): Faults {
  let rules: { rule: Fault; left: number }[] = [];
  return {
    add: (rule) => void rules.push({ rule, left: rule.times ?? Number.POSITIVE_INFINITY }),
    clear: () => void (rules = []),
    async answer(request) {
      const hit = rules.find(({ rule, left }) => left > 0 && applies(rule, request));
      if (!hit) return undefined;
      hit.left -= 1;
      if (hit.rule.delayMs) await setTimeout(hit.rule.delayMs);
      return hit.rule.status === 200 ? undefined : answerOf(hit.rule, now());
    },
  };
}

const applies = (rule: Fault, { tenant, method, url }: { tenant?: string; method: string; url: string }): boolean =>
  (rule.tenant ?? tenant) === tenant &&
  (rule.method ?? method).toUpperCase() === method &&
  (typeof rule.path === "string" ? url.includes(rule.path) : rule.path.test(url));

function answerOf({ status, code, retryAfter }: Fault, now: number): Answer {
  const isThrottled = status === 429;
  const wait = retryAfter ?? (isThrottled ? defaultRetryAfter : undefined);
  const message = isThrottled ? "Please retry again later." : "The request failed.";
  return {
    status,
    ...(wait === undefined ? {} : { headers: { "retry-after": wait } }),
    body: errorBody({ status, code: code ?? (isThrottled ? "TooManyRequests" : "UnknownError"), message, now }),
  };
}
