import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import { CorrectionForm, CreditNoteForm, issueCorrection, issueCreditNote } from "#shared/billing/correct-document.ts";
import { DocumentFile } from "#shared/billing/model.ts";
import {
  DocumentContent,
  linkDocument,
  listDocuments,
  readDocument,
  ShownDocument,
} from "#shared/billing/show-documents.ts";
import { endpoint } from "#shared/platform/endpoint.ts";
import { personOf } from "./person.ts";

const ofTenant = z.object({ tenantId: TenantId });
const DocumentNumber = z.string().regex(/^[A-Z]{3}-\d{6}-\d{4,9}$/);
const fresh = { "cache-control": "no-store" };

export const readInvoices = endpoint({
  on: "GET /tenants/{tenantId}/invoices",
  allow: "tenant-admin",
  staysOpen: true,
  summary: "The company's invoices, credit notes and statements, the newest month first, and what is still to be paid",
  params: ofTenant,
  query: z.strictObject({ cursor: z.string().optional(), take: z.coerce.number().int().min(1).max(100).default(50) }),
  answer: { 200: z.object({ documents: z.array(ShownDocument), cursor: z.string().optional() }) },
  run: ({ platform, params: { tenantId }, query }) => listDocuments(platform, tenantId, query),
  respond: (page) => ({ headers: fresh, jsonBody: page }),
});

export const createInvoiceLink = endpoint({
  on: "POST /tenants/{tenantId}/invoices/{number}/link",
  allow: "tenant-admin",
  staysOpen: true,
  summary: "A signed link to one document that lives 15 minutes",
  params: ofTenant.extend({ number: DocumentNumber }),
  query: z.strictObject({ format: DocumentFile.shape.format.default("pdf") }),
  answer: { 200: z.object({ url: z.url(), expiresAt: z.iso.datetime() }) },
  run: ({ platform, params: { tenantId, number }, query }) => linkDocument(platform, tenantId, number, query.format),
  respond: ({ url, expiresAt }) => ({
    headers: fresh,
    jsonBody: { url: url.toString(), expiresAt: expiresAt.toString() },
  }),
});

export const readIssuedDocument = endpoint({
  on: "GET /operator/billing/documents/{number}",
  allow: "operator",
  summary: "An issued document as it was frozen, with its hash and those of its files",
  params: z.object({ number: DocumentNumber }),
  answer: { 200: DocumentContent },
  run: ({ platform, params: { number } }) => readDocument(platform, number),
  respond: (document) => ({ headers: fresh, jsonBody: document }),
});

const accepted = { 202: z.object({ revision: z.int() }) };

export const createCreditNote = endpoint({
  on: "POST /operator/billing/documents/{number}/credit-notes",
  allow: "operator",
  summary: "Gives back an invoice, whole or in part, by a credit note; the invoice itself stays as it is",
  params: z.object({ number: DocumentNumber }),
  body: CreditNoteForm,
  answer: accepted,
  run: ({ platform, caller, params: { number }, body }) => issueCreditNote(platform, number, body, personOf(caller)),
  respond: (note) => ({ status: 202, jsonBody: note }),
});

export const createCorrection = endpoint({
  on: "POST /operator/billing/documents/{number}/corrections",
  allow: "operator",
  summary: "Issues a corrected invoice in the place of one that was wholly given back",
  params: z.object({ number: DocumentNumber }),
  body: CorrectionForm,
  answer: accepted,
  run: ({ platform, caller, params: { number }, body }) => issueCorrection(platform, number, body, personOf(caller)),
  respond: (invoice) => ({ status: 202, jsonBody: invoice }),
});
