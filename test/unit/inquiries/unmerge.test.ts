import { expect, test } from "vitest";
import { Temporal } from "#shared/base/time.ts";
import { changesFor } from "#shared/inquiries/change-rules.ts";
import { readingOf } from "#shared/inquiries/clocks.ts";
import { afterEntry, type Change, type Entry, isResolving } from "#shared/inquiries/history.ts";
import type { InquiryState } from "#shared/inquiries/model.ts";
import { anInquiry, inJst } from "./samples.ts";

const target = "inq_01JC0000000000000000000000";
const operator = { role: "operator" as const, name: "応対 涼" };
const mergedAt = inJst("2026-11-20T17:00");

/** A duplicate that was merged in a state, with its history. */
function merged(state: InquiryState) {
  const before = anInquiry({ state });
  const changes: Change[] = [
    { field: "mergedInto", from: null, to: target },
    ...(state === "closed" ? [] : [{ field: "state" as const, from: state, to: "closed" as const }]),
  ];
  const merge: Entry = { inquiry: before.id, version: 2, at: mergedAt, by: operator, changes };
  return { inquiry: afterEntry(before, merge), merge };
}

const undo = (state: InquiryState, moment: string) => {
  const { inquiry, merge } = merged(state);
  const by = { changer: "operator" as const, me: { name: "応対 涼", mail: "operator@example.jp" } };
  const at = Temporal.Instant.from(inJst(moment));
  const changes = changesFor(inquiry, { mergeInto: null }, { ...by, at, history: [merge] });
  const undone: Entry = { inquiry: inquiry.id, version: 3, at: at.toString(), by: operator, changes };
  return { inquiry: afterEntry(inquiry, undone), history: [merge, undone] };
};

test.each(["new", "inProgress", "waitingForRequester", "resolved", "closed", "reopened"] as const)(
  "a duplicate that was %s is that again, and is not resolved a second time",
  (state) => {
    const { inquiry, history } = undo(state, "2026-12-04T17:00");

    expect([inquiry.state, inquiry.mergedInto, inquiry.resolvedAt]).toEqual([state, null, undefined]);
    expect(history.some(isResolving)).toBe(false);
  },
);

test.each`
  state                    | clock
  ${"inProgress"}          | ${"running"}
  ${"waitingForRequester"} | ${"paused"}
  ${"resolved"}            | ${"stopped"}
`("the clock of one that was $state is $clock, and its time as a duplicate is nobody's", ({ state, clock }) => {
  const { inquiry, history } = undo(state, "2026-11-24T09:30");

  const reading = readingOf(inquiry, history, "completion", Temporal.Instant.from(inJst("2026-11-24T10:30")));

  expect([reading.state, reading.elapsedMinutes]).toEqual([clock, clock === "running" ? 120 : 60]);
});

test("a merge is taken back for fourteen days and no longer", () => {
  expect(() => undo("new", "2026-12-04T17:01")).toThrow("14 days");
});
