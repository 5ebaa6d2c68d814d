import type * as z from "zod";
import { nothingHere } from "#shared/base/problems.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { AuditEntry } from "./audit-trail.ts";
import type { ContentAddress } from "./change-entry.ts";
import type { Kind } from "./model.ts";
import { Entry, type Step, type Version } from "./rows.ts";
import {
  findEntry,
  findVersion,
  type Page,
  pageOfAudit,
  pageOfEntries,
  pageOfListed,
  pageOfVersions,
  stepsOf,
} from "./store.ts";

type Needs = Pick<Platform, "tables">;

export const ToldAudit = AuditEntry.extend({ title: Entry.shape.title.optional() });
export type ToldAudit = z.infer<typeof ToldAudit>;

/** An entry as readers see it, a notice with what became of it. */
export async function readPublished(
  needs: Needs,
  { kind, slug }: ContentAddress,
): Promise<{ entry: Entry; steps: Step[] }> {
  const [stored, steps] = await Promise.all([
    findEntry(needs, kind, slug),
    kind === "notice" ? stepsOf(needs, slug) : [],
  ]);
  if (stored?.value.state !== "published") throw nothingHere();
  return { entry: stored.value, steps };
}

/** An entry as it is written, in whatever state. */
export async function readSource(needs: Needs, { kind, slug }: ContentAddress): Promise<Entry> {
  const stored = await findEntry(needs, kind, slug);
  if (!stored) throw nothingHere();
  return stored.value;
}

/** A version; readers see only those that were out, of entries that still are. */
export async function readVersion(
  needs: Needs,
  { kind, slug }: ContentAddress,
  { version, isStaff }: { version: number; isStaff: boolean },
): Promise<Version> {
  if (!isStaff) await readPublished(needs, { kind, slug });
  const found = await findVersion(needs, kind, slug, version);
  if (!found || (!isStaff && found.state !== "published")) throw nothingHere();
  return found;
}

/** One page of an entry's versions, newest first; readers see only those that were out. */
export async function listVersions(
  needs: Needs,
  { kind, slug }: ContentAddress,
  { isStaff, ...page }: Page & { isStaff: boolean },
): Promise<{ rows: Version[]; cursor?: string }> {
  if (!isStaff) await readPublished(needs, { kind, slug });
  const { rows, ...rest } = await pageOfVersions(needs, kind, slug, page);
  return { rows: rows.filter(({ state }) => isStaff || state === "published"), ...rest };
}

/** One page of who changed what of a kind, newest first, with what each entry is called now. */
export async function listAudit(
  needs: Needs,
  kind: Kind,
  page: Page,
): Promise<{ rows: ToldAudit[]; cursor?: string | undefined }> {
  const { rows, ...rest } = await pageOfAudit(needs, kind, page);
  const slugs = [...new Set(rows.map(({ slug }) => slug))];
  const found = await Promise.all(slugs.map((slug) => findEntry(needs, kind, slug)));
  const titles = new Map(found.flatMap((stored) => (stored ? [[stored.value.slug, stored.value.title]] : [])));
  return { rows: rows.map((row) => ToldAudit.parse({ ...row, title: titles.get(row.slug) })), ...rest };
}

export { pageOfEntries as listEntries, pageOfListed as listPublished };
