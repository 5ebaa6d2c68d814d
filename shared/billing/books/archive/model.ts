import * as z from "zod";
import { idOf, TenantId } from "#shared/base/ids.ts";
import { Actor } from "#shared/inquiries/history.ts";
import { DocumentFile, DocumentKind, Yen } from "../../model.ts";

/** The days of issue of what an archive holds. */
const Period = z.object({ from: z.iso.date(), to: z.iso.date() });

export const ArchiveId = idOf("archive");
export type ArchiveId = z.infer<typeof ArchiveId>;

/** Who had it made, and of what. */
export const ArchiveOrder = Period.extend({ archive: ArchiveId, by: Actor, at: z.iso.datetime() });
export type ArchiveOrder = z.infer<typeof ArchiveOrder>;

/** How it ended; `sha256` is of the whole archive, `manifestSha256` of the list of hashes in it. */
export const ArchiveResult = z.discriminatedUnion("state", [
  z.object({
    state: z.literal("done"),
    archive: ArchiveId,
    at: z.iso.datetime(),
    blob: z.string(),
    documents: z.int(),
    files: z.int(),
    bytes: z.int(),
    sha256: z.string(),
    manifestSha256: z.string(),
  }),
  z.object({ state: z.literal("failed"), archive: ArchiveId, at: z.iso.datetime(), reason: z.string() }),
]);
export type ArchiveResult = z.infer<typeof ArchiveResult>;

export const ArchiveProgress = z.object({ archive: ArchiveId, at: z.iso.datetime(), done: z.int(), of: z.int() });
export type ArchiveProgress = z.infer<typeof ArchiveProgress>;

/** One file of a document, as the list of an archive has it. */
export const ArchivedFile = z.object({
  tenant: TenantId,
  issuedOn: z.iso.date(),
  kind: DocumentKind,
  number: z.string(),
  totalYen: Yen,
  counterparty: z.string(),
  customerNumber: z.string(),
  file: DocumentFile,
});
export type ArchivedFile = z.infer<typeof ArchivedFile>;
