import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Line } from "#shared/billing/model.ts";
import { sumOf, totalsOf } from "#shared/billing/money.ts";
import { refundLines } from "#shared/billing/refund.ts";
import { StopReason, stopReasons } from "#shared/billing/stop-reasons.ts";
import { anyDay } from "../calendar/moments.ts";

const charge = (change: Partial<Line> = {}): Line => ({
  item: "basic",
  title: "基本サービス",
  quantity: 50,
  unit: "アカウント",
  unitYen: 2900,
  taxPercent: 10,
  amountYen: 145_000,
  ...change,
});

const refund = (stoppedOn: string, lines: Line[] = [charge()], reason: StopReason = "failure") =>
  refundLines({ lines, month: stoppedOn.slice(0, 7), stoppedOn, reason, language: "ja" });

test.each`
  example   | stopped         | net      | tax     | total    | detail
  ${"E-77"} | ${"2026-11-19"} | ${58000} | ${5800} | ${63800} | ${"2026年11月19日〜2026年11月30日（30日のうち12日分）"}
  ${"E-78"} | ${"2026-12-15"} | ${79517} | ${7951} | ${87468} | ${"2026年12月15日〜2026年12月31日（31日のうち17日分）"}
`("$example: a stop on $stopped gives $net and $tax tax back", ({ stopped, net, tax, total, detail }) => {
  const lines = refund(stopped);

  expect(lines).toEqual([
    {
      item: "refund",
      title: "サービス停止に伴う返金",
      detail,
      quantity: -1,
      unit: "式",
      unitYen: net,
      taxPercent: 10,
      amountYen: -net,
    },
  ]);
  expect(totalsOf(lines)).toMatchObject({ taxYen: -tax, totalYen: -total });
});

test("BIL-06: what was charged once, or adjusted, is not given back", () => {
  expect(refund("2026-12-15", [charge({ item: "one-off" }), charge({ item: "adjustment" })])).toEqual([]);
});

test("BIL-06: basic service and option of a rate are rounded up together", () => {
  const lines = [charge({ amountYen: 100 }), charge({ item: "option", amountYen: 100 })];

  expect(refund("2026-12-31", lines).map(({ unitYen }) => unitYen)).toEqual([7]);
});

test.each(StopReason.options.map((reason) => ({ reason, given: stopReasons[reason].isRefunded })))(
  "TERM-13: after a stop for $reason the rest is given back: $given",
  ({ reason, given }) => {
    expect(refund("2026-12-15", [charge()], reason)).toHaveLength(given ? 1 : 0);
  },
);

test("only the customer's own default or prohibited act forfeits the rest of the month", () => {
  expect(StopReason.options.filter((reason) => !stopReasons[reason].isRefunded)).toEqual([
    "customer-default",
    "prohibited-act",
  ]);
});

test("a day outside the month is an error", () => {
  const asked = { lines: [charge()], month: "2026-11", stoppedOn: "2026-12-01", reason: "failure" } as const;

  expect(() => refundLines({ ...asked, language: "ja" })).toThrow(RangeError);
});

test("a refund is never more than the month's price, all of it from the first, and less the later the stop", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 10_000_000 }), (day, amountYen) => {
      const back = (on: typeof day) =>
        sumOf(refund(on.toString(), [charge({ amountYen })]).map(({ unitYen }) => unitYen));
      const earlier = day.with({ day: Math.max(1, day.day - 1) });
      expect(back(day.with({ day: 1 }))).toBe(amountYen);
      expect(back(day) <= back(earlier) && back(earlier) <= amountYen).toBe(true);
    }),
  );
});
