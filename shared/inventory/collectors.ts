import type * as z from "zod";
import type { Collector } from "./collector.ts";
import { accounts } from "./kinds/accounts.ts";
import { activity } from "./kinds/activity.ts";
import { adminRoles } from "./kinds/admin-roles.ts";
import { apps } from "./kinds/apps.ts";
import { conditionalAccess } from "./kinds/conditional-access.ts";
import { devices } from "./kinds/devices.ts";
import { groups } from "./kinds/groups.ts";
import { licences } from "./kinds/licences.ts";
import { directoryAudits, intuneAudits, signIns } from "./kinds/logs.ts";
import { mailboxes } from "./kinds/mailboxes.ts";
import { oneDrive } from "./kinds/one-drive.ts";
import { compliancePolicies, configurations } from "./kinds/policies.ts";
import { protection } from "./kinds/protection.ts";
import { registrations } from "./kinds/registrations.ts";
import { secureScore } from "./kinds/secure-score.ts";
import { sharePoint } from "./kinds/share-point.ts";
import { sites } from "./kinds/sites.ts";
import type { SnapshotKind } from "./model.ts";

/** Every kind that is collected, in the order of reading: one that needs another stands after it. */
export const collectors = {
  licences,
  accounts,
  activity,
  registrations,
  groups,
  adminRoles,
  devices,
  protection,
  apps,
  compliancePolicies,
  configurations,
  conditionalAccess,
  secureScore,
  oneDrive,
  mailboxes,
  sharePoint,
  sites,
  signIns,
  directoryAudits,
  intuneAudits,
} as const satisfies Record<SnapshotKind, Collector<unknown, unknown, unknown>>;

type Of<Kind extends SnapshotKind> = (typeof collectors)[Kind];
/** What a snapshot of a kind holds, and what its summary says. */
export type ItemOf<Kind extends SnapshotKind> = z.infer<Of<Kind>["item"]>;
export type FiguresOf<Kind extends SnapshotKind> = z.infer<Of<Kind>["figures"]["schema"]>;

type Schemas<Kind extends SnapshotKind> = {
  item: z.core.$ZodType<ItemOf<Kind>>;
  figures: { schema: z.core.$ZodType<FiguresOf<Kind>> };
};
const schemas: { [Kind in SnapshotKind]: Schemas<Kind> } = collectors;

/** By what is kept of a kind is read back. */
export const schemasOf = <Kind extends SnapshotKind>(kind: Kind): Schemas<Kind> => schemas[kind];
