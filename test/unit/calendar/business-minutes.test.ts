import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Temporal } from "#shared/base/time.ts";
import {
  addBusinessMilliseconds,
  addBusinessMinutes,
  businessMillisecondsBetween,
  businessMinutesBetween,
  isOpenAt,
  nextBusinessMoment,
} from "#shared/calendar/business-minutes.ts";
import { japan } from "#shared/calendar/calendars.ts";
import { anyMoment, at, wallClock } from "./moments.ts";

const someMinutes = fc.integer({ min: 0, max: 6_000 });

test.each`
  example   | from                  | to                    | minutes | because
  ${"E-35"} | ${"2026-11-20 11:45"} | ${"2026-11-20 13:15"} | ${30}   | ${"lunch burns nothing"}
  ${"E-36"} | ${"2026-11-20 12:10"} | ${"2026-11-20 12:50"} | ${0}    | ${"all of it is lunch"}
  ${"E-37"} | ${"2026-11-20 17:00"} | ${"2026-11-24 10:00"} | ${60}   | ${"a weekend and a holiday lie between"}
  ${"E-38"} | ${"2026-12-28 16:30"} | ${"2027-01-04 10:30"} | ${120}  | ${"the turn of the year lies between"}
  ${"E-39"} | ${"2026-09-18 17:00"} | ${"2026-09-24 09:45"} | ${45}   | ${"Silver Week lies between"}
  ${"E-40"} | ${"2026-04-28 09:30"} | ${"2026-05-07 12:00"} | ${1410} | ${"Golden Week lies between"}
  ${"E-41"} | ${"2026-11-21 00:00"} | ${"2026-11-23 23:59"} | ${0}    | ${"all three days are closed"}
  ${"E-42"} | ${"2026-11-20 08:00"} | ${"2026-11-20 18:00"} | ${420}  | ${"this is one full business day"}
  ${"C-03"} | ${"2026-11-20 18:00"} | ${"2026-11-20 08:00"} | ${0}    | ${"time does not run backwards"}
  ${"E-25"} | ${"2026-11-20 16:00"} | ${"2026-11-25 17:30"} | ${930}  | ${"the first reply has the rest of Friday and two days"}
  ${"E-26"} | ${"2026-11-21 10:00"} | ${"2026-11-25 17:30"} | ${840}  | ${"Saturday gives no minutes"}
  ${"E-30"} | ${"2026-09-18 10:00"} | ${"2026-09-25 17:30"} | ${1230} | ${"nearly three days"}
`("$example: from $from to $to are $minutes minutes, $because", ({ from, to, minutes }) => {
  expect(businessMinutesBetween(japan, at(from), at(to))).toBe(minutes);
});

test.each`
  example   | from                  | minutes | reaches               | because
  ${"E-43"} | ${"2026-11-20 11:30"} | ${60}   | ${"2026-11-20 13:30"} | ${"lunch is jumped"}
  ${"E-44"} | ${"2026-11-20 17:00"} | ${60}   | ${"2026-11-24 10:00"} | ${"the long weekend is jumped"}
  ${"E-45"} | ${"2026-12-25 16:00"} | ${840}  | ${"2027-01-04 16:00"} | ${"the turn of the year is jumped"}
  ${"E-46"} | ${"2026-12-28 17:00"} | ${90}   | ${"2027-01-04 10:30"} | ${"the turn of the year is jumped"}
  ${"E-47"} | ${"2026-11-20 12:00"} | ${1}    | ${"2026-11-20 13:01"} | ${"noon belongs to lunch"}
  ${"E-48"} | ${"2026-11-20 17:30"} | ${1}    | ${"2026-11-24 09:31"} | ${"17:30 belongs to the evening"}
  ${"C-03"} | ${"2026-11-20 16:30"} | ${60}   | ${"2026-11-20 17:30"} | ${"the last minute ends at closing time"}
  ${"C-03"} | ${"2026-11-20 12:20"} | ${0}    | ${"2026-11-20 13:00"} | ${"no moment lies within lunch"}
`("$example: $from + $minutes minutes is $reaches, $because", ({ from, minutes, reaches }) => {
  expect(wallClock(addBusinessMinutes(japan, at(from), minutes))).toBe(reaches);
});

test("time is added forward only", () => {
  expect(() => addBusinessMinutes(japan, at("2026-11-20 10:00"), -1)).toThrow(RangeError);
  expect(() => addBusinessMinutes(japan, at("2026-11-20 10:00"), Number.NaN)).toThrow(RangeError);
});

test.each`
  moment                | open
  ${"2026-11-20 09:29"} | ${false}
  ${"2026-11-20 09:30"} | ${true}
  ${"2026-11-20 11:59"} | ${true}
  ${"2026-11-20 12:00"} | ${false}
  ${"2026-11-20 13:00"} | ${true}
  ${"2026-11-20 17:30"} | ${false}
  ${"2026-11-23 10:00"} | ${false}
`("work is being done at $moment: $open", ({ moment, open }) => {
  expect(isOpenAt(japan, at(moment))).toBe(open);
});

test("time added then measured agrees, to the millisecond", () => {
  fc.assert(
    fc.property(anyMoment, fc.integer({ min: 0, max: 300_000_000 }), (from, milliseconds) => {
      const to = addBusinessMilliseconds(japan, from, milliseconds);
      expect(businessMillisecondsBetween(japan, from, to)).toBe(milliseconds);
    }),
  );
});

test("added time never ends before it began or at a closed moment", () => {
  fc.assert(
    fc.property(anyMoment, someMinutes, (from, minutes) => {
      const to = addBusinessMinutes(japan, from, minutes);
      expect(Temporal.Instant.compare(from, to)).toBeLessThanOrEqual(0);
      const isClosing = isOpenAt(japan, to.subtract({ milliseconds: 1 }));
      expect(isOpenAt(japan, to) || isClosing).toBe(true);
    }),
  );
});

test("more time, or a later start, never ends earlier", () => {
  fc.assert(
    fc.property(anyMoment, someMinutes, someMinutes, (from, delay, minutes) => {
      const to = addBusinessMinutes(japan, from, minutes);
      const longer = addBusinessMinutes(japan, from, minutes + delay);
      const later = addBusinessMinutes(japan, from.add({ minutes: delay }), minutes);
      expect(Temporal.Instant.compare(to, longer)).toBeLessThanOrEqual(0);
      expect(Temporal.Instant.compare(to, later)).toBeLessThanOrEqual(0);
    }),
  );
});

test("two spells of time are as long as both together", () => {
  fc.assert(
    fc.property(anyMoment, someMinutes, someMinutes, (from, first, second) => {
      const middle = from.add({ minutes: first });
      const end = middle.add({ minutes: second });
      const parts = businessMinutesBetween(japan, from, middle) + businessMinutesBetween(japan, middle, end);
      expect(parts).toBe(businessMinutesBetween(japan, from, end));
    }),
  );
});

test("the next business moment is open, and no business time passes before it", () => {
  fc.assert(
    fc.property(anyMoment, (moment) => {
      const next = nextBusinessMoment(japan, moment);
      expect(isOpenAt(japan, next)).toBe(true);
      expect(businessMinutesBetween(japan, moment, next)).toBe(0);
    }),
  );
});
