import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addBusinessMinutes, businessMinutesBetween } from "#shared/calendar/business-minutes.ts";
import { japan } from "#shared/calendar/calendars.ts";
import { clockReaches, readClock } from "#shared/calendar/clock-events.ts";
import type { ClockEvent } from "#shared/calendar/model.ts";
import { anyMoment, at, wallClock } from "./moments.ts";

const started = (from: string, dueBy: string): ClockEvent => ({ kind: "start", at: at(from), dueBy: at(dueBy) });
const event = (kind: "pause" | "resume" | "stop", moment: string): ClockEvent => ({ kind, at: at(moment) });

test.each`
  example   | from                  | dueBy                 | pause                 | left   | resume                | newDue
  ${"E-49"} | ${"2026-11-18 10:00"} | ${"2026-11-20 17:30"} | ${"2026-11-19 15:00"} | ${570} | ${"2026-11-24 11:00"} | ${"2026-11-25 14:30"}
  ${"E-50"} | ${"2026-12-24 10:00"} | ${"2026-12-28 17:30"} | ${"2026-12-25 13:00"} | ${690} | ${"2027-01-05 09:30"} | ${"2027-01-06 15:00"}
  ${"E-51"} | ${"2026-11-18 09:30"} | ${"2026-11-18 17:30"} | ${"2026-11-18 11:30"} | ${300} | ${"2026-11-18 12:30"} | ${"2026-11-19 10:00"}
`("$example: paused with $left minutes left, resumed $resume, due $newDue", (row) => {
  const log = [started(row.from, row.dueBy), event("pause", row.pause)];

  const paused = readClock(japan, log, at(row.resume));
  const resumed = readClock(japan, [...log, event("resume", row.resume)], at(row.resume));

  expect(paused).toMatchObject({ state: "paused", remainingMinutes: row.left, dueBy: undefined, isLate: false });
  expect(resumed).toMatchObject({ state: "running", remainingMinutes: row.left, isLate: false });
  expect(wallClock(resumed.dueBy)).toBe(row.newDue);
});

test("E-25: half of the time is used on Tuesday at 16:45, four fifths on Wednesday at 14:24", () => {
  const log = [started("2026-11-20 16:00", "2026-11-25 17:30")];

  expect([50, 80, 100].map((percent) => wallClock(clockReaches(japan, log, percent)))).toEqual([
    "2026-11-24 16:45",
    "2026-11-25 14:24",
    "2026-11-25 17:30",
  ]);
});

test("sixty minutes, thirty of waiting and thirty more are ninety", () => {
  const log = [
    started("2026-11-20 09:30", "2026-11-20 17:30"),
    event("pause", "2026-11-20 10:30"),
    event("resume", "2026-11-20 11:00"),
    event("stop", "2026-11-20 11:30"),
  ];

  expect(readClock(japan, log, at("2026-11-24 10:00"))).toMatchObject({ state: "stopped", elapsedMinutes: 90 });
});

test("the time between solved and reopened is not elapsed, and the remaining minutes go on", () => {
  const log = [
    started("2026-11-20 09:30", "2026-11-24 17:30"),
    event("stop", "2026-11-20 11:30"),
    event("resume", "2026-11-24 10:00"),
  ];

  const reading = readClock(japan, log, at("2026-11-24 11:00"));

  expect(reading).toMatchObject({ state: "running", elapsedMinutes: 180, remainingMinutes: 660 });
  expect(wallClock(reading.dueBy)).toBe("2026-11-25 16:00");
});

test.each`
  stop                     | late     | because
  ${"2026-11-25 17:30:00"} | ${false} | ${"the due moment itself is in time (C-03)"}
  ${"2026-11-25 17:30:01"} | ${true}  | ${"it is a second late, though no business time has passed"}
  ${"2026-11-24 10:00:00"} | ${false} | ${"it is a day early"}
`("a reply at $stop is late: $late, because $because", ({ stop, late }) => {
  const log = [started("2026-11-20 16:00", "2026-11-25 17:30"), event("stop", stop)];

  const reading = readClock(japan, log, at("2026-12-01 10:00"));

  expect(reading).toMatchObject({ isLate: late, state: "stopped" });
  expect(wallClock(reading.dueBy)).toBe("2026-11-25 17:30");
});

