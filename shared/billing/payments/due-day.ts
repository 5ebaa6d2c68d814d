import type { Ending } from "#shared/contracts/model.ts";
import type { ClaimedDocument } from "./account-entry.ts";

type Due = Pick<ClaimedDocument, "issuedOn" | "dueOn">;

/** When a document has to be paid: with the end of a contract everything unpaid is due at once (BIL-13). */
export function dueDay({ issuedOn, dueOn }: Due, ending: Pick<Ending, "on"> | undefined): string | undefined {
  if (dueOn === undefined || ending === undefined || dueOn <= ending.on) return dueOn;
  return issuedOn > ending.on ? issuedOn : ending.on;
}
