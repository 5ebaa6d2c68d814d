import { endingAfter } from "#shared/contracts/ending-after.ts";
import type { ContractVersion } from "#shared/contracts/model.ts";
import { dueAfterEnd } from "../due-date.ts";
import type { Month } from "../model.ts";

/** By when a claim has to be paid: all that is unpaid is due at once when the contract for which it was billed ends (BIL-13). */
export function dueDay(
  claim: { month: Month; issuedOn: string; dueOn: string },
  versions: readonly ContractVersion[],
): string {
  const endedOn = endingAfter(versions, `${claim.month}-01`);
  return endedOn === undefined ? claim.dueOn : dueAfterEnd(claim, endedOn);
}
