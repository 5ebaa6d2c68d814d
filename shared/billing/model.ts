import * as z from "zod";
import { idOf, TenantId } from "#shared/base/ids.ts";
import { Issuer } from "#shared/base/issuer.ts";
import { CustomerNumber, Party, Service } from "#shared/contracts/model.ts";
import { Actor } from "#shared/inquiries/history.ts";

/** Whole yen. Every formula of money is computed in `money.ts`, where it rounds once; sums of integers stay exact. */
export const Yen = z.int();

/** A calendar month in Japan, `2026-11`. */
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
export type Month = z.infer<typeof Month>;

/** Consumption tax in percent; `null` is outside its scope, as a late fee is. */
export const TaxPercent = z.int().min(0).max(100).nullable();
export type TaxPercent = z.infer<typeof TaxPercent>;

/** One line of a document; on a credit note quantity and amount are below zero. */
export const Line = z.object({
  item: z.enum(["basic", "option", "one-off", "adjustment", "refund", "late-fee"]),
  title: z.string(),
  detail: z.string().optional(),
  quantity: z.int(),
  unit: z.string(),
  unitYen: Yen,
  taxPercent: TaxPercent,
  amountYen: Yen,
});
export type Line = z.infer<typeof Line>;

/** All lines of one rate, rounded once. */
export const TaxTotal = z.object({ taxPercent: TaxPercent, netYen: Yen, taxYen: Yen });
export type TaxTotal = z.infer<typeof TaxTotal>;

/** An account that is charged in a month, why, and since when (ENV-03). */
export const BilledAccount = z.object({
  account: z.guid(),
  userPrincipalName: z.string(),
  displayName: z.string(),
  services: z.array(Service),
  since: z.iso.date(),
});
export type BilledAccount = z.infer<typeof BilledAccount>;

export const DocumentKind = z.enum(["invoice", "credit-note", "late-fee-statement"]);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** How the invoice before this one stands, for the box at its foot. */
export const Previous = z.object({
  month: Month,
  billedYen: Yen,
  paidYen: Yen,
  paidOn: z.iso.date().optional(),
  openYen: Yen,
});

/** Which document it is: of a customer, a month and a kind, the first or a later one. */
export const DocumentKey = z.object({
  tenant: TenantId,
  month: Month,
  kind: DocumentKind,
  revision: z.int().positive(),
});
export type DocumentKey = z.infer<typeof DocumentKey>;

/** All that a document says but its number: frozen before it gets one, and never changed after that. */
export const BillingDocument = DocumentKey.extend({
  language: z.enum(["ja", "en"]),
  customerNumber: CustomerNumber,
  issuer: Issuer,
  recipient: Party,
  period: z.object({ from: z.iso.date(), to: z.iso.date() }),
  issuedOn: z.iso.date(),
  /** Missing where nothing is to be paid. */
  dueOn: z.iso.date().optional(),
  contractVersion: z.int().positive(),
  /** The version of the price book by which it was computed. */
  priceVersion: z.string().optional(),
  lines: z.array(Line).min(1),
  taxes: z.array(TaxTotal).min(1),
  netYen: Yen,
  taxYen: Yen,
  totalYen: Yen,
  /** The number and day of issue of the document that it corrects, gives back from or is about, and why. */
  corrects: z.string().optional(),
  correctsIssuedOn: z.iso.date().optional(),
  reason: z.string().optional(),
  /** The stop of service for which it gives back. */
  stop: idOf("stop").optional(),
  decidedBy: Actor.optional(),
  previous: Previous.optional(),
  accounts: z.array(BilledAccount).default([]),
});
export type BillingDocument = z.infer<typeof BillingDocument>;

export const DocumentFile = z.object({
  format: z.enum(["pdf", "xlsx", "xml"]),
  blob: z.string(),
  fileName: z.string(),
  bytes: z.int(),
  sha256: z.string(),
});
export type DocumentFile = z.infer<typeof DocumentFile>;

/** A document as it stands in the books: what it says is in `content`, whose hash is kept here. */
export const IssuedDocument = DocumentKey.extend({
  number: z.string(),
  customerNumber: CustomerNumber,
  counterparty: z.string(),
  issuedOn: z.iso.date(),
  dueOn: z.iso.date().optional(),
  netYen: Yen,
  taxYen: Yen,
  totalYen: Yen,
  corrects: z.string().optional(),
  content: z.object({ blob: z.string(), sha256: z.string() }),
});
export type IssuedDocument = z.infer<typeof IssuedDocument>;

/** A run that issues a month's invoices for all or some customers. */
export const RunId = idOf("run");
