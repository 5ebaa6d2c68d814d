import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import { CustomerNumber } from "#shared/contracts/model.ts";
import { Line, TaxPercent, Yen } from "../model.ts";
import { AccountName, TaxClass } from "./chart-of-accounts.ts";

export const JournalLine = z.object({
  side: z.enum(["debit", "credit"]),
  account: AccountName,
  /** What it was for, where it is sales. */
  item: Line.shape.item.optional(),
  taxClass: TaxClass,
  taxPercent: TaxPercent,
  /** With tax, and how much of it is tax. */
  amountYen: Yen.positive(),
  taxYen: Yen,
});
export type JournalLine = z.infer<typeof JournalLine>;

/** One slip of the journal (振替伝票): its debit and its credit come to the same. */
export const JournalEntry = z.object({
  /** The document's number, or the customer's number with the place in its account. */
  slip: z.string(),
  on: z.iso.date(),
  tenant: TenantId,
  customerNumber: CustomerNumber,
  counterparty: z.string(),
  memo: z.string(),
  lines: z.array(JournalLine).min(2),
});
export type JournalEntry = z.infer<typeof JournalEntry>;

type Signed = Omit<JournalLine, "side" | "amountYen" | "taxYen"> & { netYen: number; taxYen: number };

/** A line on the side to which its sign belongs: what is above zero is a debit. Nothing is no line. */
export function lineOf({ netYen, taxYen, ...rest }: Signed): JournalLine[] {
  const yen = netYen + taxYen;
  if (yen === 0) return [];
  return [
    yen > 0
      ? { side: "debit", ...rest, amountYen: yen, taxYen }
      : { side: "credit", ...rest, amountYen: 0 - yen, taxYen: 0 - taxYen },
  ];
}

/** A line that has nothing to do with consumption tax. */
export const untaxed = (account: AccountName, yen: number): JournalLine[] =>
  lineOf({ account, taxClass: "outside", taxPercent: null, netYen: yen, taxYen: 0 });

/** An entry with these lines, debits first; none where nothing is moved. */
export const entryOf = (head: Omit<JournalEntry, "lines">, lines: readonly JournalLine[]): JournalEntry[] =>
  lines.length < 2 ? [] : [{ ...head, lines: [...onSide(lines, "debit"), ...onSide(lines, "credit")] }];

export const onSide = (lines: readonly JournalLine[], side: JournalLine["side"]): JournalLine[] =>
  lines.filter((line) => line.side === side);

/** What lines come to on one side. */
export const sumOn = (lines: readonly JournalLine[], side: JournalLine["side"]): number =>
  onSide(lines, side).reduce((sum, { amountYen }) => sum + amountYen, 0);

/** What was sold by an entry, or given back of it: without tax, and the tax on it. */
export function soldBy({ lines }: Pick<JournalEntry, "lines">): { netYen: number; taxYen: number } {
  let [netYen, taxYen] = [0, 0];
  for (const line of lines) {
    if (line.account === "cash" || line.account === "receivable" || line.account === "advance") continue;
    const sign = line.side === "credit" ? 1 : -1;
    netYen += sign * (line.amountYen - line.taxYen);
    taxYen += sign * line.taxYen;
  }
  return { netYen, taxYen };
}
