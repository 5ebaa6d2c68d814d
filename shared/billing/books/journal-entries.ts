import { documentTitles } from "../document-titles.ts";
import type { BillingDocument, DocumentKind, IssuedDocument, Line, TaxPercent } from "../model.ts";
import { sumOf, taxOn } from "../money.ts";
import { monthWords } from "../month/line-words.ts";
import type { AccountName, TaxClass } from "./chart-of-accounts.ts";
import { entryOf, type JournalEntry, lineOf, untaxed } from "./journal-entry.ts";

/** On which account what a document charges or gives back is booked, and as what for consumption tax. */
const booked = {
  invoice: { account: "sales", taxClass: "sales" },
  "credit-note": { account: "sales-returned", taxClass: "sales-returned" },
  "late-fee-statement": { account: "other-income", taxClass: "outside" },
} as const satisfies Record<DocumentKind, { account: AccountName; taxClass: TaxClass }>;

/**
 * What an issued document is in the journal, on the day of its issue: what is claimed against what is sold. A corrected
 * invoice is booked as any other; the one before it was reversed by its credit notes.
 */
export function journalEntries(document: IssuedDocument & BillingDocument): JournalEntry[] {
  const { number, kind, issuedOn, tenant, customerNumber, counterparty, month, totalYen, corrects } = document;
  const { account, taxClass } = booked[kind];
  const sold = chargesOf(document).flatMap(({ item, taxPercent, netYen, taxYen }) =>
    lineOf({
      account,
      item,
      taxClass: taxPercent === null ? "outside" : taxClass,
      taxPercent,
      netYen: 0 - netYen,
      taxYen: 0 - taxYen,
    }),
  );
  const memo = [
    documentTitles[kind].ja,
    number,
    `${monthWords(month, "ja")}分`,
    ...(corrects === undefined ? [] : [`元 ${corrects}`]),
  ];
  const head = { slip: number, on: issuedOn, tenant, customerNumber, counterparty, memo: memo.join(" ") };
  return entryOf(head, [...untaxed("receivable", totalYen), ...sold]);
}

type Charge = { item: Line["item"]; taxPercent: TaxPercent; netYen: number; taxYen: number };

/** What a document comes to for each item and rate; the largest of a rate takes what rounding the others' tax leaves. */
function chargesOf({ lines, taxes }: Pick<BillingDocument, "lines" | "taxes">): Charge[] {
  return taxes.flatMap(({ taxPercent, taxYen }) => {
    const ofRate = lines.filter((line) => line.taxPercent === taxPercent);
    const nets = [...new Set(ofRate.map(({ item }) => item))].map((item) => ({
      item,
      netYen: sumOf(ofRate.filter((line) => line.item === item).map(({ amountYen }) => amountYen)),
    }));
    const [largest, ...others] = nets.toSorted((a, b) => Math.abs(b.netYen) - Math.abs(a.netYen));
    const rest = others.map((one) => ({ ...one, taxPercent, taxYen: taxOn(one.netYen, taxPercent) }));
    const restYen = sumOf(rest.map((one) => one.taxYen));
    return largest ? [{ ...largest, taxPercent, taxYen: taxYen - restYen }, ...rest] : [];
  });
}
