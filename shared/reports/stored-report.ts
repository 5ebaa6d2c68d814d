import * as z from "zod";
import { idOf, TenantId } from "#shared/base/ids.ts";

export const ReportFormat = z.enum(["pdf", "xlsx"]);
export type ReportFormat = z.infer<typeof ReportFormat>;

/** A document that was made and kept: its files are never changed, and shown to the company's admins by signed link. */
export const StoredReport = z.object({
  id: idOf("report"),
  tenant: TenantId,
  kind: z.enum(["licences", "monthly"]),
  title: z.string(),
  day: z.iso.date(),
  createdAt: z.iso.datetime(),
  /** Of a monthly report: its month, its version, what a correction is about, and the version that took its place. */
  month: z.string().optional(),
  version: z.int().positive().optional(),
  changed: z.string().optional(),
  replacedBy: idOf("report").optional(),
  files: z.array(z.object({ format: ReportFormat, blob: z.string(), fileName: z.string(), bytes: z.int() })),
});
export type StoredReport = z.infer<typeof StoredReport>;
