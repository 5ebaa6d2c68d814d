import * as z from "zod";
import type { TenantId } from "#shared/base/ids.ts";
import { nothingHere, refusal } from "#shared/base/problems.ts";
import { japanDate } from "#shared/base/time.ts";
import { contractOn } from "#shared/contracts/contract-on.ts";
import { versionsOf } from "#shared/contracts/read-contracts.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { contentOf, contentsOfMonth } from "../documents-store.ts";
import { dueOn as dueOfMonth } from "../due-date.ts";
import { seenOf } from "../issue-seen.ts";
import { lateFee, lateParts } from "../late-fee.ts";
import { BillingDocument, Yen } from "../model.ts";
import { findIssued } from "../numbering.ts";
import type { Claim } from "./account.ts";
import { dueDay } from "./due-day.ts";
import { lateFeeDocument } from "./late-fee-document.ts";
import { receivableOf } from "./receivables.ts";

export const LateFeePreview = z.object({
  feeYen: Yen,
  parts: z.array(z.object({ openYen: Yen, from: z.iso.date(), to: z.iso.date(), days: z.int() })),
  /** The last day that a statement has claimed before. */
  claimedTo: z.iso.date().optional(),
  /** The statement as it would be issued, and its name for whoever issues it; missing where the fee comes to nothing. */
  document: BillingDocument.optional(),
  seen: z.string().optional(),
});
export type LateFeePreview = z.infer<typeof LateFeePreview>;

type Needs = Pick<Platform, "blobs" | "clock" | "tables">;
type Asked = { tenant: TenantId; number: string; until: string | undefined };

/** What a late payment costs up to a day beside what was claimed before, from what was open on each day (BIL-11, BIL-13). */
export async function previewLateFee(needs: Needs, asked: Asked): Promise<LateFeePreview> {
  const late = await latePayment(needs, asked);
  const statements = await contentsOfMonth(needs, late.statements);
  return lateFeeAfter(late, statements);
}

/** The fee of a late payment that the statements so far have not claimed. */
export function lateFeeAfter(
  { number, claim, invoice, dueOn, until, payment, today, versions }: Late,
  statements: readonly BillingDocument[],
): LateFeePreview {
  const claimedTo = statements
    .filter(({ corrects }) => corrects === number)
    .map(({ period }) => period.to)
    .toSorted()
    .at(-1);
  const parts = lateParts({ billedYen: claim.totalYen, dueOn, payments: paymentsOf(claim), claimedTo, until });
  const fee = { ...lateFee({ parts, dayCount: payment.dayCount }), claimedTo };
  if (fee.feeYen === 0) return fee;
  const due = { month: claim.month, issuedOn: today, dueOn: dueOfMonth(today.slice(0, 7), payment) };
  const stated = { number, fee, revision: statements.length + 1, issuedOn: today, dueOn: dueDay(due, versions) };
  const document = lateFeeDocument(invoice, stated);
  return { ...fee, document, seen: seenOf(document) };
}

type Late = Awaited<ReturnType<typeof latePayment>>;

/** All by which the late payment of one of a customer's own invoices is judged. */
export async function latePayment(needs: Needs, { tenant, number, until }: Asked) {
  const today = japanDate(needs.clock.now()).toString();
  const [issued, claim, versions] = await Promise.all([
    findIssued(needs, number),
    receivableOf(needs, tenant, number),
    versionsOf(needs, tenant),
  ]);
  const contract = contractOn(versions, today);
  if (issued?.tenant !== tenant || !claim || !contract) throw nothingHere();
  if (claim.kind !== "invoice" || claim.dueOn === undefined)
    throw refusal("wrong-state", {
      ja: "遅延損害金を計算できるのは、支払期日のある請求書だけです。",
      en: "Only an invoice that has to be paid by a day can be paid late.",
    });
  return {
    number,
    claim,
    invoice: await contentOf(needs, issued),
    dueOn: dueDay({ ...claim, dueOn: claim.dueOn }, versions),
    until: until ?? today,
    today,
    payment: contract.payment,
    versions,
    statements: { tenant, month: claim.month, kind: "late-fee-statement" } as const,
  };
}

/** By what and when less was owed, whatever it was; a reversal counts from the day of what it reverses. */
export const paymentsOf = ({ movements }: Pick<Claim, "movements">): { on: string; yen: number }[] =>
  movements.filter(({ as }) => as !== "claimed").map(({ on, yen }) => ({ on, yen: 0 - yen }));
