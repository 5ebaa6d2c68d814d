import { expect, test } from "vitest";
import { Temporal } from "#shared/base/time.ts";
import { closesAt } from "#shared/inquiries/auto-close.ts";
import { readingOf, warningsOf } from "#shared/inquiries/clocks.ts";
import { afterEntry, type Entry } from "#shared/inquiries/history.ts";
import { anInquiry, entriesOf, inJst } from "./samples.ts";

const later = Temporal.Instant.from("2027-02-01T00:00:00Z");
const at = (moment: string) => Temporal.Instant.from(inJst(moment));
const jst = (instant: Temporal.Instant | undefined) =>
  instant?.toZonedDateTimeISO("Asia/Tokyo").toPlainDateTime().toString({ smallestUnit: "minute" });

const standing = (steps: Parameters<typeof entriesOf>[0], received = "2026-11-20T16:00") => {
  const history: Entry[] = entriesOf(steps);
  return { inquiry: history.reduce(afterEntry, anInquiry({ receivedAt: inJst(received) })), history };
};

test("E-25: the first reply of an inquiry of Friday 16:00 is warned of at half and four fifths of its business time", () => {
  const { inquiry, history } = standing([]);

  const warnings = warningsOf(inquiry, history, at("2026-11-20T16:00")).filter(({ target }) => target === "firstReply");

  expect(warnings.map(({ percent, tells, at }) => [percent, tells, jst(at)])).toEqual([
    [50, "assignee", "2026-11-24T16:45"],
    [80, "assignee", "2026-11-25T14:24"],
    [100, "lead", "2026-11-25T17:30"],
  ]);
});

test("a public reply at 17:30 sharp on the due day is in time and ends the warnings; a note does not", () => {
  const replied = standing([{ at: "2026-11-25T17:30", reply: "public" }]);
  const noted = standing([{ at: "2026-11-25T17:00", reply: "internal" }]);

  expect(readingOf(replied.inquiry, replied.history, "firstReply", later)).toMatchObject({
    state: "stopped",
    isLate: false,
  });
  expect(warningsOf(replied.inquiry, replied.history, later).some(({ target }) => target === "firstReply")).toBe(false);
  expect(readingOf(noted.inquiry, noted.history, "firstReply", later)).toMatchObject({
    state: "running",
    isLate: true,
  });
});

test("waiting for the requester stops the time to completion, never the promised first reply", () => {
  const { inquiry, history } = standing([{ at: "2026-11-24T11:00", to: "waitingForRequester" }]);

  expect(readingOf(inquiry, history, "firstReply", later)).toMatchObject({ state: "running", isLate: true });
  expect(readingOf(inquiry, history, "completion", later)).toMatchObject({ state: "paused", isLate: false });
});

test("what was left before a pause is left after it: five business days less one become four from the answer on", () => {
  const { inquiry, history } = standing(
    [
      { at: "2026-11-24T09:30", to: "waitingForRequester" },
      { at: "2026-12-01T09:30", to: "inProgress" },
    ],
    "2026-11-20T17:30",
  );

  expect(jst(readingOf(inquiry, history, "completion", later).dueBy)).toBe("2026-12-07T17:30");
});

test("the time between the end of an inquiry and its beginning again is nobody's", () => {
  const { inquiry, history } = standing([
    { at: "2026-11-24T09:30", to: "resolved" },
    { at: "2026-12-01T09:30", to: "reopened" },
  ]);

  const { state, elapsedMinutes } = readingOf(inquiry, history, "completion", at("2026-12-01T10:30"));

  expect([state, elapsedMinutes]).toEqual(["running", 150]);
});

test.each`
  state                    | spoken                | closes                | because
  ${"resolved"}            | ${undefined}          | ${"2026-12-01T17:30"} | ${"five business days after it was resolved"}
  ${"resolved"}            | ${"2026-11-25T10:00"} | ${"2026-12-02T17:30"} | ${"a public message begins the wait anew"}
  ${"waitingForRequester"} | ${undefined}          | ${"2026-12-08T17:30"} | ${"ten business days after the question"}
  ${"inProgress"}          | ${undefined}          | ${undefined}          | ${"it waits for us"}
`("$state closes by itself at $closes: $because", ({ state, spoken, closes }) => {
  const { inquiry, history } = standing([
    { at: "2026-11-24T10:00", to: state },
    ...(spoken ? [{ at: spoken, reply: "public" as const }] : []),
  ]);

  expect(jst(closesAt(inquiry, history))).toBe(closes);
});
