import { describe, expect, test } from "vitest";
import { Temporal } from "#shared/base/time.ts";
import { licenceReport } from "#shared/reports/licence-report.ts";
import { businessPremium, input, monthly, powerBiPro, reading, sku } from "./readings.ts";

const closing = "2026-11-01T02:10:00+09:00";
const premium = sku(businessPremium, { owned: 60, assigned: 49 });

describe("the licence report (M365-07)", () => {
  test("sums what is left over and what is short apart, and never sets them off", () => {
    const skus = [premium, sku(powerBiPro, { owned: 8, assigned: 9 })];

    const report = licenceReport(input({ newest: reading(closing, skus) }));

    expect(report.totals).toEqual({ owned: 68, assigned: 58, surplus: 11, shortage: 1 });
    expect(report.rows.map((row) => [row.name, row.surplus])).toEqual([
      ["Microsoft 365 Business Premium", 11],
      ["Power BI Pro", -1],
    ]);
  });

  test("puts the product of which most is owned first and suspended ones last", () => {
    const skus = [
      sku("aaaa", { owned: 5, assigned: 5 }),
      sku("bbbb", { owned: 90, assigned: 90, state: "Suspended" }),
      sku("dddd", { owned: 7, assigned: 1 }),
      sku("cccc", { owned: 7, assigned: 1 }),
    ];

    const report = licenceReport(input({ newest: reading(closing, skus) }));

    expect(report.rows.map((row) => row.skuId)).toEqual(["cccc", "dddd", "aaaa", "bbbb"]);
  });

  test("skips what belongs to the company as a whole and names the free products that it leaves out", () => {
    const skus = [
      premium,
      sku("eeee", { owned: 100, assigned: 0, appliesTo: "Company" }),
      sku("f30db892-07e9-47e9-837c-80727f46fd3d", { skuPartNumber: "FLOW_FREE", owned: 50, assigned: 3 }),
      sku("ffff", { skuPartNumber: "ANYTHING", owned: 1_000_000, assigned: 3 }),
    ];

    const report = licenceReport(input({ newest: reading(closing, skus) }));

    expect(report.rows.map((row) => row.skuId)).toEqual([businessPremium]);
    expect(report.leftOut).toEqual(["Microsoft Power Automate（無料）", "ANYTHING"]);
  });

  test("calls a product that it does not know by its part number, in either case of its id", () => {
    const skus = [
      sku("12345678-0000-4000-8000-000000000000", { skuPartNumber: "NEW_THING", owned: 3, assigned: 3 }),
      sku(powerBiPro.toUpperCase(), { owned: 2, assigned: 2 }),
    ];

    const report = licenceReport(input({ newest: reading(closing, skus) }));

    expect(report.rows.map((row) => row.name)).toEqual(["NEW_THING", "Power BI Pro"]);
  });

  test("keeps a suspended product out of the totals but asks about the people who hold it", () => {
    const skus = [premium, sku("crm1", { owned: 0, assigned: 14, state: "Suspended" })];

    const report = licenceReport(input({ newest: reading(closing, skus) }));

    expect(report.totals).toMatchObject({ assigned: 49, shortage: 0 });
    expect(report.decision?.suspended).toEqual([{ name: "PART_crm1", count: 14 }]);
  });

  test.each`
    owned   | assigned | asks     | because
    ${60}   | ${56}    | ${false} | ${"four are few"}
    ${60}   | ${55}    | ${false} | ${"five are less than a tenth of sixty"}
    ${60}   | ${54}    | ${true}  | ${"six are a tenth of sixty"}
    ${5}    | ${0}     | ${true}  | ${"five that nobody uses"}
    ${1000} | ${901}   | ${false} | ${"ninety-nine are less than a tenth of a thousand"}
  `("$owned owned and $assigned assigned: asks $asks, because $because", ({ owned, assigned, asks }) => {
    const report = licenceReport(input({ newest: reading(closing, [sku("aaaa", { owned, assigned })]) }));

    expect(report.decision?.reduce.length === 1).toBe(asks);
  });

  test("asks by the day it is given, and asks nothing when nothing is to be decided", () => {
    const answerBy = Temporal.PlainDate.from("2026-12-01");
    const balanced = [sku(businessPremium, { owned: 49, assigned: 49 })];

    expect(licenceReport(input({ answerBy })).decision?.answerBy).toBe("2026-12-01");
    expect(licenceReport(input({ answerBy, newest: reading(closing, balanced) })).decision).toBeNull();
  });
});

describe("months behind the licence report", () => {
  test("a reading before noon of the 1st closes the month before", () => {
    const report = licenceReport(input({}));

    expect(report.history?.points.at(-1)).toEqual({ month: "2026-10", owned: 60, assigned: 49 });
    expect(report.history?.points).toHaveLength(13);
  });

  test("the last reading of a month counts, whatever the order they come in", () => {
    const september = ["2026-09-30T02:10:00+09:00", "2026-09-02T02:10:00+09:00"].map((asOf, index) =>
      reading(asOf, [sku(businessPremium, { owned: 56, assigned: 40 + index })]),
    );

    const report = licenceReport(input({ history: september }));

    expect(report.history?.points.at(-2)).toEqual({ month: "2026-09", owned: 56, assigned: 40 });
    expect(report.rows[0]?.assignedBefore).toBe(40);
    expect(report.previous).toEqual({ owned: 56, assigned: 40, surplus: 16, shortage: 0 });
  });

  test("a month that could not be read is empty, one that was read without the product is a zero", () => {
    const history = [
      ...monthly(7, 7, [premium]),
      reading("2026-08-28T02:10:00+09:00", [], { coverage: "none", cause: "throttled" }),
      ...monthly(9, 9, [sku(powerBiPro, { owned: 1, assigned: 1 })]),
    ];

    const report = licenceReport(input({ history }));

    expect(report.history?.points.slice(-4).map((point) => point.owned)).toEqual([60, null, 0, 60]);
  });

  test("does not compare with a month of which only a part was read", () => {
    const part = reading("2026-09-30T02:10:00+09:00", [premium], { coverage: "partial" });

    expect(licenceReport(input({ history: [part] })).previous).toBeNull();
  });

  test("says what was read last and why nothing was read now, and guesses no figure", () => {
    const newest = reading(closing, [], { coverage: "none", cause: "no-consent" });

    const report = licenceReport(input({ newest, history: monthly(7, 9, [premium]) }));

    expect(report).toMatchObject({ rows: [], totals: null, decision: null, reading: { cause: "no-consent" } });
    expect(report.lastRead).toEqual({
      asOf: "2026-09-28T02:10:00+09:00",
      totals: { owned: 60, assigned: 49, surplus: 11, shortage: 0 },
    });
    expect(report.history?.points.at(-1)?.owned).toBeNull();
  });

  test("takes a cause that it has no words for as no answer", () => {
    const newest = reading(closing, [], { coverage: "none", cause: "gremlins" });

    expect(licenceReport(input({ newest })).reading.cause).toBe("unavailable");
  });
});
