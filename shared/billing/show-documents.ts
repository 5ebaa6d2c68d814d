import * as z from "zod";
import type { TenantId } from "#shared/base/ids.ts";
import { nothingHere } from "#shared/base/problems.ts";
import { type Instant, japanDate } from "#shared/base/time.ts";
import { versionsOf } from "#shared/contracts/read-contracts.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { leftOf } from "./credit-note.ts";
import { contentOf, contentsOfMonth, FiledDocument, findFiled, frozenOfMonth, pageOfFiled } from "./documents-store.ts";
import { BillingDocument, DocumentFile, Yen } from "./model.ts";
import { findIssued } from "./numbering.ts";
import { readAccount } from "./payments/account-store.ts";
import { PaymentState, paymentOf } from "./payments/payment-state.ts";

/** A document in a company's list; `openYen` is what is still to be paid of it, and `payBy` by when (BIL-13). */
export const ShownDocument = FiledDocument.omit({ tenant: true, content: true, files: true }).extend({
  openYen: Yen,
  payBy: z.iso.date().optional(),
  /** How that stands; missing for what claims nothing. */
  payment: PaymentState.optional(),
  files: z.array(DocumentFile.omit({ blob: true })),
});
export type ShownDocument = z.infer<typeof ShownDocument>;

/** One page of a company's documents, each with what is still to be paid. */
export async function listDocuments(
  needs: Pick<Platform, "clock" | "tables">,
  tenant: TenantId,
  page: { take: number; cursor?: string | undefined },
): Promise<{ documents: ShownDocument[]; cursor?: string }> {
  const [{ documents, cursor }, { claims }, versions] = await Promise.all([
    pageOfFiled(needs, tenant, page),
    readAccount(needs, tenant),
    versionsOf(needs, tenant),
  ]);
  const today = japanDate(needs.clock.now()).toString();
  const shown = documents.map((one) => {
    const claim = claims.get(one.number);
    const { state, openYen = 0, payBy } = claim ? paymentOf(claim, versions, today) : {};
    return ShownDocument.parse({ ...one, openYen, payBy, payment: state });
  });
  return { documents: shown, ...(cursor !== undefined && { cursor }) };
}

const linkMinutes = 15;

/** A link that opens one file of one of the company's own documents for 15 minutes. */
export async function linkDocument(
  needs: Pick<Platform, "blobs" | "clock" | "tables">,
  tenant: TenantId,
  number: string,
  format: DocumentFile["format"],
): Promise<{ url: URL; expiresAt: Instant }> {
  const issued = await findIssued(needs, number);
  const filed = issued?.tenant === tenant ? await findFiled(needs, issued) : undefined;
  const file = filed?.files.find((one) => one.format === format);
  if (!file) throw nothingHere();
  const expiresAt = needs.clock.now().add({ minutes: linkMinutes });
  const options = { expiresAt, fileName: file.fileName, inline: format === "pdf" };
  return { url: await needs.blobs.link("invoices", file.blob, options), expiresAt };
}

export const DocumentContent = FiledDocument.partial({ files: true, filedAt: true }).extend({
  document: BillingDocument,
  /** The revision that the next credit note and the next invoice of its month would have. */
  next: z.object({ creditNote: z.int(), invoice: z.int() }),
  /** What is left of each line after what was given back, without tax. */
  leftYen: z.array(Yen),
});

export type DocumentContent = z.infer<typeof DocumentContent>;

/** An issued document with all that it says; `files` is missing while they are being made. */
export async function readDocument(
  needs: Pick<Platform, "blobs" | "tables">,
  number: string,
): Promise<DocumentContent> {
  const issued = await findIssued(needs, number);
  if (!issued) throw nothingHere();
  const [document, filed, notes, invoices] = await Promise.all([
    contentOf(needs, issued),
    findFiled(needs, issued),
    contentsOfMonth(needs, { ...issued, kind: "credit-note" }),
    frozenOfMonth(needs, { ...issued, kind: "invoice" }),
  ]);
  const leftYen = leftOf(
    document,
    notes.filter(({ corrects }) => corrects === number),
  );
  return {
    ...issued,
    ...filed,
    document,
    next: { creditNote: notes.length + 1, invoice: invoices.length + 1 },
    leftYen,
  };
}
