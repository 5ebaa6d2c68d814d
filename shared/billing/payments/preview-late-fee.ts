import * as z from "zod";
import type { TenantId } from "#shared/base/ids.ts";
import { Problem } from "#shared/base/problems.ts";
import { japanDate } from "#shared/base/time.ts";
import { contractOf } from "#shared/contracts/read-contracts.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { contentOf, frozenOfMonth } from "../documents-store.ts";
import { dueOn as dueOfMonth } from "../due-date.ts";
import { lateFee, lateParts } from "../late-fee.ts";
import { BillingDocument, Yen } from "../model.ts";
import { findIssued } from "../numbering.ts";
import type { Claim } from "./account.ts";
import { lateFeeDocument } from "./late-fee-document.ts";
import { receivableOf } from "./receivables.ts";
import { dueDay } from "./remind.ts";

export const LateFeePreview = z.object({
  feeYen: Yen,
  parts: z.array(z.object({ openYen: Yen, from: z.iso.date(), to: z.iso.date(), days: z.int() })),
  /** The statement as it would be issued; missing where the fee comes to nothing. */
  document: BillingDocument.optional(),
});
export type LateFeePreview = z.infer<typeof LateFeePreview>;

/** What a late payment costs up to a day, from what was open on each day since it was due (BIL-11, BIL-13). */
export async function previewLateFee(
  needs: Pick<Platform, "blobs" | "clock" | "tables">,
  tenant: TenantId,
  number: string,
  asked: string | undefined,
): Promise<LateFeePreview> {
  const today = japanDate(needs.clock.now()).toString();
  const until = asked ?? today;
  const [issued, claim] = await Promise.all([findIssued(needs, number), receivableOf(needs, tenant, number)]);
  const contract = await contractOf(needs, tenant, today);
  if (issued?.tenant !== tenant || !claim || !contract)
    throw new Problem("not-found", "There is nothing at this address.");
  if (claim.kind !== "invoice" || claim.dueOn === undefined)
    throw new Problem("wrong-state", "Only an invoice that has to be paid by a day can be paid late.");
  const { issuedOn, dueOn, totalYen: billedYen } = { ...claim, dueOn: claim.dueOn };
  const due = dueDay({ issuedOn, dueOn }, contract.ending?.on);
  const parts = lateParts({ billedYen, dueOn: due, payments: paymentsOf(claim), until });
  const fee = lateFee({ parts, dayCount: contract.payment.dayCount });
  if (fee.feeYen === 0) return fee;
  const statements = await frozenOfMonth(needs, { tenant, month: claim.month, kind: "late-fee-statement" });
  const stated = {
    number,
    fee,
    revision: statements.length + 1,
    issuedOn: today,
    dueOn: dueOfMonth(today.slice(0, 7), contract.payment),
  };
  return { ...fee, document: lateFeeDocument(await contentOf(needs, issued), stated) };
}

/** By what and when less was owed, whatever it was; a reversal counts from the day of what it reverses. */
export const paymentsOf = ({ movements }: Pick<Claim, "movements">): { on: string; yen: number }[] =>
  movements.filter(({ as }) => as !== "claimed").map(({ on, yen }) => ({ on, yen: 0 - yen }));
