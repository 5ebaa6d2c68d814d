import * as z from "zod";
import type { TableDefinition } from "#shared/platform/platform.ts";
import { AuditEntry } from "./audit-trail.ts";
import { Author, Details, Kind } from "./model.ts";
import { keys } from "./row-keys.ts";

const Words = z.object({ ja: z.string(), en: z.string().optional() });

const Content = z.object({
  kind: Kind,
  slug: z.string(),
  version: z.int(),
  state: z.enum(["draft", "scheduled", "published", "withdrawn"]),
  publishAt: z.iso.datetime().optional(),
  publishedAt: z.iso.datetime().optional(),
  updatedAt: z.iso.datetime(),
  title: Words,
  bodyJa: z.string(),
  bodyEn: z.string().optional(),
  note: Words.optional(),
  details: Details,
});

/** An entry as it is now. */
export const Entry = Content.extend({ row: z.literal("entry") });
export type Entry = z.infer<typeof Entry>;

/** An entry as it was under one of its versions, and who made it so. */
export const Version = Content.extend({ row: z.literal("version"), by: Author });
export type Version = z.infer<typeof Version>;

/** A published entry as lists and feeds show it. */
export const Listed = Content.pick({
  kind: true,
  slug: true,
  version: true,
  updatedAt: true,
  title: true,
  details: true,
}).extend({ row: z.literal("listed"), publishedAt: z.iso.datetime(), summary: Words });
export type Listed = z.infer<typeof Listed>;

const Due = z.object({ row: z.literal("due"), kind: Kind, slug: z.string(), publishAt: z.iso.datetime() });

/** What became of a notice, as its readers were told (ADM-03, NTF-02). */
export const Step = z.object({
  row: z.literal("step"),
  kind: Kind,
  slug: z.string(),
  version: z.int(),
  at: z.iso.datetime(),
  status: z.enum(["published", "updated", "closed", "reopened"]),
  note: Words.optional(),
});
export type Step = z.infer<typeof Step>;

/** A notice of which every customer's admins are still to be told by mail. */
export const Announcement = z.object({
  row: z.literal("announcement"),
  kind: Kind,
  slug: z.string(),
  effectiveOn: z.iso.date(),
});
export type Announcement = z.infer<typeof Announcement>;

const Searched = z.object({
  row: z.literal("searched"),
  kind: Kind,
  slug: z.string(),
  title: Words,
  text: z.string(),
});

const Audited = AuditEntry.extend({ row: z.literal("audited"), kind: Kind });
const Trail = z.object({ row: z.literal("trail"), kind: Kind, serial: z.int(), hash: z.string() });

const ContentRow = z.discriminatedUnion("row", [
  Entry,
  Version,
  Listed,
  Due,
  Step,
  Announcement,
  Searched,
  Audited,
  Trail,
]);
export type ContentRow = z.infer<typeof ContentRow>;

/** One partition for each kind, so that an entry changes together with its version, its place in lists and its audit. */
export const content: TableDefinition<ContentRow> = {
  name: "content",
  schema: ContentRow,
  key: (row) => ({ partition: row.kind, row: rowKey(row) }),
};

function rowKey(row: ContentRow): string {
  switch (row.row) {
    case "version":
      return keys.version(row.slug, row.version);
    case "step":
      return keys.step(row.slug, row.version);
    case "listed":
      return keys.listed(row.publishedAt, row.slug);
    case "due":
      return keys.due(row.publishAt, row.slug);
    case "announcement":
      return keys.announcement(row.slug, row.effectiveOn);
    case "audited":
      return keys.audited(row.serial);
    case "trail":
      return keys.trail();
    default:
      return keys[row.row](row.slug);
  }
}
