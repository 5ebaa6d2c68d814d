import { expect, test } from "vitest";
import { Temporal } from "#shared/base/time.ts";
import { countedAs, figuresOf } from "#shared/inquiries/figures.ts";
import { ListedInquiry, ListFilter, placesOf, rangeOf } from "#shared/inquiries/listing.ts";
import type { Inquiry } from "#shared/inquiries/model.ts";
import { anInquiry, inJst } from "./samples.ts";

const now = Temporal.Instant.from(inJst("2026-12-01T09:00"));
const listed = (given: Partial<Inquiry>) => ListedInquiry.parse(anInquiry(given));
const rated = (score: number) => ({ score, at: "2026-11-26T00:00:00Z" });

test("a month's figures, worked by hand", () => {
  const month = [
    // 16:00 to 17:30 on Friday are 90 business minutes, and 9:30 to 10:00 on Tuesday are 30.
    listed({ firstReplyAt: inJst("2026-11-24T10:00"), state: "closed", satisfaction: rated(5) }),
    // 17:30:00 on the due day is in time: 90 + 420 + 420 business minutes (E-25).
    listed({ firstReplyAt: inJst("2026-11-25T17:30"), state: "resolved", satisfaction: rated(2) }),
    // A minute of the next morning is too late, and the 931st.
    listed({ firstReplyAt: inJst("2026-11-26T09:31"), state: "inProgress" }),
    listed({ firstReplyAt: inJst("2026-11-20T16:30"), state: "waitingForRequester" }),
    listed({ state: "new" }),
    listed({ state: "closed", mergedInto: "inq_01JD0000000000000000000001" }),
    // What was ordered and what monitoring has opened is nobody's question.
    listed({ state: "new", channel: "order" }),
    listed({ state: "new", channel: "monitoring" }),
  ];

  expect(figuresOf(month, now)).toEqual({
    received: 5,
    answered: 4,
    answeredInTime: 3,
    late: 2,
    medianFirstReplyMinutes: (120 + 930) / 2,
    open: 3,
    callBacks: { asked: 0, inTime: 0, late: 0 },
    satisfaction: { answers: 2, average: 3.5 },
  });
});

test("each count leads to the inquiries of which it is made", () => {
  const inTime = listed({ firstReplyAt: inJst("2026-11-24T10:00"), state: "closed", satisfaction: rated(5) });
  const late = listed({ firstReplyAt: inJst("2026-11-26T09:31"), state: "inProgress" });
  const waits = listed({ state: "new" });
  const given = listed({ state: "closed" });
  const month = [inTime, late, waits, given, listed({ state: "new", channel: "monitoring" })];

  expect(countedAs("received", month, now)).toEqual([inTime, late, waits, given]);
  expect(countedAs("answeredInTime", month, now)).toEqual([inTime]);
  expect(countedAs("late", month, now)).toEqual([late, waits]);
  expect(countedAs("open", month, now)).toEqual([late, waits]);
  expect(countedAs("rated", month, now)).toEqual([inTime]);
  expect(countedAs("callBacks", month, now)).toEqual([]);
});

test("a month without inquiries has no median and no average, rather than zeros", () => {
  expect(figuresOf([], now)).toEqual({
    received: 0,
    answered: 0,
    answeredInTime: 0,
    late: 0,
    open: 0,
    callBacks: { asked: 0, inTime: 0, late: 0 },
    satisfaction: { answers: 0 },
  });
});

test("a call back counts as in time until a quarter of an hour after its appointed time", () => {
  const called = (given: Partial<Inquiry>) =>
    listed({ channel: "phone", callBackBy: inJst("2026-11-24T09:30"), ...given });
  const month = [
    called({ firstReplyAt: inJst("2026-11-24T09:45") }),
    called({ firstReplyAt: inJst("2026-11-24T09:46") }),
    called({ state: "inProgress" }),
    called({ state: "closed" }),
    called({ state: "new", callBackBy: inJst("2026-12-01T09:30") }),
  ];

  expect(figuresOf(month, now).callBacks).toEqual({ asked: 5, inTime: 1, late: 2 });
});

test.each`
  received                 | from            | to              | isIn
  ${"2026-11-20T00:00"}    | ${"2026-11-20"} | ${undefined}    | ${true}
  ${"2026-11-19T23:59:59"} | ${"2026-11-20"} | ${undefined}    | ${false}
  ${"2026-11-20T23:59:59"} | ${undefined}    | ${"2026-11-20"} | ${true}
  ${"2026-11-21T00:00"}    | ${undefined}    | ${"2026-11-20"} | ${false}
  ${"2026-11-20T12:00"}    | ${"2026-11-20"} | ${"2026-11-20"} | ${true}
`("an inquiry of $received is read for $from to $to: $isIn", ({ received, from, to, isIn }) => {
  const [place] = placesOf(anInquiry({ receivedAt: inJst(received) }), undefined);
  const range = rangeOf("unknown", ListFilter.parse({ from, to }));

  const row = place?.row ?? "";
  expect(range.partition).toBe(place?.partition);
  expect((range.from === undefined || row >= range.from) && (range.before === undefined || row < range.before)).toBe(
    isIn,
  );
});
