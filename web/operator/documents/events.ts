import type { AccountEntry, ClaimedDocument } from "#shared/billing/payments/account-entry.ts";

/** The documents that were issued about a document: its credit notes, and the invoice in its place. */
export const documentsAbout = (number: string, entries: readonly AccountEntry[]): ClaimedDocument[] =>
  entries.flatMap((entry) => (entry.kind === "opened" && entry.document.corrects === number ? [entry.document] : []));

export type DocumentEvent = { entry: AccountEntry; changeYen: number };

/** What happened to a document in its customer's account, with what each changed of what is open. */
export const eventsOf = (number: string, entries: readonly AccountEntry[]): DocumentEvent[] =>
  entries.flatMap((entry) => {
    const changeYen = entry.parts.reduce((sum, part) => (part.number === number ? sum + part.yen : sum), 0);
    const isAbout =
      entry.parts.some((part) => part.number === number) ||
      ("number" in entry && entry.number === number) ||
      (entry.kind === "opened" && [entry.document.number, entry.document.corrects].includes(number));
    return isAbout ? [{ entry, changeYen }] : [];
  });
