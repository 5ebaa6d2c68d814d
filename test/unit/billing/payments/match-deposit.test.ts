import fc from "fast-check";
import { expect, test } from "vitest";
import { idFrom, TenantId } from "#shared/base/ids.ts";
import type { Deposit } from "#shared/billing/payments/deposit.ts";
import { documentNumbersIn } from "#shared/billing/payments/document-numbers-in.ts";
import { mayHavePaid, type Payer, suggestionsFor } from "#shared/billing/payments/match-deposit.ts";
import { beginAlike, beginningOf, payerOf } from "#shared/contracts/payer-names.ts";

const tenant = TenantId.parse("0b1f6a0e-1111-4111-8111-0123456789ab");

const claim = (number: string, openYen: number) => ({
  number,
  kind: "invoice" as const,
  month: "2026-10",
  revision: 1,
  issuedOn: "2026-10-30",
  totalYen: openYen,
  openYen,
  movements: [],
  reminded: [],
});

const sample: Payer = {
  tenant,
  name: "株式会社サンプル商事",
  customerNumber: "C-0042",
  payerNames: ["ｶ)ｻﾝﾌﾟﾙｼﾖｳｼﾞ"],
  open: [claim("INV-202609-0042", 159_500), claim("INV-202610-0042", 220_000)],
};
const other: Payer = { ...sample, customerNumber: "C-0007", name: "ひながた", payerNames: ["ﾋﾅｶﾞﾀ"], open: [] };

const deposit = (payer: string, amountYen: number, more: Partial<Deposit> = {}): Deposit => ({
  id: idFrom("deposit", payer, String(amountYen)),
  version: 1,
  state: "open",
  account: "a",
  on: "2026-11-30",
  inquiryNumber: "1",
  amountYen,
  payer,
  isCancellation: false,
  takenFrom: { blob: "b", fileName: "f", line: 2 },
  takenBy: { role: "operator", name: "応対 涼" },
  takenAt: "2026-12-01T00:00:00Z",
  ...more,
});

const [older, newer] = ["INV-202609-0042", "INV-202610-0042"];

test.each([
  ["customer number", "0042 ﾀﾞﾚｶ", 220_000, "certain", [[newer, 220_000, 0]], 0],
  ["name and exact amount", "ｶ)ｻﾝﾌﾟﾙｼﾖｳｼﾞ", 159_500, "certain", [[older, 159_500, 0]], 0],
  ["name written otherwise", "サンプルショウジ（カ", 159_500, "certain", [[older, 159_500, 0]], 0],
  ["name cut off", "ｶ)ｻﾝﾌﾟﾙｼ", 159_500, "likely", [[older, 159_500, 0]], 0],
  ["document number", "INV2026100042 ﾀﾞﾚｶ", 100_000, "likely", [[newer, 100_000, 0]], 0],
  ["fee held back", "ｶ)ｻﾝﾌﾟﾙｼﾖｳｼﾞ", 219_560, "likely", [[newer, 219_560, 440]], 0],
  [
    "several at once",
    "ｶ)ｻﾝﾌﾟﾙｼﾖｳｼﾞ",
    379_500,
    "certain",
    [
      [older, 159_500, 0],
      [newer, 220_000, 0],
    ],
    0,
  ],
  [
    "part of what is open",
    "ｶ)ｻﾝﾌﾟﾙｼﾖｳｼﾞ",
    200_000,
    "possible",
    [
      [older, 159_500, 0],
      [newer, 40_500, 0],
    ],
    0,
  ],
  [
    "too much",
    "ｶ)ｻﾝﾌﾟﾙｼﾖｳｼﾞ",
    400_000,
    "possible",
    [
      [older, 159_500, 0],
      [newer, 220_000, 0],
    ],
    20_500,
  ],
  ["name only", "ﾋﾅｶﾞﾀ", 5_000, "possible", [], 5_000],
] as const)("BIL-09: known by %s", (_by, payer, amountYen, confidence, allocations, creditYen) => {
  const [first] = suggestionsFor(deposit(payer, amountYen), [sample, other]);

  expect(first?.confidence).toBe(confidence);
  expect(first?.allocations.map((one) => [one.number, one.paidYen, one.discountYen])).toEqual(allocations);
  expect(first?.creditYen).toBe(creditYen);
});

