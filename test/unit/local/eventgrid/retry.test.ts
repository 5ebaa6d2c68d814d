import { expect, test } from "vitest";
import { deadLetterOf } from "#local/eventgrid/delivery.ts";
import { nameOf, stepAfter } from "#local/eventgrid/retry.ts";

const seconds = (outcome: Parameters<typeof stepAfter>[0], attempts: number) => {
  const step = stepAfter(outcome, attempts);
  return step.kind === "retry" ? step.waitMs / 1000 : step;
};

test.each([200, 201, 202, 203, 204])("%s is a delivery", (status) => {
  expect(stepAfter(status, 1)).toEqual({ kind: "delivered" });
});

test.each([
  [400, "UndeliverableDueToHttpBadRequest"],
  [401, "UndeliverableDueToHttpUnauthorized"],
  [403, "UndeliverableDueToHttpForbidden"],
  [413, "UndeliverableDueToHttpRequestEntityTooLarge"],
])("%s is never tried again", (status, reason) => {
  expect(stepAfter(status, 1)).toEqual({ kind: "dead", reason });
});

test("the pauses grow from ten seconds to twelve hours", () => {
  const pauses = Array.from({ length: 12 }, (_, index) => seconds(500, index + 1));

  expect(pauses).toEqual([10, 30, 60, 300, 600, 1800, 3600, 10_800, 21_600, 43_200, 43_200, 43_200]);
});

test.each`
  outcome          | first
  ${404}           | ${300}
  ${408}           | ${120}
  ${503}           | ${30}
  ${429}           | ${10}
  ${206}           | ${10}
  ${301}           | ${10}
  ${"TimedOut"}    | ${10}
  ${"SocketError"} | ${10}
`("after $outcome the first pause is $first s", ({ outcome, first }) => {
  expect(seconds(outcome, 1)).toBe(first);
});

test("the thirtieth attempt is the last", () => {
  expect(seconds(500, 29)).toBe(43_200);
  expect(seconds(500, 30)).toEqual({ kind: "dead", reason: "MaxDeliveryAttemptsExceeded" });
});

test.each`
  outcome       | name
  ${404}        | ${"NotFound"}
  ${408}        | ${"TimedOut"}
  ${500}        | ${"InternalServerError"}
  ${599}        | ${"Status599"}
  ${"TimedOut"} | ${"TimedOut"}
`("$outcome is spelled $name in a dead letter", ({ outcome, name }) => {
  expect(nameOf(outcome)).toBe(name);
});

test("a dead letter has one name, however often it is written, under its subscription and hour", () => {
  const { name } = deadLetterOf({
    id: "d-1",
    subscription: "alerts",
    schema: "CloudEvent",
    event: {},
    publishedAt: "2026-05-01T09:30:00.000Z",
    dueAt: "2026-05-01T09:30:00.000Z",
    attempts: 1,
    deadReason: "TimeToLiveExceeded",
  });

  expect(name).toBe("alerts/2026/05/01/09/d-1.json");
});
