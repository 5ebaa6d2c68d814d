import { accounts, departments, taxName } from "../chart-of-accounts.ts";
import type { JournalEntry, JournalLine } from "../journal-entry.ts";
import { type Layout, pairsOf, slashed, subAccountOf } from "./layout.ts";

const sideColumns = ["勘定科目", "補助科目", "部門", "取引先", "税区分", "インボイス", "金額(円)", "税額"];

/** マネーフォワード クラウド会計, 仕訳帳: https://biz.moneyforward.com/support/tax-return/guide/import-books/ib01.html */
export const moneyForward: Layout = {
  encoding: "utf-8",
  head: [
    "取引No",
    "取引日",
    ...sideColumns.map((column) => `借方${column}`),
    ...sideColumns.map((column) => `貸方${column}`),
    "摘要",
    "仕訳メモ",
    "タグ",
    "MF仕訳タイプ",
    "決算整理仕訳",
  ],
  rows: (entry, index) =>
    pairsOf(entry).map(({ debit, credit }) => [
      String(index + 1),
      slashed(entry.on),
      ...sideOf(debit, entry),
      ...sideOf(credit, entry),
      entry.memo,
      entry.slip,
      "",
      "",
      "",
    ]),
};

function sideOf(line: JournalLine | undefined, entry: JournalEntry): string[] {
  if (!line) return sideColumns.map(() => "");
  const { account, item, taxClass, taxPercent, amountYen, taxYen } = line;
  return [
    accounts[account].name,
    subAccountOf(line, entry),
    item ? departments[item] : "",
    entry.counterparty,
    taxName("moneyforward", taxClass, taxPercent),
    "",
    String(amountYen),
    String(taxYen),
  ];
}
