import * as fc from "fast-check";
import { expect, test } from "vitest";
import { amountOf, shareRoundedUp, sumOf, taxOn, totalsOf } from "#shared/billing/money.ts";
import { firstPriceBook, priceOf } from "#shared/billing/price-book.ts";
import { taxPercentOn } from "#shared/billing/tax-rates.ts";
import type { AgreedPrice, Service } from "#shared/contracts/model.ts";

const at10 = (...amounts: number[]) => amounts.map((amountYen) => ({ taxPercent: 10, amountYen }));
const agreed: AgreedPrice[] = [
  { service: "basic", unitYen: 2900 },
  { service: "option", unitYen: 1100 },
];

const charged = (counts: Partial<Record<Service, number>>, own: AgreedPrice[]) =>
  (["basic", "option"] as const).flatMap((service) => {
    const quantity = counts[service];
    if (quantity === undefined) return [];
    const price = priceOf(firstPriceBook, { service, quantity, day: "2026-11-01", agreed: own });
    if ("missing" in price) throw new Error(price.missing.en);
    return at10(amountOf(quantity, price.unitYen));
  });

test.each`
  example   | counts                       | own       | net       | tax      | total
  ${"E-67"} | ${{ basic: 50 }}             | ${[]}     | ${145000} | ${14500} | ${159500}
  ${"E-68"} | ${{ basic: 50, option: 50 }} | ${[]}     | ${200000} | ${20000} | ${220000}
  ${"E-69"} | ${{ basic: 37, option: 13 }} | ${agreed} | ${121600} | ${12160} | ${133760}
`("$example: $counts come to $net and $tax tax", ({ counts, own, net, tax, total }) => {
  expect(totalsOf(charged(counts, own))).toMatchObject({ netYen: net, taxYen: tax, totalYen: total });
});

test.each`
  amounts            | tax      | total
  ${[155542]}        | ${15554} | ${171096}
  ${[100000, 55542]} | ${15554} | ${171096}
  ${[105, 105, 105]} | ${31}    | ${346}
  ${[-105, -105]}    | ${-21}   | ${-231}
  ${[]}              | ${0}     | ${0}
`("E-70: $amounts are taxed once, with $tax", ({ amounts, tax, total }) => {
  expect(totalsOf(at10(...amounts))).toMatchObject({ taxYen: tax, totalYen: total });
});

test("each rate has its own sum and tax, and what is outside the tax has none", () => {
  const lines = [
    { taxPercent: null, amountYen: 63 },
    { taxPercent: 8, amountYen: 99 },
    { taxPercent: 10, amountYen: 15 },
    { taxPercent: 10, amountYen: 15 },
  ];

  expect(totalsOf(lines)).toEqual({
    taxes: [
      { taxPercent: 10, netYen: 30, taxYen: 3 },
      { taxPercent: 8, netYen: 99, taxYen: 7 },
      { taxPercent: null, netYen: 63, taxYen: 0 },
    ],
    netYen: 192,
    taxYen: 10,
    totalYen: 202,
  });
});

test.each`
  day             | percent
  ${"1989-03-31"} | ${0}
  ${"1989-04-01"} | ${3}
  ${"1997-04-01"} | ${5}
  ${"2014-03-31"} | ${5}
  ${"2014-04-01"} | ${8}
  ${"2019-09-30"} | ${8}
  ${"2019-10-01"} | ${10}
  ${"2026-11-01"} | ${10}
`("consumption tax is $percent % on $day", ({ day, percent }) => {
  expect(taxPercentOn(day)).toBe(percent);
});

const anyAmount = fc.integer({ min: 0, max: 100_000_000 });
const anyLine = fc.record({ taxPercent: fc.constantFrom(10, 8, null), amountYen: anyAmount });
const anyLines = fc.array(anyLine, { maxLength: 12 });

test("lines and tax are the total, and the tax is less than a yen below the exact one for each rate", () => {
  fc.assert(
    fc.property(anyLines, (lines) => {
      const { taxes, netYen, taxYen, totalYen } = totalsOf(lines);
      expect(netYen).toBe(sumOf(lines.map(({ amountYen }) => amountYen)));
      expect(totalYen).toBe(netYen + taxYen);
      for (const rate of taxes) {
        const lost = rate.netYen * (rate.taxPercent ?? 0) - rate.taxYen * 100;
        expect(lost >= 0 && lost < 100).toBe(true);
      }
    }),
  );
});

test("taxing once never takes less than taxing each line, and less than a yen more for each of them", () => {
  fc.assert(
    fc.property(anyLines, (lines) => {
      const byLine = sumOf(lines.map(({ amountYen, taxPercent }) => taxOn(amountYen, taxPercent)));
      const { taxYen } = totalsOf(lines);
      expect(taxYen >= byLine && taxYen - byLine <= Math.max(0, lines.length - 1)).toBe(true);
    }),
  );
});

test("a credit note of everything is the invoice below zero", () => {
  fc.assert(
    fc.property(anyLines, (lines) => {
      const { netYen, taxYen, totalYen } = totalsOf(lines);
      const note = totalsOf(lines.map((line) => ({ ...line, amountYen: sumOf([-line.amountYen]) })));
      expect([note.netYen + netYen, note.taxYen + taxYen, note.totalYen + totalYen]).toEqual([0, 0, 0]);
    }),
  );
});

test("a share that we owe is the least whole yen that is enough", () => {
  fc.assert(
    fc.property(anyAmount, fc.integer({ min: 0, max: 31 }), (amount, parts) => {
      const share = shareRoundedUp(amount, { parts, of: 31 });
      expect(share * 31 >= amount * parts && (share - 1) * 31 < amount * parts).toBe(true);
    }),
  );
});

test("an amount that cannot be counted exactly is an error", () => {
  expect(() => amountOf(Number.MAX_SAFE_INTEGER, 2)).toThrow(RangeError);
});
