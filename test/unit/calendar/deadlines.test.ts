import * as fc from "fast-check";
import { expect, test } from "vitest";
import { japanDate, Temporal } from "#shared/base/time.ts";
import { isOpenAt } from "#shared/calendar/business-minutes.ts";
import { japan } from "#shared/calendar/calendars.ts";
import {
  acceptanceBy,
  callbackSlot,
  firstReplyDueBy,
  latestApplicationDay,
  leadTime,
  rolloutFrom,
} from "#shared/calendar/deadlines.ts";
import { anyDay, anyMoment, at, day, wallClock } from "./moments.ts";

test.each`
  example   | received              | due
  ${"E-25"} | ${"2026-11-20 16:00"} | ${"2026-11-25 17:30"}
  ${"E-26"} | ${"2026-11-21 10:00"} | ${"2026-11-25 17:30"}
  ${"E-27"} | ${"2026-12-24 12:30"} | ${"2026-12-28 17:30"}
  ${"E-28"} | ${"2026-12-25 16:00"} | ${"2027-01-04 17:30"}
  ${"E-29"} | ${"2026-12-28 17:31"} | ${"2027-01-05 17:30"}
  ${"E-30"} | ${"2026-09-18 10:00"} | ${"2026-09-25 17:30"}
  ${"C-04"} | ${"2026-11-20 23:59"} | ${"2026-11-25 17:30"}
  ${"C-04"} | ${"2026-11-20 00:00"} | ${"2026-11-25 17:30"}
`("$example: what is received $received gets its first reply by $due", ({ received, due }) => {
  expect(wallClock(firstReplyDueBy(japan, at(received)))).toBe(due);
});

test.each`
  example   | desired         | latest
  ${"E-16"} | ${"2026-05-11"} | ${"2026-04-28"}
  ${"E-17"} | ${"2026-09-28"} | ${"2026-09-16"}
  ${"E-18"} | ${"2026-10-01"} | ${"2026-09-24"}
  ${"E-19"} | ${"2026-11-01"} | ${"2026-10-26"}
  ${"E-20"} | ${"2026-12-01"} | ${"2026-11-24"}
  ${"E-21"} | ${"2027-01-01"} | ${"2026-12-22"}
  ${"E-22"} | ${"2027-01-04"} | ${"2026-12-22"}
  ${"E-23"} | ${"2027-03-29"} | ${"2027-03-19"}
  ${"E-24"} | ${"2027-05-01"} | ${"2027-04-23"}
`("$example: for $desired the last day to apply is $latest", ({ desired, latest }) => {
  expect(latestApplicationDay(japan, day(desired), 5).toString()).toBe(latest);
});

test.each`
  example   | received              | slot                  | outsideWindow
  ${"E-31"} | ${"2026-11-20 22:15"} | ${"2026-11-24 09:30"} | ${false}
  ${"E-32"} | ${"2026-11-20 12:20"} | ${"2026-11-20 13:00"} | ${false}
  ${"E-33"} | ${"2026-12-28 23:50"} | ${"2027-01-04 09:30"} | ${false}
  ${"E-34"} | ${"2026-11-23 08:00"} | ${"2026-11-24 09:30"} | ${true}
  ${"C-10"} | ${"2026-11-20 10:00"} | ${"2026-11-20 10:00"} | ${false}
`("$example: who calls $received is called back $slot", ({ received, slot, outsideWindow }) => {
  const callback = callbackSlot(japan, at(received));

  expect(wallClock(callback.at)).toBe(slot);
  expect(callback.outsideWindow).toBe(outsideWindow);
});

test.each`
  desired         | target          | bestEffort | because
  ${undefined}    | ${"2026-11-25"} | ${false}   | ${"no day was asked for"}
  ${"2026-11-25"} | ${"2026-11-25"} | ${false}   | ${"the earliest day was asked for"}
  ${"2026-11-24"} | ${"2026-11-25"} | ${true}    | ${"an earlier day is best effort"}
  ${"2026-12-10"} | ${"2026-12-10"} | ${false}   | ${"a later day is kept"}
`("C-05: a wish for $desired is aimed at $target, because $because", ({ desired, target, bestEffort }) => {
  const lead = leadTime(japan, at("2026-11-20 20:00"), 2, desired && day(desired));

  expect(lead.earliestOn.toString()).toBe("2026-11-25");
  expect(lead.targetOn.toString()).toBe(target);
  expect(lead.isBestEffort).toBe(bestEffort);
});

test.each`
  example   | released                  | from
  ${"E-80"} | ${"2026-12-08T18:00:00Z"} | ${"2026-12-14"}
  ${"E-81"} | ${"2027-01-12T18:00:00Z"} | ${"2027-01-18"}
`("$example: what is released $released is rolled out from $from", ({ released, from }) => {
  expect(rolloutFrom(Temporal.Instant.from(released)).toString()).toBe(from);
});

test("a deadline lies after its receipt, at the closing time of an open day", () => {
  fc.assert(
    fc.property(anyMoment, fc.integer({ min: 1, max: 10 }), (receivedAt, days) => {
      const due = firstReplyDueBy(japan, receivedAt, days);
      expect(Temporal.Instant.compare(receivedAt, due)).toBe(-1);
      expect(wallClock(due)).toMatch(/17:30$/);
      expect(japan.isOpen(japanDate(due))).toBe(true);
    }),
  );
});

test.each`
  received        | desired         | acceptance      | because
  ${"2026-10-26"} | ${"2026-11-01"} | ${"2026-10-30"} | ${"the desired day is a Sunday"}
  ${"2026-10-26"} | ${"2026-11-02"} | ${"2026-11-02"} | ${"the fifth day is the desired day"}
  ${"2026-10-27"} | ${"2026-11-02"} | ${"2026-11-04"} | ${"it was filed too late for the desired day"}
  ${"2026-10-01"} | ${"2026-11-02"} | ${"2026-10-08"} | ${"five business days are enough"}
`("C-09: for $desired, filed $received, we accept by $acceptance, because $because", (row) => {
  expect(acceptanceBy(japan, day(row.received), day(row.desired), 5).toString()).toBe(row.acceptance);
});

test("C-09: an application on the last possible day is accepted on or before the desired day", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 10 }), (desired, leadDays) => {
      const filed = latestApplicationDay(japan, desired, leadDays);
      const accepted = acceptanceBy(japan, filed, desired, leadDays);
      expect(japan.isOpen(accepted)).toBe(true);
      expect(Temporal.PlainDate.compare(accepted, desired)).toBeLessThanOrEqual(0);
    }),
  );
});

test("nobody is called back before the call or while we are closed", () => {
  fc.assert(
    fc.property(anyMoment, (receivedAt) => {
      const slot = callbackSlot(japan, receivedAt);
      expect(Temporal.Instant.compare(receivedAt, slot.at)).toBeLessThanOrEqual(0);
      expect(isOpenAt(japan, slot.at)).toBe(true);
    }),
  );
});
