import type { DocumentKind } from "../model.ts";
import type { Account } from "./account.ts";
import type { ClaimedDocument, Part } from "./account-entry.ts";

type Opening = { parts: Part[]; creditYen: number };

/** What a document that was issued does to its customer's account. */
const openings: Readonly<Record<DocumentKind, (account: Account, document: ClaimedDocument) => Opening>> = {
  invoice: claim,
  "late-fee-statement": claim,
  "credit-note": openCreditNote,
};

export const openingOf = (account: Account, document: ClaimedDocument): Opening =>
  openings[document.kind](account, document);

/** A corrected invoice too: the one before it was wholly given back by then. */
function claim(_account: Account, { number, totalYen }: ClaimedDocument): Opening {
  return { parts: [{ number, as: "claimed", yen: totalYen }], creditYen: 0 };
}

/** A credit note takes from what is open of its invoice; what was paid of that already moves to the customer's credit. */
function openCreditNote({ claims }: Account, { corrects = "", totalYen }: ClaimedDocument): Opening {
  const givenYen = Math.abs(totalYen);
  const invoice = claims.get(corrects);
  if (!invoice) return { parts: [], creditYen: givenYen };
  const movedYen = Math.max(givenYen - invoice.openYen, 0);
  const parts: Part[] = [{ number: corrects, as: "credited", yen: -givenYen }];
  if (movedYen > 0) parts.push({ number: corrects, as: "moved", yen: movedYen });
  return { parts, creditYen: movedYen };
}
