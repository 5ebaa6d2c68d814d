import { createHash } from "node:crypto";
import * as z from "zod";
import { tell } from "#shared/notifications/telling/tell.ts";
import { namesIn } from "#shared/platform/names.ts";
import type { Outgoing, Platform } from "#shared/platform/platform.ts";
import { workbook } from "#shared/platform/workbook.ts";
import { accountsWorkbook } from "./accounts-workbook.ts";
import { documentNews } from "./document-news.ts";
import { contentOf, fileDocument, findFrozen } from "./documents-store.ts";
import { fileNameOf } from "./file-names.ts";
import { jpPint } from "./jp-pint.ts";
import {
  type BillingDocument,
  type DocumentFile,
  DocumentKey,
  type DocumentKind,
  type IssuedDocument,
} from "./model.ts";
import { numberDocuments } from "./numbering.ts";
import { openReceivable } from "./payments/receivables.ts";

/** Asks the worker to make a frozen document's files and hand it to the customer. */
export const MakeDocument = z.object({ kind: z.literal("make-document"), document: DocumentKey });
export type MakeDocument = z.infer<typeof MakeDocument>;

export const documentMessage = ({ tenant, month, kind, revision }: DocumentKey): Outgoing => ({
  id: ["document", tenant, month, kind, revision].join(":"),
  body: { kind: "make-document", document: { tenant, month, kind, revision } } satisfies MakeDocument,
});

type Needs = Pick<Platform, "blobs" | "bus" | "clock" | "printer" | "settings" | "tables">;
type Format = DocumentFile["format"];

/** In what forms each kind of document is handed out. */
const formats = {
  invoice: ["pdf", "xlsx", "xml"],
  "credit-note": ["pdf", "xml"],
  "late-fee-statement": ["pdf"],
} as const satisfies Record<DocumentKind, readonly Format[]>;

/** An electronic invoice reaches only who has a corporate number. */
const formatsOf = ({ kind, recipient }: BillingDocument): Format[] =>
  formats[kind].filter((format) => format !== "xml" || recipient.corporateNumber !== undefined);

const types: Record<Format, string> = {
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  xml: "application/xml",
};

/**
 * Gives a frozen document its number, makes its files, opens what is owed, files it and tells the admins (BIL-08). What was
 * not frozen, because whoever ordered it died before, never was issued.
 */
export async function makeDocument(needs: Needs, { document: key }: MakeDocument): Promise<void> {
  const frozen = await findFrozen(needs, key);
  if (!frozen) return;
  const [issued] = await numberDocuments(needs, [frozen]);
  if (!issued) throw new Error("A frozen document has no number.");
  const document = await contentOf(needs, issued);
  const files: DocumentFile[] = [];
  for (const format of formatsOf(document)) files.push(await layDown(needs, document, issued, format));
  await openReceivable(needs, issued);
  const filed = { ...issued, files, filedAt: needs.clock.now().toString() };
  await fileDocument(needs, filed);
  await tell(needs, documentNews(filed, document));
}

/** The file that was there first is the document's file; its hash is that of what is kept. */
async function layDown(
  { blobs, printer, settings }: Needs,
  document: BillingDocument,
  issued: IssuedDocument,
  format: Format,
): Promise<DocumentFile> {
  const blob = `${issued.tenant}/${issued.number}.${format}`;
  const made =
    (await blobs.get("invoices", blob)) ?? (await make[format]({ printer, settings }, document, issued.number));
  const outcome = await blobs.putOnce("invoices", blob, made, types[format]);
  const kept = outcome === "written" ? made : ((await blobs.get("invoices", blob)) ?? made);
  const sha256 = createHash("sha256").update(kept).digest("hex");
  return { format, blob, fileName: fileNameOf(issued, document.language, format), bytes: kept.length, sha256 };
}

const make: Record<
  Format,
  (needs: Pick<Platform, "printer" | "settings">, document: BillingDocument, number: string) => Promise<Uint8Array>
> = {
  async pdf({ printer, settings }, document, number) {
    const { billingHtml } = await import("./html/billing-html.tsx");
    return printer.pdf(billingHtml(document, number, namesIn(document.language, settings).serviceName));
  },
  xlsx: async (_, document, number) => workbook(accountsWorkbook(document, number)),
  xml: async (_, document, number) => Buffer.from(jpPint(document, number)),
};
