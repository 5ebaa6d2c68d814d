import * as z from "zod";
import { idOf, TenantId } from "#shared/base/ids.ts";
import { Issuer } from "#shared/base/issuer.ts";
import { Party } from "../model.ts";

const Text = z.string().max(2000);

/** What a letter says, whole: it is made once, and printed from this. */
export const LetterContent = z.object({
  language: z.enum(["ja", "en"]),
  title: z.string().max(60),
  issuer: Issuer.pick({ name: true, nameEn: true, address: true, mail: true }),
  recipient: z.object({ name: Party.shape.name, department: Party.shape.department }),
  madeOn: z.iso.date(),
  paragraphs: z.array(Text).min(1),
  facts: z.array(z.object({ label: z.string(), value: Text })),
  tables: z.array(
    z.object({ title: z.string(), columns: z.array(z.string()), rows: z.array(z.array(Text)), note: Text.optional() }),
  ),
});
export type LetterContent = z.infer<typeof LetterContent>;

const LetterKind = z.enum(["start-notice", "data-export", "erasure-certificate"]);

const File = z.object({
  format: z.enum(["pdf", "json", "zip"]),
  blob: z.string(),
  fileName: z.string(),
  bytes: z.int().nonnegative(),
  sha256: z.string(),
});

/** Something that we have sent to a customer under its contract, as it was sent. */
export const Letter = z.object({
  tenant: TenantId,
  id: idOf("letter"),
  kind: LetterKind,
  title: z.string(),
  createdAt: z.iso.datetime(),
  files: z.array(File).min(1),
});
export type Letter = z.infer<typeof Letter>;
