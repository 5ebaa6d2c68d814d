import { describe, expect, test } from "vitest";
import { Temporal } from "#shared/base/time.ts";
import { nameOf } from "#shared/billing/books/counterparty-names.ts";
import { monthsBetween } from "#shared/billing/books/months.ts";
import { matches, searchDocuments } from "#shared/billing/books/search-documents.ts";
import { Frozen } from "#shared/billing/documents-store.ts";
import type { IssuedDocument } from "#shared/billing/model.ts";
import { numberDocuments } from "#shared/billing/numbering.ts";
import { openReceivable } from "#shared/billing/payments/receivables.ts";
import { memoryTables } from "#test/support/memory-storage.ts";
import { documentOf, line } from "../documents.ts";

const frozen = (counterparty: string, issuedOn: string, count: number, change: Partial<Frozen> = {}): Frozen =>
  Frozen.parse({
    ...documentOf([line("基本サービス", count, 2900)]),
    month: issuedOn.slice(0, 7),
    issuedOn,
    counterparty,
    content: { blob: "", sha256: "" },
    ...change,
  });
const one: IssuedDocument = { ...frozen("株式会社サンプル商事", "2026-10-30", 50), number: "INV-202610-0042" };

test.each([
  ["株式会社サンプル商事", "サンプル商事"],
  ["サンプル商事㈱", "さんぷる商事"],
  ["(株) ｻﾝﾌﾟﾙ 商事", "サンプル商事"],
  ["Ｓａｍｐｌｅ　Ｔｒａｄｉｎｇ", "sample trading"],
  ["合同会社ミタテ・デザイン", "みたてデザイン"],
])("%s is the same counterparty as %s", (written, typed) => {
  expect(nameOf(written)).toBe(nameOf(typed));
});

describe("a document is found", () => {
  test.each([
    [{ from: "2026-10-30", to: "2026-10-30" }, true],
    [{ from: "2026-10-31" }, false],
    [{ to: "2026-10-29" }, false],
    [{ minYen: 159_500, maxYen: 159_500 }, true],
    [{ minYen: 159_501 }, false],
    [{ maxYen: 159_499 }, false],
    [{ counterparty: "ｻﾝﾌﾟﾙ" }, true],
    [{ counterparty: "c-0042" }, true],
    [{ counterparty: "ひながた" }, false],
    [{ number: "0042" }, true],
    [{ from: "2026-10-01", minYen: 100_000, counterparty: "サンプル" }, true],
    [{ from: "2026-10-01", minYen: 200_000, counterparty: "サンプル" }, false],
  ])("by %j: %s", (query, isFound) => {
    expect(matches(query, one)).toBe(isFound);
  });

  test("with its credit note by the same amount", () => {
    expect(matches({ minYen: 159_500, maxYen: 159_500 }, { ...one, totalYen: -159_500 })).toBe(true);
  });
});

test("what matches comes page by page, by day, each document once, whatever the pages hold", async () => {
  const needs = { tables: memoryTables(), clock: { now: () => Temporal.Instant.from("2026-12-25T03:00:00Z") } };
  const days = ["2026-09-30", "2026-10-30", "2026-10-30", "2026-11-30", "2026-12-25"];
  for (const [index, issuedOn] of days.entries())
    await numberDocuments(needs, [frozen("株式会社サンプル商事", issuedOn, 10 + index, { revision: index + 1 })]);
  await numberDocuments(needs, [frozen("ひながた工業", "2026-10-15", 9, { kind: "credit-note" })]);
  const query = { counterparty: "サンプル" };

  for (const take of [1, 2, 3, 5, 50]) {
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await searchDocuments(needs, query, { take, cursor });
      expect(page.documents.length).toBeLessThanOrEqual(take);
      found.push(...page.documents.map(({ number }) => number));
      cursor = page.cursor;
    } while (cursor !== undefined);
    expect(found).toEqual([
      "INV-202609-0001",
      "INV-202610-0001",
      "INV-202610-0002",
      "INV-202611-0001",
      "INV-202612-0001",
    ]);
  }
  const byDay = await searchDocuments(needs, { from: "2026-10-01", to: "2026-10-29" }, { take: 10 });
  expect(byDay.documents.map(({ number, files }) => [number, files])).toEqual([["CRN-202610-0001", []]]);
});

test("what is not paid is found page by page, with how much of it is open and by when", async () => {
  const now = () => Temporal.Instant.from("2026-12-25T03:00:00Z");
  const needs = { tables: memoryTables(), clock: { now } };
  for (const [issuedOn, dueOn] of [
    ["2026-10-30", "2026-11-30"],
    ["2026-11-30", "2026-12-31"],
  ] as const) {
    const [issued] = await numberDocuments(needs, [frozen("株式会社サンプル商事", issuedOn, 10, { dueOn })]);
    if (issued) await openReceivable(needs, issued);
  }
  await numberDocuments(needs, [frozen("株式会社サンプル商事", "2026-11-10", 10, { kind: "credit-note" })]);

  const unpaid = await searchDocuments(needs, { payment: "unpaid" }, { take: 1 });
  const rest = await searchDocuments(needs, { payment: "unpaid" }, { take: 1, cursor: unpaid.cursor });
  const late = await searchDocuments(needs, { payment: "late" }, { take: 10 });

  expect([...unpaid.documents, ...rest.documents].map(({ number, payment }) => [number, payment?.state])).toEqual([
    ["INV-202610-0001", "late"],
    ["INV-202611-0001", "open"],
  ]);
  expect(rest.cursor).toBeUndefined();
  expect(late.documents.map(({ payment }) => payment)).toEqual([
    { state: "late", openYen: unpaid.documents[0]?.totalYen, payBy: "2026-11-30" },
  ]);
  expect((await searchDocuments(needs, { payment: "paid" }, { take: 10 })).documents).toEqual([]);
});

test("months are counted over the end of a year", () => {
  expect(monthsBetween("2026-11", "2027-02")).toEqual(["2026-11", "2026-12", "2027-01", "2027-02"]);
  expect(monthsBetween("2027-02", "2026-11")).toEqual([]);
});
