import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";

/** How much of what was asked for could be read. "Could not read" never looks like "all is well". */
const Coverage = z.enum(["complete", "partial", "none"]);
export type Coverage = z.infer<typeof Coverage>;

/** What is read of every tenant; each kind has a file in `kinds/`. */
export const SnapshotKind = z.enum([
  "licences",
  "accounts",
  "activity",
  "registrations",
  "groups",
  "adminRoles",
  "devices",
  "protection",
  "apps",
  "compliancePolicies",
  "configurations",
  "conditionalAccess",
  "secureScore",
  "oneDrive",
  "mailboxes",
  "sharePoint",
  "sites",
  "signIns",
  "directoryAudits",
  "intuneAudits",
]);
export type SnapshotKind = z.infer<typeof SnapshotKind>;

const day = z.iso.date();
const moment = z.iso.datetime();
/** Which reading between two nights it is, by when it was due; missing for the night's own. */
const refresh = moment.optional();

/** All that one reading of a kind has brought; written once, never changed. */
export const Snapshot = z.object({
  tenant: TenantId,
  kind: SnapshotKind,
  day,
  refresh,
  /** When the source was true. */
  asOf: moment,
  readAt: moment,
  coverage: Coverage.exclude(["none"]),
  /** Why it is not complete. */
  cause: z.string().optional(),
  items: z.array(z.unknown()),
  /** Where the next reading asks what has changed since this one. */
  deltaLink: z.string().optional(),
});
export type Snapshot = z.infer<typeof Snapshot>;

/** So many days back it is promised that what was read can be looked up. */
export const keptDays = 400;

/** A day's last reading in short: enough for lists, trends and an honest "could not be read". */
export const SnapshotSummary = z.object({
  tenant: TenantId,
  kind: SnapshotKind,
  day,
  refresh,
  /** The day's first reading, by which days are compared, when it was one between two nights. */
  first: moment.optional(),
  readAt: moment,
  asOf: moment.optional(),
  coverage: Coverage,
  cause: z.string().optional(),
  /** The kind's own figures; missing when nothing could be read. */
  figures: z.unknown().optional(),
});
export type SnapshotSummary = z.infer<typeof SnapshotSummary>;

/** How a kind stands: the newest attempt to read it, and the newest reading that brought anything. */
export const Newest = z.object({
  tenant: TenantId,
  kind: SnapshotKind,
  attempt: SnapshotSummary,
  snapshot: SnapshotSummary.optional(),
  /** The reading of the same day whose place it has taken; no row speaks of it any more, and the next reading removes it. */
  replaced: z.object({ day, refresh }).optional(),
  /** Where the next reading asks what has changed since. */
  deltaLink: z.string().optional(),
});
export type Newest = z.infer<typeof Newest>;
