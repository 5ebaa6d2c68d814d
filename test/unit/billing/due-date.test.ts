import * as fc from "fast-check";
import { expect, test } from "vitest";
import { dueAfterEnd, dueOn } from "#shared/billing/due-date.ts";
import { japaneseBanks } from "#shared/calendar/calendars.ts";
import { anyDay, day } from "../calendar/moments.ts";

test.each`
  month        | due
  ${"2026-10"} | ${"2026-11-30"}
  ${"2026-11"} | ${"2026-12-28"}
  ${"2026-12"} | ${"2027-01-29"}
  ${"2027-04"} | ${"2027-05-31"}
`("E-79: the invoice for $month is due on $due", ({ month, due }) => {
  expect(dueOn(month, { due: { kind: "end-of-next-month" } })).toBe(due);
});

test.each`
  month        | agreed | due             | because
  ${"2026-10"} | ${20}  | ${"2026-11-20"} | ${"banks book on it"}
  ${"2026-11"} | ${20}  | ${"2026-12-21"} | ${"a Sunday moves to Monday"}
  ${"2026-12"} | ${1}   | ${"2027-01-04"} | ${"banks open on the 4th"}
  ${"2027-01"} | ${28}  | ${"2027-03-01"} | ${"the payer never loses days, also at a month's end"}
`("BIL-10: day $agreed after $month is $due, $because", ({ month, agreed, due }) => {
  expect(dueOn(month, { due: { kind: "day-of-next-month", day: agreed } })).toBe(due);
});

test("an agreed day is never moved to an earlier one, and always to one on which banks book", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 28 }), (any, agreed) => {
      const month = any.toPlainYearMonth();
      const due = dueOn(month.toString(), { due: { kind: "day-of-next-month", day: agreed } });
      expect(due >= month.add({ months: 1 }).toPlainDate({ day: agreed }).toString()).toBe(true);
      expect(japaneseBanks.isOpen(day(due))).toBe(true);
    }),
  );
});

test.each`
  due             | issued          | ended           | now             | because
  ${"2027-01-29"} | ${"2026-12-28"} | ${"2026-12-31"} | ${"2026-12-31"} | ${"the end is earlier"}
  ${"2026-12-28"} | ${"2026-11-30"} | ${"2026-12-31"} | ${"2026-12-28"} | ${"it was due before the end"}
  ${"2027-01-29"} | ${"2026-12-28"} | ${"2026-12-10"} | ${"2026-12-28"} | ${"nothing is due before it is billed"}
`("BIL-13: what is due on $due is due on $now after the end on $ended, $because", ({ due, issued, ended, now }) => {
  expect(dueAfterEnd({ dueOn: due, issuedOn: issued }, ended)).toBe(now);
});
