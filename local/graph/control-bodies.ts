import * as z from "zod";
import { MessageInput } from "./mail/model.ts";
import { families } from "./world/families.ts";

export const Fault = z
  .strictObject({
    tenant: z.string().exactOptional(),
    path: z.string().exactOptional(),
    pattern: z.string().exactOptional(),
    method: z.string().exactOptional(),
    status: z.int().min(200).max(599).exactOptional(),
    spoil: z
      .enum([
        "malformed",
        "truncated",
        "repeated-next-link",
        "foreign-next-link",
        "large-numbers",
        "offset-times",
        "unknown-severity",
        "missing-column",
        "without-mark",
      ])
      .exactOptional(),
    column: z.string().exactOptional(),
    code: z.string().exactOptional(),
    retryAfter: z.string().exactOptional(),
    times: z.int().positive().exactOptional(),
    delayMs: z.int().nonnegative().exactOptional(),
  })
  .refine(({ path, pattern }) => (path === undefined) !== (pattern === undefined), "Give either a path or a pattern.");
export const Incoming = z.union([
  z.strictObject({ mailbox: z.string(), message: MessageInput }),
  z.strictObject({ mailbox: z.string(), mime: z.string() }),
]);
export const Lifecycle = z.strictObject({
  event: z.enum(["reauthorizationRequired", "subscriptionRemoved", "missed"]),
});
export const Holding = z.strictObject({ isHeld: z.boolean() });
const text = z.string().exactOptional();
const AlertInput = z.strictObject({
  id: text,
  incidentId: text,
  title: text,
  description: text,
  category: text,
  createdDateTime: text,
  lastUpdateDateTime: text,
  severity: z.enum(["informational", "low", "medium", "high"]).exactOptional(),
  status: z.enum(["new", "inProgress", "resolved"]).exactOptional(),
});
const Target = { tenant: text, family: z.enum(families), id: z.string() };
export const Changed = z.strictObject({ ...Target, fields: z.record(z.string(), z.unknown()) });
export const Removed = z.strictObject(Target);
export const TenantChanged = z.strictObject({
  tenant: z.string(),
  permissions: z.array(z.string()).exactOptional(),
  changePermissions: z.array(z.string()).exactOptional(),
  isWithdrawn: z.boolean().exactOptional(),
  lacksChanges: z.boolean().exactOptional(),
  lacks: z.array(z.enum(["entraP1", "intune"])).exactOptional(),
  concealsNames: z.boolean().exactOptional(),
});
export const Restored = z.strictObject({ tenant: z.string() });
export const IssuePost = z.strictObject({
  id: z.string(),
  text: z.string(),
  status: z.enum(["serviceOperational", "investigating", "serviceDegradation", "serviceRestored"]).exactOptional(),
});
export const AddedAlert = z.strictObject({ tenant: z.string(), alert: AlertInput });
