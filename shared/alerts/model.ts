import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";

export const Severity = z.enum(["high", "medium", "low", "informational", "unknown"]);
export type Severity = z.infer<typeof Severity>;

export const AlertState = z.enum(["new", "inProgress", "resolved", "unknown"]);

/** An alert as we keep it: one row per tenant and alert, in its newest known state. */
export const Alert = z.object({
  tenant: TenantId,
  id: z.string(),
  title: z.string(),
  severity: Severity,
  state: AlertState,
  source: z.string(),
  categories: z.array(z.string()),
  devices: z.array(z.string()),
  people: z.array(z.string()),
  incident: z.string().optional(),
  link: z.url().optional(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  /** Whether the tenant's admins have been told. */
  isAnnounced: z.boolean(),
});
export type Alert = z.infer<typeof Alert>;

/** The type under which Defender alerts travel on the alert topic. */
export const defenderAlertType = "ManagedWorkplace.DefenderAlert";
