import { expect, test } from "vitest";
import { monthlyWorkbook } from "#shared/reports/monthly/monthly-workbook.ts";
import {
  emptyReport,
  englishReport,
  largeReport,
  newCustomerReport,
  sampleReport,
  unreadReport,
} from "../../../support/monthly-reports.ts";

const sheetOf = (report: Parameters<typeof monthlyWorkbook>[0], name: string) =>
  monthlyWorkbook(report).sheets.find((sheet) => sheet.name === name);

test("the workbook holds all that the report goes by, sheet by sheet", () => {
  const book = monthlyWorkbook(sampleReport());

  expect(book.title).toBe("月次レポート 2026年10月 株式会社サンプル商事 様");
  expect(book.sheets.map((sheet) => sheet.name)).toEqual([
    "概要",
    "ライセンス",
    "サインインのない方",
    "端末",
    "遅れ端末",
    "判断できない端末",
    "検知",
    "保護が十分でない端末",
    "アラート",
    "アラート推移",
    "サービス障害",
    "容量推移",
    "サイト",
    "OneDriveとメール",
    "アプリ",
    "期限超過",
    "ご依頼",
    "お問い合わせ分類",
    "ご提案",
    "数値の根拠",
  ]);
});

test.each(Object.entries({ sampleReport, englishReport, emptyReport, newCustomerReport, unreadReport, largeReport }))(
  "%s: every row is as long as its columns",
  (_, make) => {
    for (const sheet of monthlyWorkbook(make()).sheets) {
      expect(sheet.rows.every((row) => row.length === sheet.columns.length)).toBe(true);
    }
  },
);

test("every device and every site has its row", () => {
  expect(sheetOf(largeReport(), "端末")?.rows).toHaveLength(1000);
  expect(sheetOf(largeReport(), "サイト")?.rows).toHaveLength(300);
  expect(sheetOf(largeReport(), "遅れ端末")?.rows).toHaveLength(41);
});

test("what could not be read is an empty cell with its words, never a zero", () => {
  const overview = sheetOf(unreadReport(), "概要")?.rows ?? [];

  expect(overview.find(([item]) => item === "管理端末")).toEqual([
    "管理端末",
    "取得できませんでした",
    undefined,
    "台",
    undefined,
  ]);
  expect(overview.find(([item]) => item === "お問い合わせの受付")?.[2]).toBe(38);
});

test("the English workbook has no Japanese left in it", () => {
  const { title, sheets } = monthlyWorkbook(englishReport());
  const words = sheets.flatMap(({ name, columns, rows }) => [
    name,
    ...columns.map((column) => column.title),
    ...rows.flat(),
  ]);

  expect([title, ...words].filter((word) => typeof word === "string").join("\n")).not.toMatch(
    /[\u3000-\u30ff\u4e00-\u9fff]/,
  );
});
