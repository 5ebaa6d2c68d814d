import { createHash } from "node:crypto";
import * as z from "zod";
import type { TenantId } from "#shared/base/ids.ts";
import { beginAlike, payerOf } from "#shared/contracts/payer-names.ts";
import type { Claim } from "./account.ts";
import { Assignment, type Deposit } from "./deposit.ts";
import { documentNumbersIn } from "./document-numbers-in.ts";
import { type Fit, fittings } from "./match-amount.ts";
import { fitWords, manyCustomers, manyWays, Sign, signWords } from "./match-words.ts";

/** A customer as a payer: its names and what it owes, the oldest document first. */
export type Payer = {
  tenant: TenantId;
  name: string;
  customerNumber: string;
  payerNames: readonly string[];
  open: readonly Claim[];
};

const Confidence = z.enum(["certain", "likely", "possible"]);
type Confidence = z.infer<typeof Confidence>;

export const Suggestion = Assignment.extend({
  /** The same for the same suggestion: whoever confirms it says which one was seen. */
  suggestion: z.string(),
  customerNumber: z.string(),
  name: z.string(),
  reasons: z.array(z.object({ ja: z.string(), en: z.string() })),
  confidence: Confidence,
});
export type Suggestion = z.infer<typeof Suggestion>;

/** How sure a sign and a fit are together. */
const confidences: Readonly<Record<Fit, Readonly<Record<Sign, Confidence>>>> = {
  exact: row("certain", "certain", "certain", "likely"),
  sum: row("certain", "certain", "certain", "likely"),
  "less-fee": row("likely", "likely", "likely", "possible"),
  partial: row("likely", "possible", "possible", "possible"),
  "too-much": row("likely", "possible", "possible", "possible"),
  "nothing-open": row("possible", "possible", "possible", "possible"),
};

function row(document: Confidence, number: Confidence, name: Confidence, beginning: Confidence) {
  return { "document-number": document, "customer-number": number, name, "beginning-of-name": beginning };
}

/** What a deposit may be meant for, the surest first. A person decides; none is ever carried out by itself. */
export function suggestionsFor(deposit: Deposit, payers: readonly Payer[]): Suggestion[] {
  if (deposit.isCancellation) return [];
  const known = payers.flatMap((payer) => {
    const sign = signOf(deposit, payer);
    return sign ? [{ payer, sign }] : [];
  });
  const surest = Sign.options.find((option) => known.some(({ sign }) => sign === option));
  const alike = known.filter(({ sign }) => sign === surest);
  return alike
    .flatMap(({ payer, sign }) => suggestionsOf(deposit, payer, sign, alike.length > 1))
    .toSorted((a, b) => Confidence.options.indexOf(a.confidence) - Confidence.options.indexOf(b.confidence));
}

/** Whether money lies with us that may be a payer's own, though nobody has brought it into the account yet. */
export const mayHavePaid = (payer: Payer, waiting: readonly Deposit[]): boolean =>
  waiting.some((one) =>
    one.state === "assigned" ? one.assignment?.tenant === payer.tenant : suggestionsFor(one, [payer]).length > 0,
  );

/** The documents that a deposit names. */
export const namedBy = ({ payer, edi = "" }: Pick<Deposit, "payer" | "edi">): ReadonlySet<string> =>
  new Set([...documentNumbersIn(edi), ...documentNumbersIn(payer)]);

function signOf({ payer, edi = "" }: Deposit, { customerNumber, payerNames, open }: Payer): Sign | undefined {
  const named = namedBy({ payer, edi });
  if (open.some(({ number }) => named.has(number))) return "document-number";
  const written = payerOf(payer);
  if (written.customerNumber === customerNumber) return "customer-number";
  const names = payerNames.map((name) => payerOf(name).name);
  if (written.name !== "" && names.includes(written.name)) return "name";
  return names.some((name) => beginAlike(name, written.name)) ? "beginning-of-name" : undefined;
}

function suggestionsOf(deposit: Deposit, payer: Payer, sign: Sign, isShared: boolean): Suggestion[] {
  const { tenant, customerNumber, name, open } = payer;
  const named = namedBy(deposit);
  const meant = open.filter(({ number }) => named.has(number));
  const meantYen = meant.reduce((sum, { openYen }) => sum + openYen, 0);
  return fittings(deposit.amountYen, deposit.amountYen <= meantYen ? meant : open).map(
    ({ fit, allocations, creditYen }, _, all) => ({
      suggestion: digest(JSON.stringify({ tenant, allocations, creditYen })),
      tenant,
      customerNumber,
      name,
      allocations,
      creditYen,
      reasons: [
        signWords[sign],
        fitWords[fit],
        ...(all.length > 1 ? [manyWays] : []),
        ...(isShared ? [manyCustomers] : []),
      ],
      confidence: isShared || all.length > 1 ? "possible" : confidences[fit][sign],
    }),
  );
}

const digest = (text: string) => createHash("sha256").update(text).digest("base64url").slice(0, 16);
