import * as z from "zod";
import { idOf, TenantId } from "#shared/base/ids.ts";
import { Actor } from "#shared/inquiries/history.ts";
import { IssuedDocument, Yen } from "../model.ts";

/** By what a document's open amount changes; what is claimed is above zero, what takes from it is below. */
export const Part = z.object({
  number: z.string(),
  as: z.enum(["claimed", "paid", "discounted", "credited", "moved"]),
  yen: Yen,
});
export type Part = z.infer<typeof Part>;

/** A document as far as its receivable has to know it. */
export const ClaimedDocument = IssuedDocument.pick({
  number: true,
  kind: true,
  month: true,
  revision: true,
  issuedOn: true,
  dueOn: true,
  totalYen: true,
  corrects: true,
});
export type ClaimedDocument = z.infer<typeof ClaimedDocument>;

const Happened = z.object({
  tenant: TenantId,
  /** Its place in the customer's account, from 1 and without gaps. */
  entry: z.int().positive(),
  /** Under one key something happens once. */
  key: z.string(),
  at: z.iso.datetime(),
  by: Actor,
  /** The day that counts: on which a document was issued or money came. */
  on: z.iso.date(),
  parts: z.array(Part).max(150).default([]),
  /** By what the customer's credit changes. */
  creditYen: Yen.default(0),
});

/** One thing that happened in a customer's account. What was wrong is reversed by another entry, never changed. */
export const AccountEntry = z.discriminatedUnion("kind", [
  Happened.extend({ kind: z.literal("opened"), document: ClaimedDocument }),
  Happened.extend({ kind: z.literal("paid"), deposit: idOf("deposit") }),
  Happened.extend({ kind: z.literal("credit-used"), reason: z.string() }),
  Happened.extend({ kind: z.literal("credit-returned"), reason: z.string() }),
  Happened.extend({ kind: z.literal("discounted"), reason: z.string() }),
  Happened.extend({ kind: z.literal("reversed"), reverses: z.int().positive(), reason: z.string() }),
  /** What was decided could not be done any more, and never will be under its key. */
  Happened.extend({ kind: z.literal("declined"), reason: z.string() }),
  Happened.extend({ kind: z.literal("held"), number: z.string(), reason: z.string() }),
  Happened.extend({ kind: z.literal("released"), number: z.string(), reason: z.string() }),
  Happened.extend({ kind: z.literal("reminded"), number: z.string(), stage: z.int().positive() }),
]);
export type AccountEntry = z.infer<typeof AccountEntry>;

type Without<Entry, Names extends string> = Entry extends AccountEntry ? Omit<Entry, Names> : never;
/** An entry that has no place yet. */
export type NewEntry = Without<AccountEntry, "tenant" | "entry" | "key">;
/** What happens by an entry, whoever did it and when. */
export type Happening = Without<AccountEntry, "tenant" | "entry" | "key" | "at" | "by" | "on">;
