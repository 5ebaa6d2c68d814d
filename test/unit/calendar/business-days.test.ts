import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type PlainDate, Temporal } from "#shared/base/time.ts";
import {
  businessDaysAfter,
  businessDaysBefore,
  businessDaysBetween,
  businessDaysOf,
  closedDaysBetween,
  lastBusinessDay,
  nthBusinessDay,
  openOnOrAfter,
  openOnOrBefore,
} from "#shared/calendar/business-days.ts";
import { japan } from "#shared/calendar/calendars.ts";
import { anyDay, anyOpenDay, day } from "./moments.ts";

const someDays = fc.integer({ min: 0, max: 60 });
const compare = (one: PlainDate, other: PlainDate) => Temporal.PlainDate.compare(one, other);

test.each`
  example   | received        | days | due             | because
  ${"E-01"} | ${"2026-04-28"} | ${5} | ${"2026-05-11"} | ${"Golden Week leaves one open day"}
  ${"E-02"} | ${"2026-05-01"} | ${5} | ${"2026-05-13"} | ${"three holidays and a substitute follow"}
  ${"E-03"} | ${"2026-09-18"} | ${5} | ${"2026-09-30"} | ${"Silver Week closes three weekdays"}
  ${"E-04"} | ${"2026-12-21"} | ${5} | ${"2026-12-28"} | ${"28 December is still open"}
  ${"E-05"} | ${"2026-12-24"} | ${5} | ${"2027-01-06"} | ${"the turn of the year does not count"}
  ${"E-06"} | ${"2026-12-28"} | ${5} | ${"2027-01-08"} | ${"counting begins on 4 January"}
  ${"E-07"} | ${"2027-04-28"} | ${5} | ${"2027-05-11"} | ${"four holidays and two weekends lie between"}
  ${"E-08"} | ${"2026-03-19"} | ${2} | ${"2026-03-24"} | ${"the equinox is closed"}
  ${"E-09"} | ${"2026-07-17"} | ${2} | ${"2026-07-22"} | ${"Marine Day is closed"}
  ${"E-10"} | ${"2026-08-07"} | ${2} | ${"2026-08-12"} | ${"Mountain Day is closed"}
  ${"E-11"} | ${"2026-10-09"} | ${2} | ${"2026-10-14"} | ${"Sports Day is closed"}
  ${"E-12"} | ${"2026-09-20"} | ${2} | ${"2026-09-25"} | ${"a Sunday is followed by three holidays"}
  ${"E-13"} | ${"2026-12-30"} | ${2} | ${"2027-01-05"} | ${"it was received while closed"}
  ${"E-14"} | ${"2027-03-19"} | ${2} | ${"2027-03-24"} | ${"the substitute of a Sunday is closed"}
  ${"E-15"} | ${"2027-01-03"} | ${2} | ${"2027-01-05"} | ${"the next open day is day one"}
  ${"E-66"} | ${"2026-12-31"} | ${5} | ${"2027-01-08"} | ${"a leaver at the end of the year"}
  ${"E-66"} | ${"2026-09-30"} | ${5} | ${"2026-10-07"} | ${"a leaver in a plain week"}
`("$example: $received + $days is due $due, $because", ({ received, days, due }) => {
  expect(businessDaysAfter(japan, day(received), days).toString()).toBe(due);
});

test("days are counted in whole numbers, forward", () => {
  expect(() => businessDaysAfter(japan, day("2026-11-20"), 1.5)).toThrow(RangeError);
  expect(() => businessDaysBefore(japan, day("2026-11-20"), -1)).toThrow(RangeError);
});

test.each`
  after           | until           | days
  ${"2026-11-20"} | ${"2026-11-25"} | ${2}
  ${"2026-11-25"} | ${"2026-11-20"} | ${-2}
  ${"2026-11-20"} | ${"2026-11-20"} | ${0}
  ${"2026-12-28"} | ${"2027-01-03"} | ${0}
`("from $after to $until there are $days business days", ({ after, until, days }) => {
  expect(businessDaysBetween(japan, day(after), day(until))).toBe(days);
});

