import type { Change } from "#shared/platform/platform.ts";
import { type Action, type AuditEntry, hashOfContent, nextAuditEntry, type TrailEnd } from "./audit-trail.ts";
import { plainText } from "./markdown.ts";
import type { Author } from "./model.ts";
import { announcesAnother, toldByMail } from "./notice-rules.ts";
import { type ContentRow, content, type Entry, type Step } from "./rows.ts";

export type EntryChange = { before: Entry | undefined; after: Entry; action: Action; by: Author };

const summaryCharacters = 160;
const searchedCharacters = 10_000;

/** Everything that changes beside an entry: its version, its place in lists, feeds and search, and the audit trail. */
export function rowsBeside(change: EntryChange, end: TrailEnd): { audit: AuditEntry; rows: Change<ContentRow>[] } {
  const { before, after, by } = change;
  const audit = auditOf(change, end);
  const rows: Change<ContentRow>[] = [
    { insert: { ...after, row: "version", by } },
    { insert: { ...audit, row: "audited", kind: after.kind } },
    ...asMembership(listed(before), listed(after)),
    ...asMembership(due(before), due(after)),
    ...asMembership(searched(before), searched(after)),
    ...steps(change),
    ...announcements(change),
  ];
  return { audit, rows };
}

/** What was in a list and is no more goes, what is in it now is written anew. */
function asMembership(before: ContentRow | undefined, after: ContentRow | undefined): Change<ContentRow>[] {
  const [old, now] = [before, after].map((row) => row && content.key(row));
  const gone = old && old.row !== now?.row ? [{ remove: old }] : [];
  return after ? [...gone, { put: after }] : gone;
}

function listed(entry: Entry | undefined): ContentRow | undefined {
  if (entry?.state !== "published" || !entry.publishedAt) return undefined;
  const { kind, slug, version, updatedAt, publishedAt, title, details, bodyJa, bodyEn } = entry;
  const summary = { ja: summaryOf(bodyJa), ...(bodyEn !== undefined && { en: summaryOf(bodyEn) }) };
  return { row: "listed", kind, slug, version, updatedAt, publishedAt, title, details, summary };
}

function due(entry: Entry | undefined): ContentRow | undefined {
  if (entry?.state !== "scheduled" || !entry.publishAt) return undefined;
  return { row: "due", kind: entry.kind, slug: entry.slug, publishAt: entry.publishAt };
}

function searched(entry: Entry | undefined): ContentRow | undefined {
  if (entry?.state !== "published" || entry.details.kind !== "faq") return undefined;
  const { kind, slug, title, bodyJa, bodyEn = "", details } = entry;
  const words = [
    ...details.keywords,
    details.topic ?? "",
    details.topicEn ?? "",
    plainText(bodyJa),
    plainText(bodyEn),
  ].join(" ");
  return { row: "searched", kind, slug, title, text: words.slice(0, searchedCharacters).toWellFormed() };
}

function steps({ before, after }: EntryChange): Change<ContentRow>[] {
  if (after.state !== "published" || after.details.kind !== "notice") return [];
  const { kind, slug, version, updatedAt: at, note } = after;
  const status = before?.state === "published" ? nextStatus(before, after.details.isClosed) : "published";
  return [{ insert: { row: "step", kind, slug, version, at, status, ...(note && { note }) } }];
}

/** What mails are to go out for is written down together with the notice, so that none is forgotten. */
function announcements({ before, after }: EntryChange): Change<ContentRow>[] {
  const { kind, slug, state, details } = after;
  if (state !== "published" || details.kind !== "notice") return [];
  const { category, effectiveOn } = details;
  const isKnown =
    before?.state === "published" && before.details.kind === "notice" && !announcesAnother(before.details, details);
  if (isKnown || !toldByMail[category] || effectiveOn === undefined) return [];
  return [{ put: { row: "announcement", kind, slug, effectiveOn } }];
}

function nextStatus({ details }: Entry, isClosed: boolean): Step["status"] {
  const wasClosed = details.kind === "notice" && details.isClosed;
  if (wasClosed === isClosed) return "updated";
  return isClosed ? "closed" : "reopened";
}

function auditOf({ after, action, by }: EntryChange, end: TrailEnd): AuditEntry {
  const { slug, version, updatedAt: at, title, bodyJa, bodyEn, details } = after;
  const contentHash = hashOfContent([title, bodyJa, bodyEn, details]);
  return nextAuditEntry(end, { at, by, action, slug, version, contentHash });
}

function summaryOf(body: string): string {
  const characters = Array.from(plainText(body));
  return characters.length <= summaryCharacters
    ? characters.join("")
    : `${characters.slice(0, summaryCharacters).join("")}…`;
}