test("nothing is suggested for a payer whom nobody knows, nor for a cancellation", () => {
  expect(suggestionsFor(deposit("ﾀﾞﾚｶ", 159_500), [sample])).toEqual([]);
  expect(suggestionsFor(deposit("0042 ﾀﾞﾚｶ", 159_500, { isCancellation: true }), [sample])).toEqual([]);
});

test("EDI names the document, and a name that two customers have makes neither certain", () => {
  const edi = suggestionsFor(deposit("ﾀﾞﾚｶ", 220_000, { edi: "INV-202610-0042" }), [sample]);
  const shared = suggestionsFor(deposit("ﾋﾅｶﾞﾀ", 159_500), [{ ...sample, payerNames: ["ﾋﾅｶﾞﾀ"] }, other]);

  expect(edi[0]).toMatchObject({ confidence: "certain", allocations: [{ number: newer }] });
  expect(new Set(shared.map(({ confidence }) => confidence))).toEqual(new Set(["possible"]));
});

test("money that waits for somebody may be of a customer by its name or once it is assigned", () => {
  const unknown = deposit("ﾀﾞﾚｶ", 100);
  const assigned: Deposit = { ...unknown, state: "assigned", assignment: { tenant, allocations: [], creditYen: 100 } };

  const waiting = [[deposit("ｶ)ｻﾝﾌﾟﾙｼﾖｳｼﾞ", 100)], [assigned], [unknown], []];

  expect(waiting.map((deposits) => mayHavePaid(sample, deposits))).toEqual([true, true, false, false]);
});

test("never more is suggested than was deposited, nor more for a document than is open", () => {
  const open = fc.array(fc.integer({ min: 1, max: 3_000 }), { maxLength: 6 });
  fc.assert(
    fc.property(open, fc.integer({ min: 1, max: 12_000 }), (amounts, amountYen) => {
      const payer = { ...sample, open: amounts.map((yen, index) => claim(`INV-202610-${1000 + index}`, yen)) };
      for (const { allocations, creditYen } of suggestionsFor(deposit("0042", amountYen), [payer])) {
        expect(allocations.reduce((sum, { paidYen }) => sum + paidYen, creditYen)).toBe(amountYen);
        for (const { number, paidYen, discountYen } of allocations) {
          expect(paidYen).toBeGreaterThan(0);
          expect(paidYen + discountYen).toBeLessThanOrEqual(
            payer.open.find((one) => one.number === number)?.openYen ?? 0,
          );
        }
      }
    }),
  );
});

test.each([
  ["ｶ)ﾐﾎﾝ", "ミホン"],
  ["ﾐﾎﾝ(ｶ", "ミホン"],
  ["ﾐﾎﾝ(ｶ)ﾄｳｷﾖｳ", "ミホントウキヨウ"],
  ["ﾕ)ﾐﾎﾝ ｼﾖｳｶｲ", "ミホンシヨウカイ"],
  ["株式会社ミホン", "株式会社ミホン"],
  ["カブシキガイシャ　みほん", "ミホン"],
  ["ﾌﾘｺﾐ ﾄﾞ)ﾐﾎﾝｼｽﾃﾑ-ｽﾞ", "ミホンシステムズ"],
  ["ﾐﾎﾝｼｽﾃﾑｰｽﾞ(ﾄﾞ", "ミホンシステムズ"],
])("%s is the payer %s", (written, name) => {
  expect(payerOf(written).name).toBe(name);
});

test("numbers are found with and without hyphens", () => {
  expect(documentNumbersIn("ｾｲｷﾕｳ INV-202610-0042 INV2026110007")).toEqual(["INV-202610-0042", "INV-202611-0007"]);
});

test("names that are the same or begin alike are found under one beginning", () => {
  const name = fc.string({ unit: fc.constantFrom("ア", "イ", "A"), maxLength: 7 });

  fc.assert(
    fc.property(name, name, (one, other) => {
      if (one === other || beginAlike(one, other)) expect(beginningOf(one)).toBe(beginningOf(other));
    }),
  );
});
