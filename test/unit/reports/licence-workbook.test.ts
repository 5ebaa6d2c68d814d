import { expect, test } from "vitest";
import { licenceReport } from "#shared/reports/licence-report.ts";
import { licenceWorkbook } from "#shared/reports/licence-workbook.ts";
import { businessPremium, input, monthly, reading, sku } from "./readings.ts";

const closing = "2026-11-01T02:10:00+09:00";

test("the workbook holds products, months and sources, with every row as long as its columns", () => {
  const book = licenceWorkbook(licenceReport(input({ history: monthly(8, 9, []) })));

  expect(book.title).toBe("ライセンス棚卸 2026年10月 株式会社サンプル商事 様");
  expect(book.sheets.map((sheet) => sheet.name)).toEqual(["ライセンス", "推移", "数値の根拠"]);
  for (const sheet of book.sheets) {
    expect(sheet.rows.every((row) => row.length === sheet.columns.length)).toBe(true);
  }
});

test("what was not read is an empty cell, and a suspended product is neither left over nor short", () => {
  const skus = [sku(businessPremium, { owned: 0, assigned: 14, state: "Suspended" })];

  const [products, months] = licenceWorkbook(licenceReport(input({ newest: reading(closing, skus) }))).sheets;

  expect(products?.rows[0]?.slice(2, 8)).toEqual([0, 14, undefined, undefined, undefined, undefined]);
  expect(months?.rows.at(0)?.slice(2)).toEqual([undefined, undefined]);
});
