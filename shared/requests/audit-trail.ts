import { createHash } from "node:crypto";
import * as z from "zod";
import { idOf, TenantId } from "#shared/base/ids.ts";
import { Actor } from "#shared/inquiries/history.ts";
import { RequestState } from "./model.ts";

/** What can happen to an order. */
const Happening = z.enum([
  "submitted",
  "checked",
  "planned",
  "changed-since",
  "approved",
  "approved-without",
  "scheduled",
  "begun",
  "step-started",
  "step-done",
  "step-failed",
  "step-skipped",
  "step-taken-back",
  "handed-on",
  "tried-again",
  "taking-back",
  "secret-opened",
  "secret-lapsed",
  "done",
  "failed",
  "rejected",
  "cancelled",
]);

/** Who did what to an order, when. Its hash covers the one before it, so that nothing can be changed or taken out unseen. */
export const AuditEntry = z.object({
  tenant: TenantId,
  serial: z.int().positive(),
  at: z.iso.datetime(),
  by: Actor,
  happening: Happening,
  request: idOf("request"),
  type: z.string(),
  state: RequestState,
  /** Which step, which plan and why, as far as there is any of it. */
  step: z.int().optional(),
  plan: z.string().optional(),
  detail: z.string().optional(),
  /** The files by which it was proven. */
  files: z.array(z.object({ name: z.string(), sha256: z.string() })).optional(),
  previousHash: z.string(),
  hash: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** The end of a customer's trail, on which the next entry is built. */
export const TrailEnd = z.object({ tenant: TenantId, serial: z.int().nonnegative(), hash: z.string() });
export type TrailEnd = z.infer<typeof TrailEnd>;

export type Happened = Omit<AuditEntry, "tenant" | "serial" | "previousHash" | "hash">;

/** The trail's next entry. */
export function nextEntry({ tenant, serial, hash }: TrailEnd, happened: Happened): AuditEntry {
  const entry = { ...happened, tenant, serial: serial + 1, previousHash: hash };
  return { ...entry, hash: hashOf(entry) };
}

/**
 * The first entry, oldest first, that is not what was written or does not follow the one before it; `end` is where the
 * trail is known to end, so that a trail cut short shows too.
 */
export function firstBroken(entries: readonly AuditEntry[], end: TrailEnd): number | undefined {
  let [serial, hash] = [0, ""];
  for (const entry of entries) {
    if (entry.serial !== serial + 1 || entry.previousHash !== hash || entry.hash !== hashOf(entry)) return serial + 1;
    ({ serial, hash } = entry);
  }
  return serial === end.serial && hash === end.hash ? undefined : serial + 1;
}

const hashOf = (entry: Omit<AuditEntry, "hash"> & { hash?: string }): string => {
  const { tenant, serial, at, by, happening, request, type, state, step, plan, detail, files, previousHash } = entry;
  const who = [by.role, by.name, by.objectId ?? null];
  const proven = files ? [files.map((file) => [file.name, file.sha256])] : [];
  const what = [happening, request, type, state, step ?? null, plan ?? null, detail ?? null, ...proven];
  return createHash("sha256")
    .update(JSON.stringify([tenant, serial, at, who, what, previousHash]))
    .digest("hex");
};