test("what is solved while it waits for the customer is not late", () => {
  const log = [
    started("2026-11-18 10:00", "2026-11-20 17:30"),
    event("pause", "2026-11-19 15:00"),
    event("stop", "2026-12-01 10:00"),
  ];

  expect(readClock(japan, log, at("2026-12-02 10:00"))).toMatchObject({ state: "stopped", isLate: false });
});

test("a clock that ran out stays late while it is paused", () => {
  const log = [started("2026-11-18 10:00", "2026-11-20 17:30"), event("pause", "2026-11-24 10:00")];

  const reading = readClock(japan, log, at("2026-11-24 11:00"));

  expect(reading).toMatchObject({ state: "paused", remainingMinutes: 0, isLate: true });
  expect(wallClock(reading.dueBy)).toBe("2026-11-20 17:30");
});

test("events that come twice or out of order change nothing", () => {
  const log = [
    started("2026-11-18 10:00", "2026-11-20 17:30"),
    event("pause", "2026-11-19 15:00"),
    event("pause", "2026-11-19 16:00"),
    event("resume", "2026-11-24 11:00"),
  ];
  const now = at("2026-11-24 15:00");

  const shuffled = log.flatMap((one) => [one, one]).toReversed();

  expect(readClock(japan, shuffled, now)).toEqual(readClock(japan, log, now));
  expect(wallClock(readClock(japan, log, now).dueBy)).toBe("2026-11-25 14:30");
});

test("a log without a start is refused", () => {
  expect(() => readClock(japan, [], at("2026-11-20 10:00"))).toThrow(RangeError);
  expect(() => readClock(japan, [event("pause", "2026-11-20 10:00")], at("2026-11-20 10:00"))).toThrow(RangeError);
});

const gaps = fc.array(fc.integer({ min: 1, max: 5_000 }), { maxLength: 6 });
const budgets = fc.integer({ min: 1, max: 5_000 });

/** A clock that is paused and resumed in turn, after so many minutes each. */
function turns(from: ClockEvent["at"], budget: number, minutes: readonly number[]): ClockEvent[] {
  const log: ClockEvent[] = [{ kind: "start", at: from, dueBy: addBusinessMinutes(japan, from, budget) }];
  let now = from;
  for (const [index, gap] of minutes.entries()) {
    now = now.add({ minutes: gap });
    log.push({ kind: index % 2 === 0 ? "pause" : "resume", at: now });
  }
  return log;
}

test("elapsed and remaining minutes make up the budget until it is used up", () => {
  fc.assert(
    fc.property(anyMoment, budgets, gaps, (from, budget, minutes) => {
      const log = turns(from, budget, minutes);
      const { elapsedMinutes, remainingMinutes } = readClock(japan, log, log.at(-1)?.at ?? from);
      expect(elapsedMinutes + remainingMinutes).toBe(Math.max(budget, elapsedMinutes));
    }),
  );
});

test("a pause never brings a deadline nearer", () => {
  fc.assert(
    fc.property(anyMoment, budgets, gaps, (from, budget, minutes) => {
      const log = turns(from, budget, minutes);
      const { dueBy } = readClock(japan, log, log.at(-1)?.at ?? from);
      fc.pre(dueBy !== undefined);
      const original = addBusinessMinutes(japan, from, budget);
      expect(dueBy.epochMilliseconds).toBeGreaterThanOrEqual(original.epochMilliseconds);
      expect(businessMinutesBetween(japan, from, dueBy)).toBeGreaterThanOrEqual(budget);
    }),
  );
});
