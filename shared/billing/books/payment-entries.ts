import type { TenantId } from "#shared/base/ids.ts";
import { sumOf, taxWithin } from "../money.ts";
import type { AccountEntry, ClaimedDocument, Part } from "../payments/account-entry.ts";
import { taxPercentOn } from "../tax-rates.ts";
import type { AccountName } from "./chart-of-accounts.ts";
import { entryOf, type JournalEntry, type JournalLine, lineOf, untaxed } from "./journal-entry.ts";

/** Whose account it is, as its slips name it. */
export type AccountHolder = { tenant: TenantId; customerNumber: string; counterparty: string };

/** What each kind is called, and where the rest goes of what it changes in claims and credit. */
const booked: { [Kind in AccountEntry["kind"]]?: { memo: string; rest: AccountName } } = {
  opened: { memo: "返還による前受金への振替", rest: "receivable" },
  paid: { memo: "入金", rest: "cash" },
  "credit-used": { memo: "前受金の充当", rest: "cash" },
  "credit-returned": { memo: "前受金の返金", rest: "cash" },
  discounted: { memo: "振込手数料の値引", rest: "cash" },
};

/**
 * What happened in a customer's account as it is in the journal, by the days that count there. What documents claim and
 * give back is booked with the documents; what was reversed is booked back on the day of what it reverses.
 */
export function paymentEntries(holder: AccountHolder, entries: readonly AccountEntry[]): JournalEntry[] {
  const byPlace = new Map(entries.map((one) => [one.entry, one]));
  const documents = new Map(
    entries.flatMap((one) => (one.kind === "opened" ? [[one.document.number, one.document]] : [])),
  );
  return entries.flatMap((entry) => {
    const origin = entry.kind === "reversed" ? byPlace.get(entry.reverses) : entry;
    const how = origin && booked[origin.kind];
    if (!how) return [];
    const numbers = entry.kind === "opened" ? [entry.document.number] : entry.parts.map(({ number }) => number);
    const memo = [...(entry.kind === "reversed" ? ["取消"] : []), how.memo, ...new Set(numbers)].join(" ");
    const slip = `${holder.customerNumber}-${String(entry.entry).padStart(6, "0")}`;
    return entryOf({ slip, on: entry.on, ...holder, memo }, moved(entry, documents, how.rest));
  });
}

type Documents = ReadonlyMap<string, ClaimedDocument>;

function moved({ parts, creditYen }: AccountEntry, documents: Documents, rest: AccountName): JournalLine[] {
  const discounts = parts.filter(({ as }) => as === "discounted");
  const discountYen = 0 - sumOf(discounts.map(({ yen }) => yen));
  const paidYen = 0 - sumOf(parts.filter(({ as }) => as === "paid").map(({ yen }) => yen));
  return [
    ...untaxed("receivable", 0 - paidYen - discountYen),
    ...untaxed("advance", 0 - creditYen),
    ...untaxed(rest, paidYen + creditYen),
    ...discounts.flatMap((part) => discount(part, documents.get(part.number))),
  ];
}

/** A transfer fee that is let go is sales given back, with the tax within it; of a late fee it is not (BIL-09). */
function discount({ yen }: Part, document: ClaimedDocument | undefined): JournalLine[] {
  if (document?.kind === "late-fee-statement") return untaxed("other-income", 0 - yen);
  const taxPercent = taxPercentOn(document ? `${document.month}-01` : "");
  const taxYen = taxWithin(0 - yen, taxPercent);
  const account = "sales-returned";
  return lineOf({ account, taxClass: account, taxPercent, netYen: 0 - yen - taxYen, taxYen });
}
