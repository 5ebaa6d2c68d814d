import { accounts, departments, taxName } from "../chart-of-accounts.ts";
import type { JournalEntry, JournalLine } from "../journal-entry.ts";
import { type Layout, pairsOf, slashed, subAccountOf } from "./layout.ts";

const sideColumns = ["勘定科目", "補助科目", "取引先", "部門", "税区分", "金額", "税額"];

/**
 * freee会計, 振替伝票 of any other software; rows of the same day and slip number are one slip:
 * https://support.freee.co.jp/hc/ja/articles/204847430
 */
export const freee: Layout = {
  encoding: "utf-8",
  head: [
    "日付",
    "伝票番号",
    "決算整理仕訳",
    ...sideColumns.map((column) => `借方${column}`),
    ...sideColumns.map((column) => `貸方${column}`),
    "摘要",
  ],
  rows: (entry) =>
    pairsOf(entry).map(({ debit, credit }) => [
      slashed(entry.on),
      entry.slip,
      "",
      ...sideOf(debit, entry),
      ...sideOf(credit, entry),
      entry.memo,
    ]),
};

function sideOf(line: JournalLine | undefined, entry: JournalEntry): string[] {
  if (!line) return sideColumns.map(() => "");
  const { account, item, taxClass, taxPercent, amountYen, taxYen } = line;
  return [
    accounts[account].name,
    subAccountOf(line, entry),
    entry.counterparty,
    item ? departments[item] : "",
    taxName("freee", taxClass, taxPercent),
    String(amountYen),
    String(taxYen),
  ];
}
