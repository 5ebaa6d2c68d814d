import * as fc from "fast-check";
import { expect, test } from "vitest";
import { chargedFrom, chargedUntil } from "#shared/billing/billing-start.ts";
import { anyDay } from "../calendar/moments.ts";

test.each`
  example   | started         | month        | because
  ${"E-52"} | ${"2026-12-01"} | ${"2026-12"} | ${"it starts on a first"}
  ${"E-53"} | ${"2026-12-02"} | ${"2027-01"} | ${"the rest of the month is free"}
  ${"E-54"} | ${"2027-01-01"} | ${"2027-01"} | ${"a first may be a holiday"}
  ${"E-55"} | ${"2026-11-10"} | ${"2026-12"} | ${"an account is added like a service"}
`("$example: what starts on $started is charged from $month, $because", ({ started, month }) => {
  expect(chargedFrom(started)).toBe(month);
});

test.each`
  example     | ended           | month
  ${"E-56"}   | ${"2026-12-03"} | ${"2026-12"}
  ${"BIL-07"} | ${"2026-12-01"} | ${"2026-12"}
  ${"BIL-07"} | ${"2026-11-30"} | ${"2026-11"}
`("$example: what ends on $ended is charged up to all of $month", ({ ended, month }) => {
  expect(chargedUntil(ended)).toBe(month);
});

test("what starts and ends within a month is not charged, unless it was there on the first", () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      expect(chargedFrom(day.toString()) <= chargedUntil(day.toString())).toBe(day.day === 1);
    }),
  );
});
