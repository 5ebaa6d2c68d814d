import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Temporal } from "#shared/base/time.ts";
import { lateFee, lateParts } from "#shared/billing/late-fee.ts";
import { anyDay } from "../calendar/moments.ts";

const feeFor = (billedYen: number, dueOn: string, until: string, dayCount: "ACT/365F" | "ACT/ACT" = "ACT/365F") =>
  lateFee({ parts: lateParts({ billedYen, dueOn, payments: [], until }), dayCount }).feeYen;

test.each`
  example   | billed    | due             | paid            | fee
  ${"E-71"} | ${159500} | ${"2026-12-28"} | ${"2026-12-28"} | ${0}
  ${"E-71"} | ${159500} | ${"2026-12-28"} | ${"2026-12-29"} | ${63}
  ${"E-71"} | ${159500} | ${"2026-12-28"} | ${"2027-01-04"} | ${446}
  ${"E-72"} | ${220000} | ${"2026-11-30"} | ${"2026-12-28"} | ${2464}
  ${"E-73"} | ${220000} | ${"2026-11-30"} | ${"2027-11-30"} | ${32120}
  ${"E-74"} | ${1210}   | ${"2026-11-30"} | ${"2026-12-02"} | ${0}
  ${"E-74"} | ${1210}   | ${"2026-11-30"} | ${"2026-12-03"} | ${1}
`("$example: $billed due on $due and paid on $paid costs $fee", ({ billed, due, paid, fee }) => {
  expect(feeFor(billed, due, paid)).toBe(fee);
});

test("E-75: after a part payment the rest is charged for its own days, floored once", () => {
  const payments = [{ on: "2026-12-10", yen: 100_000 }];

  const parts = lateParts({ billedYen: 220_000, dueOn: "2026-11-30", payments, until: "2026-12-27" });

  expect(lateFee({ parts, dayCount: "ACT/365F" })).toEqual({
    feeYen: 1696,
    parts: [
      { openYen: 220_000, from: "2026-12-01", to: "2026-12-10", days: 10 },
      { openYen: 120_000, from: "2026-12-11", to: "2026-12-27", days: 17 },
    ],
  });
});

test.each`
  dayCount      | fee
  ${"ACT/365F"} | ${8272}
  ${"ACT/ACT"}  | ${8250}
`("E-76: 94 days into a leap year cost $fee by $dayCount", ({ dayCount, fee }) => {
  expect(feeFor(220_000, "2027-12-28", "2028-03-31", dayCount)).toBe(fee);
});

test.each`
  payments                                                                | parts | because
  ${[{ on: "2026-11-20", yen: 220_000 }]}                                 | ${0}  | ${"it was paid before it was due"}
  ${[{ on: "2026-12-05", yen: 300_000 }]}                                 | ${1}  | ${"more than enough leaves nothing open"}
  ${[{ on: "2026-12-05", yen: 100 }, { on: "2026-12-05", yen: 100 }]}     | ${2}  | ${"two payments of a day are one step"}
  ${[{ on: "2026-12-31", yen: 100 }, { on: "2027-02-01", yen: 219_900 }]} | ${1}  | ${"a payment on the last day or later changes none before"}
`("BIL-11: $parts parts are late, $because", ({ payments, parts }) => {
  expect(lateParts({ billedYen: 220_000, dueOn: "2026-11-30", payments, until: "2026-12-31" })).toHaveLength(parts);
});

test("BIL-11: no day is claimed twice, however often a fee is claimed", () => {
  const claim = { billedYen: 220_000, dueOn: "2026-11-30", payments: [{ on: "2026-12-10", yen: 100_000 }] };
  const days = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 6 });

  fc.assert(
    fc.property(days, (after) => {
      let claimedTo: string | undefined;
      const parts = after
        .toSorted((a, b) => a - b)
        .flatMap((n) => {
          const until = Temporal.PlainDate.from(claim.dueOn).add({ days: n }).toString();
          const found = lateParts({ ...claim, claimedTo, until });
          claimedTo = found.at(-1)?.to ?? claimedTo;
          return found;
        });
      const until = Temporal.PlainDate.from(claim.dueOn)
        .add({ days: Math.max(...after) })
        .toString();
      const once = lateParts({ ...claim, until });
      expect(lateFee({ parts, dayCount: "ACT/365F" })).toMatchObject({
        feeYen: lateFee({ parts: once, dayCount: "ACT/365F" }).feeYen,
      });
    }),
  );
});

const anyPart = fc
  .tuple(fc.integer({ min: 1, max: 50_000_000 }), anyDay, fc.integer({ min: 2, max: 900 }))
  .map(([openYen, from, days]) => ({ openYen, from, days }));
const anyDayCount = fc.constantFrom("ACT/365F", "ACT/ACT");

test("a late stretch costs the same wherever it is parted", () => {
  fc.assert(
    fc.property(anyPart, anyDayCount, fc.nat(), ({ openYen, from, days }, dayCount, place) => {
      const plus = (n: number) => from.add({ days: n }).toString();
      const cut = 1 + (place % (days - 1));
      const whole = { openYen, from: plus(0), to: plus(days - 1) };
      const parted = [
        { ...whole, to: plus(cut - 1) },
        { ...whole, from: plus(cut) },
      ];
      expect(lateFee({ parts: parted, dayCount }).feeYen).toBe(lateFee({ parts: [whole], dayCount }).feeYen);
    }),
  );
});

test("the fee grows with the days, and is at most 4 sen for each 100 yen and day", () => {
  fc.assert(
    fc.property(anyPart, anyDayCount, ({ openYen, from, days }, dayCount) => {
      const due = from.toString();
      const [less, more] = [days - 1, days].map((n) =>
        feeFor(openYen, due, from.add({ days: n }).toString(), dayCount),
      );
      expect((less ?? 0) <= (more ?? 0)).toBe(true);
      expect((more ?? 0) * 10_000 <= openYen * days * 4).toBe(true);
    }),
  );
});
