import { expect, test } from "vitest";
import { accountsWorkbook } from "#shared/billing/accounts-workbook.ts";
import { english, small } from "./documents.ts";

test("the workbook holds the lines with their sums, and every account that is charged", () => {
  const { title, sheets } = accountsWorkbook(small, "INV-202610-0042");
  const [lines, accounts] = sheets;

  expect(title).toBe("請求書 INV-202610-0042");
  expect(sheets.map(({ name }) => name)).toEqual(["明細", "対象アカウント"]);
  for (const { columns, rows } of sheets) expect(rows.every((row) => row.length === columns.length)).toBe(true);
  expect(lines?.rows.slice(0, 3).map((row) => row.at(-1))).toEqual([139_200, 14_300, 2042]);
  expect(lines?.rows.slice(3).map((row) => [row[0], row.at(-1)])).toEqual([
    ["小計（税抜）", 155_542],
    ["消費税（10%）", 15_554],
    ["合計（税込）", 171_096],
  ]);
  expect(lines?.columns.filter(({ kind }) => kind === "yen").map((column) => column.title)).toEqual([
    "単価（税抜）",
    "金額（税抜）",
  ]);
  expect(accounts?.rows).toHaveLength(48);
  expect(accounts?.rows[0]?.map(String)).toEqual([
    "user1@sample-shoji.example",
    "利用者 1",
    "基本サービス、オプション",
    "2025-04-01",
  ]);
});

test("it speaks English to a company that wants it", () => {
  const { sheets } = accountsWorkbook(english, "INV-202610-0044");

  expect(sheets.map(({ name }) => name)).toEqual(["Lines", "Accounts"]);
  expect(sheets[1]?.rows[0]?.[2]).toBe("Basic service, Option");
});
