import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";

/** The gravest first; one that we cannot read is not taken for a harmless one. */
export const Severity = z.enum(["high", "unknown", "medium", "low", "informational"]);
export type Severity = z.infer<typeof Severity>;

export const rankOf = (severity: Severity): number => Severity.options.indexOf(severity);

/** Where an alert stands for whoever raised it. */
export const SourceState = z.enum(["new", "inProgress", "resolved", "unknown"]);
export type SourceState = z.infer<typeof SourceState>;

/** One state of an alert as its source told it, in our words, whoever the source is. */
export const Alert = z.object({
  tenant: TenantId,
  id: z.string(),
  title: z.string(),
  severity: Severity,
  state: SourceState,
  source: z.string(),
  categories: z.array(z.string()),
  devices: z.array(z.string()),
  people: z.array(z.string()),
  description: z.string().optional(),
  recommendedActions: z.string().optional(),
  incident: z.string().optional(),
  link: z.url().optional(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type Alert = z.infer<typeof Alert>;

/** An incident of Defender, which groups alerts; `movedTo` is the one into which it was merged. */
export const Incident = z.object({
  tenant: TenantId,
  id: z.string(),
  title: z.string(),
  severity: Severity,
  state: z.enum(["active", "inProgress", "awaitingAction", "resolved", "redirected", "unknown"]),
  movedTo: z.string().optional(),
  link: z.url().optional(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type Incident = z.infer<typeof Incident>;
