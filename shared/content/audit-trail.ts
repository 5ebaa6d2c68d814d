import { createHash } from "node:crypto";
import * as z from "zod";
import { Author } from "./model.ts";

export const Action = z.enum(["created", "changed", "published", "withdrawn"]);
export type Action = z.infer<typeof Action>;

/** Who did what, when: its hash covers the one before it, so that nothing can be taken out unseen. */
export const AuditEntry = z.object({
  serial: z.int(),
  at: z.iso.datetime(),
  by: Author,
  action: Action,
  slug: z.string(),
  version: z.int(),
  contentHash: z.string(),
  previousHash: z.string(),
  hash: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** The end of a trail, on which the next entry is built. */
export type TrailEnd = { serial: number; hash: string };

export const trailBegin: TrailEnd = { serial: 0, hash: "" };

type Happening = Omit<AuditEntry, "serial" | "previousHash" | "hash">;

/** The trail's next entry. */
export function nextAuditEntry(end: TrailEnd, happening: Happening): AuditEntry {
  const entry = { ...happening, serial: end.serial + 1, previousHash: end.hash };
  return { ...entry, hash: hashOf(entry) };
}

/** The first entry, oldest first, that is not what was written or does not follow the one before it. */
export function firstBroken(entries: readonly AuditEntry[]): AuditEntry | undefined {
  return entries.find((entry, index) => {
    const { serial, hash } = entries[index - 1] ?? trailBegin;
    return entry.serial !== serial + 1 || entry.previousHash !== hash || entry.hash !== hashOf(entry);
  });
}

export const hashOfContent = (content: unknown): string =>
  createHash("sha256").update(JSON.stringify(content)).digest("hex");

const hashOf = ({ serial, at, by, action, slug, version, contentHash, previousHash }: Omit<AuditEntry, "hash">) =>
  hashOfContent([serial, at, by.id, by.name, action, slug, version, contentHash, previousHash]);
