import type { TeamsAnswer } from "#shared/platform/platform.ts";
import type { Outcome } from "./attempts.ts";
import type { Reason } from "./reasons.ts";

/** What a workflow's refusal means to whoever looks after it. */
const refusals: Readonly<Record<number, Reason>> = {
  400: "card-refused",
  404: "workflow-removed",
  410: "workflow-removed",
  413: "card-refused",
  415: "card-refused",
  422: "card-refused",
};

/** Not taken, and worth another try: https://learn.microsoft.com/azure/logic-apps/logic-apps-limits-and-configuration */
const passing = new Set([408, 429, 500, 502, 503]);

const withoutAnswer: Readonly<Record<Exclude<TeamsAnswer["kind"], "answered">, Outcome>> = {
  "not-allowed": { kind: "failed", reason: "address-not-allowed" },
  "not-reached": { kind: "later", reason: "teams-unavailable" },
  unheard: { kind: "unheard", reason: "teams-unavailable" },
};

/** What a workflow's answer says about the card that was posted. */
export function outcomeOf(answer: TeamsAnswer): Outcome {
  if (answer.kind !== "answered") return withoutAnswer[answer.kind];
  const { status, retryAfterSeconds } = answer;
  if (status === 504) return { kind: "unheard", reason: "teams-unavailable" };
  if (status >= 200 && status < 300) return { kind: "accepted" };
  if (status >= 300 && status < 400) return { kind: "failed", reason: "workflow-moved" };
  if (!passing.has(status) && status < 500) return { kind: "failed", reason: refusals[status] ?? "workflow-refused" };
  return {
    kind: "later",
    reason: "teams-unavailable",
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
  };
}
