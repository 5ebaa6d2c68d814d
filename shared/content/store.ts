import type { Instant } from "#shared/base/time.ts";
import type { Change, Platform, Stored } from "#shared/platform/platform.ts";
import { type TrailEnd, trailBegin } from "./audit-trail.ts";
import type { EntryChange } from "./entry-changes.ts";
import type { Kind } from "./model.ts";
import { keys, type Range, ranges } from "./row-keys.ts";
import { type Announcement, type ContentRow, content, type Entry, type Listed } from "./rows.ts";

type Needs = Pick<Platform, "tables">;
export type Page = { take: number; cursor?: string | undefined };
type RowOf<Name extends ContentRow["row"]> = Extract<ContentRow, { row: Name }>;

/** An entry in whatever state it is. */
export async function findEntry({ tables }: Needs, kind: Kind, slug: string): Promise<Stored<Entry> | undefined> {
  const found = await tables.get(content, { partition: kind, row: keys.entry(slug) });
  return found?.value.row === "entry" ? { value: found.value, etag: found.etag } : undefined;
}

/** Where the audit trail of a kind ends; it moves with every change. */
export async function findTrail({ tables }: Needs, kind: Kind): Promise<Stored<TrailEnd> | undefined> {
  const found = await tables.get(content, { partition: kind, row: keys.trail() });
  return found?.value.row === "trail" ? { value: found.value, etag: found.etag } : undefined;
}

export async function findVersion({ tables }: Needs, kind: Kind, slug: string, version: number) {
  const found = await tables.get(content, { partition: kind, row: keys.version(slug, version) });
  return found?.value.row === "version" ? found.value : undefined;
}

/** An entry's change with all that belongs to it, or nothing at all: "conflict" when someone else was first. */
export async function keepChange(
  needs: Needs,
  change: EntryChange & { etag: string | undefined },
): Promise<"done" | "conflict"> {
  const { kind } = change.after;
  const [{ rowsBeside }, trail] = await Promise.all([import("./entry-changes.ts"), findTrail(needs, kind)]);
  const { audit, rows } = rowsBeside(change, trail?.value ?? trailBegin);
  return needs.tables.transact(content, [
    written(change.after, change.etag),
    written({ row: "trail", kind, serial: audit.serial, hash: audit.hash }, trail?.etag),
    ...rows,
  ]);
}

const written = (row: ContentRow, etag: string | undefined): Change<ContentRow> =>
  etag === undefined ? { insert: row } : { replace: { value: row, etag } };

/** One page of everything there is of a kind, in whatever state, by slug. */
export const pageOfEntries = (needs: Needs, kind: Kind, page: Page) =>
  pageOf(needs, "entry", kind, ranges.entries(), page);

/** One page of what readers see, newest first. */
export const pageOfListed = (needs: Needs, kind: Kind, page: Page) =>
  pageOf(needs, "listed", kind, ranges.listed(), page);

/** One page of an entry's versions, newest first. */
export const pageOfVersions = (needs: Needs, kind: Kind, slug: string, page: Page) =>
  pageOf(needs, "version", kind, ranges.versions(slug), page);

/** One page of who changed what, newest first. */
export const pageOfAudit = (needs: Needs, kind: Kind, page: Page) =>
  pageOf(needs, "audited", kind, ranges.audited(), page);

/** What came out between two moments. */
export const listedBetween = (needs: Needs, kind: Kind, from: Instant, until: Instant): Promise<Listed[]> =>
  allOf(needs, "listed", kind, ranges.listedBetween(from, until));

/** What is to come out, until a moment or ever. */
export const dueRows = (needs: Needs, kind: Kind, until?: Instant) =>
  allOf(needs, "due", kind, until ? ranges.dueUntil(until) : ranges.due());

/** What became of a notice, newest first. */
export const stepsOf = (needs: Needs, slug: string) => allOf(needs, "step", "notice", ranges.steps(slug));

/** The notices of which customers are still to be told by mail. */
export const announcementRows = (needs: Needs) => allOf(needs, "announcement", "notice", ranges.announcements());

export const removeAnnouncement = ({ tables }: Needs, announcement: Announcement): Promise<void> =>
  tables.remove(content, content.key(announcement));

/** The words of every published entry. */
export const searchedRows = (needs: Needs, kind: Kind) => allOf(needs, "searched", kind, ranges.searched());

async function pageOf<Name extends ContentRow["row"]>(
  { tables }: Needs,
  name: Name,
  kind: Kind,
  range: Range,
  { take, cursor }: Page,
): Promise<{ rows: RowOf<Name>[]; cursor?: string }> {
  const page = await tables.list(content, { partition: kind, ...range, take, ...(cursor !== undefined && { cursor }) });
  const rows = page.rows.filter((row): row is RowOf<Name> => row.row === name);
  return page.cursor === undefined ? { rows } : { rows, cursor: page.cursor };
}

async function allOf<Name extends ContentRow["row"]>(
  needs: Needs,
  name: Name,
  kind: Kind,
  range: Range,
): Promise<RowOf<Name>[]> {
  const rows: RowOf<Name>[] = [];
  let cursor: string | undefined;
  do {
    const page = await pageOf(needs, name, kind, range, { take: 1000, cursor });
    rows.push(...page.rows);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return rows;
}
