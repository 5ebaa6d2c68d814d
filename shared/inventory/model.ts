import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";

/** How much of what was asked for could be read. "Could not read" never looks like "all is well". */
const Coverage = z.enum(["complete", "partial", "none"]);
export type Coverage = z.infer<typeof Coverage>;

export const SnapshotKind = z.enum(["licences"]);
export type SnapshotKind = z.infer<typeof SnapshotKind>;

/** One product that a tenant owns, with its seats (M365-07). */
export const Licence = z.object({
  skuId: z.string(),
  skuPartNumber: z.string(),
  appliesTo: z.enum(["User", "Company", "unknown"]),
  state: z.enum(["Enabled", "Warning", "Suspended", "Deleted", "LockedOut", "unknown"]),
  owned: z.int(),
  assigned: z.int(),
});
export type Licence = z.infer<typeof Licence>;

/** What was read of one tenant on one day; written once, never changed. */
export const Snapshot = z.object({
  tenant: TenantId,
  kind: SnapshotKind,
  day: z.iso.date(),
  /** When the source was true. */
  asOf: z.iso.datetime(),
  readAt: z.iso.datetime(),
  licences: z.array(Licence),
});
export type Snapshot = z.infer<typeof Snapshot>;

/** The row beside a snapshot: enough for lists, trends and an honest "could not be read". */
export const SnapshotSummary = z.object({
  tenant: TenantId,
  kind: SnapshotKind,
  day: z.iso.date(),
  readAt: z.iso.datetime(),
  asOf: z.iso.datetime().optional(),
  coverage: Coverage,
  cause: z.string().optional(),
  licences: z.array(Licence),
});
export type SnapshotSummary = z.infer<typeof SnapshotSummary>;
