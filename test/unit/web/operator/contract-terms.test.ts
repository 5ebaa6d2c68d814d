import { expect, test } from "vitest";
import { ContractVersion } from "#shared/contracts/model.ts";
import {
  changedNames,
  changeOf,
  type TypedTerms,
  typedOf,
} from "#web/operator/customers/contract/terms/typed-terms.ts";
import { nameAt, wrongIn } from "#web/operator/customers/contract/terms/wrong-terms.ts";

const contract = ContractVersion.parse({
  tenant: "3774eea2-2d3b-471e-84d1-e3c74e65c24b",
  version: 1,
  effectiveOn: "2025-04-01",
  recordedAt: "2025-04-01T00:00:00Z",
  recordedBy: { role: "operator", name: "応対 涼" },
  reason: "新規お申し込み",
  customerNumber: "C-0042",
  party: {
    name: "株式会社サンプル商事",
    postalCode: "000-0001",
    address: ["東京都例示区例示1-2-3", "サンプルビル5階"],
    payerNames: ["ｶ)ｻﾝﾌﾟﾙｼﾖｳｼﾞ"],
  },
  counts: { basic: 52, option: 13 },
  prices: [{ service: "option", unitYen: 1100 }],
  payment: { due: { kind: "end-of-next-month" }, dayCount: "ACT/365F" },
});
const before = typedOf(contract);
const changed = (change: Partial<TypedTerms>): TypedTerms => ({ ...before, ...change });
const said = { reason: "why", option: "too many", postalCode: "seven digits", dueDay: "1 to 28" };
const wrong = (terms: TypedTerms, of: TypedTerms | undefined = before) => [
  ...wrongIn(of, { effectiveOn: "2026-12-01", reason: "覚書", terms }, said).keys(),
];

test("nothing is sent of terms that stand as they were agreed", () => {
  expect(changedNames(before, changed({ basic: " 52 " }))).toEqual([]);
  expect(changeOf(before, before)).toEqual({});
});

test("a part in which one term changes is sent as a whole, with names as banks print them", () => {
  const after = changed({ phone: "03-1234-5678", basicPrice: "2900", dueKind: "day-of-next-month", dueDay: "25" });

  expect(changeOf(before, after)).toEqual({
    party: { ...contract.party, phone: "03-1234-5678" },
    prices: [
      { service: "basic", unitYen: 2900 },
      { service: "option", unitYen: 1100 },
    ],
    payment: { due: { kind: "day-of-next-month", day: 25 }, dayCount: "ACT/365F" },
  });
});

test("where nothing was agreed, everything is sent", () => {
  const { customerNumber, party, counts, prices, payment } = contract;

  expect(changeOf(undefined, before)).toEqual({ customerNumber, party, counts, prices, payment });
});

test("only what changes is looked at, and what depends on it", () => {
  expect(wrong(changed({ basic: "10" }))).toEqual(["option"]);
  expect(wrong(changed({ dueKind: "day-of-next-month" }))).toEqual(["dueDay"]);
  expect(wrong(changed({ postalCode: "1000001" }))).toEqual(["postalCode"]);
  expect(wrong(before)).toEqual([]);
  expect(wrong(typedOf(undefined), undefined)).toEqual(["basic", "customerNumber", "name", "postalCode", "address"]);
});

test.each([
  ["#/counts/option", "option"],
  ["#/party/address/1", "address"],
  ["#/prices/0/unitYen", "optionPrice"],
  ["#/payment/due/day", "dueDay"],
  ["#/customerNumber", "customerNumber"],
  ["#/nowhere", undefined],
])("a refusal at %s stands at the field %s", (pointer, name) => {
  expect(nameAt(pointer, before)).toBe(name);
});
