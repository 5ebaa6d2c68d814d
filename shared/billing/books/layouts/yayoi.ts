import { accounts, departments, taxName } from "../chart-of-accounts.ts";
import type { JournalEntry, JournalLine } from "../journal-entry.ts";
import { cut, type Layout, pairsOf, slashed, subAccountOf } from "./layout.ts";

const nameWidth = 24;
const memoWidth = 64;

/** 弥生会計, 25 columns without a head: https://support.yayoi-kk.co.jp/subcontents.html?page_id=18545 */
export const yayoi: Layout = {
  encoding: "shift_jis",
  rows(entry, index) {
    const pairs = pairsOf(entry);
    return pairs.map(({ debit, credit }, row) => [
      flagOf(row, pairs.length),
      String(index + 1),
      "",
      slashed(entry.on),
      ...sideOf(debit, entry),
      ...sideOf(credit, entry),
      cut(`${entry.memo} ${entry.counterparty}`, memoWidth),
      "",
      "",
      pairs.length === 1 ? kinds.single : kinds.slip,
      "",
      entry.slip,
      "0",
      "0",
      "no",
    ]);
  },
};

/** 仕訳 and 振替伝票 */
const kinds = { single: "0", slip: "3" };

/** An entry of one row, or the first, the last and what is between of a slip; the desktop and the online edition read these. */
function flagOf(row: number, rows: number): string {
  if (rows === 1) return "2000";
  if (row === 0) return "2110";
  return row === rows - 1 ? "2101" : "2100";
}

/** Account, sub-account, department, tax class, amount and tax; a side with nothing on it is zero. */
function sideOf(line: JournalLine | undefined, entry: JournalEntry): string[] {
  if (!line) return ["", "", "", "", "0", ""];
  const { account, item, taxClass, taxPercent, amountYen, taxYen } = line;
  return [
    accounts[account].name,
    cut(subAccountOf(line, entry), nameWidth),
    item ? departments[item] : "",
    taxName("yayoi", taxClass, taxPercent),
    String(amountYen),
    String(taxYen),
  ];
}
