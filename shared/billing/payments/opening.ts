import type { DocumentKind } from "../model.ts";
import { type Account, goneAs } from "./account.ts";
import type { ClaimedDocument, Part } from "./account-entry.ts";

type Opening = { parts: Part[]; creditYen: number };

/** What a document that was issued does to its customer's account. */
const openings: Readonly<Record<DocumentKind, (account: Account, document: ClaimedDocument) => Opening>> = {
  invoice: openInvoice,
  "late-fee-statement": (_account, document) => ({ parts: [claimed(document)], creditYen: 0 }),
  "credit-note": openCreditNote,
};

export const openingOf = (account: Account, document: ClaimedDocument): Opening =>
  openings[document.kind](account, document);

const claimed = ({ number, totalYen }: ClaimedDocument): Part => ({ number, as: "claimed", yen: totalYen });

/** A corrected invoice takes the place of the one before it, with all that was paid on that; what is too much is credit. */
function openInvoice({ claims }: Account, document: ClaimedDocument): Opening {
  const before = claims.get(document.corrects ?? "");
  if (!before) return { parts: [claimed(document)], creditYen: 0 };
  const settledYen = before.totalYen - before.openYen - goneAs(before, "credited");
  const movedYen = Math.min(settledYen, document.totalYen);
  const parts: Part[] = [
    { number: before.number, as: "moved", yen: settledYen },
    { number: before.number, as: "credited", yen: -(before.openYen + settledYen) },
    claimed(document),
    { number: document.number, as: "moved", yen: -movedYen },
  ];
  return { parts: parts.filter(({ yen }) => yen !== 0), creditYen: settledYen - movedYen };
}

/** A credit note takes from what is open of its invoice; what was paid of that already is credit. */
function openCreditNote({ claims }: Account, { corrects = "", totalYen }: ClaimedDocument): Opening {
  const givenYen = Math.abs(totalYen);
  const takenYen = Math.min(givenYen, claims.get(corrects)?.openYen ?? 0);
  const parts: Part[] = takenYen === 0 ? [] : [{ number: corrects, as: "credited", yen: -takenYen }];
  return { parts, creditYen: givenYen - takenYen };
}
