import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Temporal } from "#shared/base/time.ts";
import { begun, heard, type Outcome, revived, triesInARow } from "#shared/notifications/telling/attempts.ts";
import type { Delivery } from "#shared/notifications/telling/deliveries.ts";
import { outcomeOf } from "#shared/notifications/telling/teams-outcome.ts";
import { tenant } from "./samples.ts";

const now = Temporal.Instant.from("2026-11-20T01:24:00Z");

const waiting: Delivery = {
  id: "dlv_01JD0000000000000000000000",
  announcement: "ntf_01JD0000000000000000000000",
  kind: "maintenance",
  tenant,
  channel: "teams",
  reader: "team",
  language: "ja",
  state: "waiting",
  at: now.toString(),
  attempts: 0,
  triesLeft: triesInARow,
  unheard: 0,
};

/** What becomes of a delivery whose tries end like this; `died` is a worker of which nothing was heard again. */
function after(
  delivery: Delivery,
  ends: readonly (Outcome | "died")[],
): { delivery: Delivery; posts: Outcome["kind"][] } {
  const posts: Outcome["kind"][] = [];
  let at = delivery;
  for (const end of ends) {
    if (at.state !== "waiting") break;
    at = begun(at, now);
    if (at.state !== "waiting") break;
    posts.push(end === "died" ? "unheard" : end.kind);
    if (end !== "died") at = heard(at, end, now);
  }
  return { delivery: at, posts };
}

const later: Outcome = { kind: "later", reason: "teams-unavailable" };
const unheard: Outcome = { kind: "unheard", reason: "teams-unavailable" };
const accepted: Outcome = { kind: "accepted" };

test.each`
  ends                                                    | state         | reason                 | because
  ${[accepted]}                                           | ${"accepted"} | ${undefined}           | ${"the workflow took it"}
  ${[later, later, accepted]}                             | ${"accepted"} | ${undefined}           | ${"a refusal that passes is tried again"}
  ${["died", accepted]}                                   | ${"accepted"} | ${undefined}           | ${"what nobody heard of is posted once more"}
  ${["died", later, accepted]}                            | ${"accepted"} | ${undefined}           | ${"the second post was surely not taken"}
  ${["died", unheard, accepted]}                          | ${"failed"}   | ${"outcome-unknown"}   | ${"a third post could be a third card"}
  ${Array.from({ length: 9 }, () => later)}               | ${"failed"}   | ${"teams-unavailable"} | ${"the tries are used up"}
  ${[...Array.from({ length: 5 }, () => later), unheard]} | ${"failed"}   | ${"outcome-unknown"}   | ${"the last try was not heard of"}
`("a card whose tries end $ends is $state: $because", ({ ends, state, reason }) => {
  const { delivery } = after(waiting, ends);

  expect(delivery.state).toBe(state);
  expect(delivery.reason).toBe(reason);
});

const anyEnd = fc.constantFrom<Outcome | "died">("died", later, unheard, accepted, {
  kind: "failed",
  reason: "workflow-removed",
});

test("however the tries end: one card at most is surely taken, at most two may be there, and it is never left waiting", () => {
  fc.assert(
    fc.property(fc.array(anyEnd, { minLength: 10, maxLength: 12 }), (ends) => {
      const { delivery, posts } = after(waiting, ends);

      expect(delivery.state).not.toBe("waiting");
      expect(posts.filter((kind) => kind === "accepted").length).toBeLessThanOrEqual(1);
      expect(posts.filter((kind) => kind === "accepted" || kind === "unheard").length).toBeLessThanOrEqual(2);
      expect(posts.length).toBeLessThanOrEqual(triesInARow);
    }),
  );
});

test("what an operator wants again has all its tries before it, and counts on", () => {
  const failed = after(waiting, [{ kind: "failed", reason: "workflow-removed" }]).delivery;

  const again = after(revived(failed), [later, accepted]).delivery;

  expect(again).toMatchObject({ state: "accepted", attempts: 3 });
  expect(again.reason).toBeUndefined();
});

describe("a workflow's answer", () => {
  test.each`
    status | kind          | reason
    ${202} | ${"accepted"} | ${undefined}
    ${200} | ${"accepted"} | ${undefined}
    ${302} | ${"failed"}   | ${"workflow-moved"}
    ${400} | ${"failed"}   | ${"card-refused"}
    ${401} | ${"failed"}   | ${"workflow-refused"}
    ${404} | ${"failed"}   | ${"workflow-removed"}
    ${410} | ${"failed"}   | ${"workflow-removed"}
    ${429} | ${"later"}    | ${"teams-unavailable"}
    ${500} | ${"later"}    | ${"teams-unavailable"}
    ${504} | ${"unheard"}  | ${"teams-unavailable"}
  `("$status means $kind", ({ status, kind, reason }) => {
    const outcome = outcomeOf({ kind: "answered", status, retryAfterSeconds: 7 });

    expect(outcome.kind).toBe(kind);
    expect("reason" in outcome ? outcome.reason : undefined).toBe(reason);
    if (kind === "later") expect(outcome).toMatchObject({ retryAfterSeconds: 7 });
  });

  test.each([
    ["not-allowed", "failed"],
    ["not-reached", "later"],
    ["unheard", "unheard"],
  ] as const)("that is %s means %s", (kind, means) => {
    expect(outcomeOf({ kind }).kind).toBe(means);
  });
});