test("every closed day in between is named", () => {
  const closed = closedDaysBetween(japan, day("2026-11-20"), day("2026-11-25"));

  expect(closed.map(({ day, kind, name }) => `${day.toString()} ${kind} ${name.ja}`)).toEqual([
    "2026-11-21 weekend 土日",
    "2026-11-22 weekend 土日",
    "2026-11-23 holiday 勤労感謝の日",
  ]);
});

test("a month that has only twenty business days has no twenty-first", () => {
  expect(() => nthBusinessDay(japan, Temporal.PlainYearMonth.from("2026-12"), 21)).toThrow(RangeError);
});

test.each`
  example   | invoiceFor   | dueOn
  ${"E-79"} | ${"2026-10"} | ${"2026-11-30"}
  ${"E-79"} | ${"2026-11"} | ${"2026-12-28"}
  ${"E-79"} | ${"2026-12"} | ${"2027-01-29"}
  ${"E-79"} | ${"2027-04"} | ${"2027-05-31"}
`("$example: the last business day after $invoiceFor is $dueOn", ({ invoiceFor, dueOn }) => {
  const next = Temporal.PlainYearMonth.from(invoiceFor).add({ months: 1 });

  expect(lastBusinessDay(japan, next).toString()).toBe(dueOn);
});

test("counting never ends on a closed day and never goes back", () => {
  fc.assert(
    fc.property(anyDay, someDays, (from, n) => {
      const due = businessDaysAfter(japan, from, n + 1);
      expect(japan.isOpen(due)).toBe(true);
      expect(compare(due, from)).toBe(1);
    }),
  );
});

test("counting forth and back from an open day comes home", () => {
  fc.assert(
    fc.property(anyOpenDay, someDays, (from, n) => {
      expect(businessDaysBefore(japan, businessDaysAfter(japan, from, n), n).toString()).toBe(from.toString());
      expect(businessDaysAfter(japan, businessDaysBefore(japan, from, n), n).toString()).toBe(from.toString());
    }),
  );
});

test("days added then measured agree, and two counts add up", () => {
  fc.assert(
    fc.property(anyDay, someDays, someDays, (from, n, more) => {
      const due = businessDaysAfter(japan, from, n);
      expect(businessDaysBetween(japan, from, due)).toBe(n);
      expect(businessDaysAfter(japan, due, more).equals(businessDaysAfter(japan, from, n + more))).toBe(true);
    }),
  );
});

test("what is received later is never due earlier", () => {
  fc.assert(
    fc.property(anyDay, someDays, someDays, (from, delay, n) => {
      const due = businessDaysAfter(japan, from, n);
      const later = businessDaysAfter(japan, from.add({ days: delay }), n);
      expect(compare(due, later)).toBeLessThanOrEqual(0);
    }),
  );
});

test("between any two days each day is either open or closed with a reason", () => {
  fc.assert(
    fc.property(anyDay, someDays, (from, length) => {
      const until = from.add({ days: length });
      const closed = closedDaysBetween(japan, from, until).length;
      expect(closed + businessDaysBetween(japan, from, until)).toBe(length);
    }),
  );
});

test("the nearest open day is the day itself only when it is open", () => {
  fc.assert(
    fc.property(anyDay, (on) => {
      const [before, after] = [openOnOrBefore(japan, on), openOnOrAfter(japan, on)];
      expect([before, after].every(japan.isOpen)).toBe(true);
      expect(before.equals(on) && after.equals(on)).toBe(japan.isOpen(on));
      expect(businessDaysBetween(japan, before, after)).toBe(japan.isOpen(on) ? 0 : 1);
    }),
  );
});

test("the last business day of a month is the last of its business days", () => {
  fc.assert(
    fc.property(anyDay, (on) => {
      const month = on.toPlainYearMonth();
      expect(businessDaysOf(japan, month).at(-1)?.equals(lastBusinessDay(japan, month))).toBe(true);
    }),
  );
});
