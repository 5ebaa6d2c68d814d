import { textWidth } from "#shared/platform/workbook/cell-text.ts";
import { accounts } from "../chart-of-accounts.ts";
import { type JournalEntry, type JournalLine, onSide } from "../journal-entry.ts";

/** How an accounting package reads a journal: rows of columns, under a head or without one. */
export type Layout = {
  encoding: "shift_jis" | "utf-8";
  head?: readonly string[];
  rows: (entry: JournalEntry, index: number) => string[][];
};

export type Pair = { debit: JournalLine | undefined; credit: JournalLine | undefined };

/** An entry's lines in rows of one debit and one credit. */
export function pairsOf({ lines }: JournalEntry): Pair[] {
  const [debits, credits] = [onSide(lines, "debit"), onSide(lines, "credit")];
  return Array.from({ length: Math.max(debits.length, credits.length) }, (_, index) => ({
    debit: debits[index],
    credit: credits[index],
  }));
}

/** The sub-account of a line (補助科目): the customer, by number first, so that no two are the same when they are cut. */
export const subAccountOf = ({ account }: JournalLine, { customerNumber, counterparty }: JournalEntry): string =>
  accounts[account].isByCustomer ? `${customerNumber} ${counterparty}` : "";

/** 2026/11/30 */
export const slashed = (day: string): string => day.replaceAll("-", "/");

/** As much of a text as fits into so many half-width columns. */
export function cut(text: string, width: number): string {
  let kept = "";
  for (const letter of text) {
    if (textWidth(kept + letter) > width) return kept;
    kept += letter;
  }
  return kept;
}
