import * as z from "zod";
import type { Person } from "#shared/base/caller.ts";
import { changedSince, nothingHere, refusal, type Said } from "#shared/base/problems.ts";
import { says } from "#shared/base/says.ts";
import { japanDate } from "#shared/base/time.ts";
import { contractOf } from "#shared/contracts/read-contracts.ts";
import { actorOf } from "#shared/inquiries/history.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { creditNote } from "./credit-note.ts";
import { contentOf, contentsOfMonth, filedOfMonth, frozenOfMonth } from "./documents-store.ts";
import { orderDocument } from "./issue-seen.ts";
import type { BillingDocument, IssuedDocument, Line } from "./model.ts";
import { amountOf, totalsOf } from "./money.ts";
import { findIssued } from "./numbering.ts";

const reason = z
  .string()
  .trim()
  .min(1, says({ ja: "理由を入力してください。", en: "Say why." }))
  .max(500);
const yen = z
  .int(says({ ja: "円単位の整数で入力してください。", en: "Give whole yen." }))
  .max(100_000_000, says({ ja: "1億円までで入力してください。", en: "Give 100,000,000 yen at most." }));
/** How many documents of the kind the month has so far: two people never write the same one. */
const revision = z.int().positive();

export const CreditNoteForm = z.strictObject({
  revision,
  reason,
  /** Missing gives all of it back. */
  lines: z
    .array(
      z.strictObject({
        line: z.int().nonnegative(),
        amountYen: yen.positive(says({ ja: "1円以上を入力してください。", en: "Give 1 yen or more." })).optional(),
      }),
    )
    .min(1, says({ ja: "返還する行を選んでください。", en: "Choose the lines to give back." }))
    .optional(),
});
export type CreditNoteForm = z.infer<typeof CreditNoteForm>;

type Needs = Pick<Platform, "blobs" | "bus" | "clock" | "settings" | "tables">;

/** Issues a credit note for an invoice, whole or in part; the invoice itself stays as it is. */
export async function issueCreditNote(
  needs: Needs,
  number: string,
  form: CreditNoteForm,
  person: Person,
): Promise<{ revision: number }> {
  const { issued, invoice } = await invoiceUnder(needs, number);
  const notes = await contentsOfMonth(needs, { ...issued, kind: "credit-note" });
  const earlier = notes.filter(({ revision: one, corrects }) => one < form.revision && corrects === number);
  const given = form.lines ?? invoice.lines.map((_, line) => ({ line }));
  const note = creditNote(invoice, given, {
    number,
    revision: form.revision,
    issuedOn: japanDate(needs.clock.now()).toString(),
    reason: form.reason,
    earlier,
  });
  return settle(needs, note, notes.length, person);
}

async function invoiceUnder(
  needs: Needs,
  number: string,
): Promise<{ issued: IssuedDocument; invoice: BillingDocument }> {
  const issued = await findIssued(needs, number);
  if (!issued) throw nothingHere();
  if (issued.kind !== "invoice") throw refusal("wrong-state", onlyInvoices);
  const filed = await filedOfMonth(needs, issued);
  if (!filed.some((one) => one.number === number)) throw refusal("wrong-state", beingMade);
  return { issued, invoice: await contentOf(needs, issued) };
}

/** One row, inserted once under its revision. */
async function settle(
  needs: Needs,
  document: BillingDocument,
  had: number,
  person: Person,
): Promise<{ revision: number }> {
  if (document.revision > had + 1) throw changedSince();
  const kept = await orderDocument(needs, { ...document, decidedBy: actorOf(person) });
  if (kept.reason !== document.reason || kept.totalYen !== document.totalYen) throw changedSince();
  return { revision: kept.revision };
}

const NewLine = z.strictObject({
  item: z.enum(["basic", "option", "one-off", "adjustment"]),
  title: z
    .string()
    .trim()
    .min(1, says({ ja: "品目を入力してください。", en: "Name the item." }))
    .max(100),
  detail: z.string().trim().max(200).optional(),
  quantity: z.int().min(1).max(100_000),
  unit: z.string().trim().min(1).max(20),
  unitYen: yen,
});

export const CorrectionForm = z.strictObject({
  revision,
  reason,
  /** What it should have said; missing when only the address was wrong. */
  lines: z.array(NewLine).min(1).max(200).optional(),
});
export type CorrectionForm = z.infer<typeof CorrectionForm>;

/**
 * Issues a corrected invoice in the place of a wrong one, with the company's data as agreed now. It can be issued once all
 * of the wrong one was given back by credit notes, so that what is owed is never counted twice.
 */
export async function issueCorrection(
  needs: Needs,
  number: string,
  form: CorrectionForm,
  person: Person,
): Promise<{ revision: number }> {
  const { issued, invoice } = await invoiceUnder(needs, number);
  const notes = await contentsOfMonth(needs, { ...issued, kind: "credit-note" });
  const back = notes.filter(({ corrects }) => corrects === number).reduce((sum, { totalYen }) => sum + totalYen, 0);
  if (invoice.totalYen + back !== 0) throw refusal("wrong-state", giveBackFirst);
  const issuedOn = japanDate(needs.clock.now()).toString();
  const contract = await contractOf(needs, issued.tenant, issuedOn);
  const lines: Line[] = form.lines?.map((line) => taxed(line, invoice)) ?? invoice.lines;
  const invoices = await frozenOfMonth(needs, { ...issued, kind: "invoice" });
  const { previous: _, ...rest } = invoice;
  const corrected: BillingDocument = {
    ...rest,
    revision: form.revision,
    issuedOn,
    ...(contract && { recipient: contract.party, contractVersion: contract.version }),
    lines,
    ...totalsOf(lines),
    corrects: number,
    correctsIssuedOn: invoice.issuedOn,
    reason: form.reason,
  };
  return settle(needs, corrected, invoices.length, person);
}

const taxed = (line: z.infer<typeof NewLine>, { lines }: BillingDocument): Line => ({
  ...line,
  taxPercent: lines[0]?.taxPercent ?? null,
  amountYen: amountOf(line.quantity, line.unitYen),
});

const onlyInvoices: Said = {
  ja: "訂正・返還できるのは請求書だけです。",
  en: "Only an invoice can be corrected or given back.",
};
const beingMade: Said = {
  ja: "請求書を作成しています。少し待ってからやり直してください。",
  en: "This invoice is still being made. Wait a little and try again.",
};
const giveBackFirst: Said = {
  ja: "先に、もとの請求書の全額を適格返還請求書で返還してください。",
  en: "First give all of the invoice back by a credit note.",
};
