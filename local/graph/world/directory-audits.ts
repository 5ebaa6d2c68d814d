import type { DirectoryAudit } from "@microsoft/microsoft-graph-types";
import { day, dayNumberOf } from "./habits.ts";
import type { Person } from "./people.ts";
import { randomFor } from "./random.ts";
import { timestamp } from "./times.ts";
import type { World } from "./world.ts";

export type AuditRow = DirectoryAudit & { id: string; activityDateTime: string };

const activities = [
  ["UserManagement", "Update user", "Update"],
  ["UserManagement", "Reset user password", "Update"],
  ["GroupManagement", "Add member to group", "Assign"],
  ["UserManagement", "Change user license", "Update"],
  ["RoleManagement", "Add member to role", "Assign"],
  ["Policy", "Update conditional access policy", "Update"],
] as const;

/** What admins did in the directory between two instants, newest first: a few things on most days. */
export function directoryAudits(world: World, from: number, until: number): AuditRow[] {
  const firstDay = dayNumberOf(from);
  const numbers = Array.from({ length: dayNumberOf(until) - firstDay + 1 }, (_, index) => firstDay + index);
  return numbers
    .flatMap((number) => onDay(world, number))
    .filter(({ activityDateTime }) => Date.parse(activityDateTime) >= from && Date.parse(activityDateTime) <= until)
    .toSorted((one, other) => (one.activityDateTime < other.activityDateTime ? 1 : -1));
}

function onDay({ tenant, inhabitants: people }: World, number: number): AuditRow[] {
  const random = randomFor(tenant.id, tenant.seed, "directory-audit", number);
  const admin = people[0];
  return Array.from({ length: random.int(0, 3) }, () => {
    const [category, activityDisplayName, operationType] = random.pick(activities);
    const about = people[random.int(0, people.length - 1)];
    const at = number * day + random.int(0, 9 * 3600) * 1000;
    const id = random.guid();
    return {
      id: `Directory_${id}_${random.hex(5).toUpperCase()}_${at}`,
      category,
      correlationId: id,
      result: "success",
      resultReason: "",
      activityDisplayName,
      activityDateTime: timestamp(at),
      loggedByService: category === "Policy" ? "Conditional Access" : "Core Directory",
      operationType,
      initiatedBy: { app: null, user: initiator(admin) },
      targetResources: about ? [target(about)] : [],
      additionalDetails: [],
    };
  });
}

/** The reading of the key to a disk, which nobody does unseen. */
export function keyReading(keyId: string, app: { appId: string; number: number }, at: number): AuditRow {
  const correlationId = randomFor("key-reading", keyId, app.number).guid();
  return {
    id: `Directory_${correlationId}_${at}`,
    category: "KeyManagement",
    correlationId,
    result: "success",
    resultReason: "",
    activityDisplayName: "Read BitLocker key",
    activityDateTime: timestamp(at),
    loggedByService: "Core Directory",
    operationType: "Read",
    initiatedBy: { app: { appId: app.appId, displayName: null, servicePrincipalId: null }, user: null },
    targetResources: [{ id: keyId, displayName: null, type: "Other", modifiedProperties: [] }],
    additionalDetails: [],
  };
}

const initiator = (admin: Person | undefined) => ({
  id: admin?.id ?? null,
  displayName: null,
  userPrincipalName: admin?.userPrincipalName ?? null,
  ipAddress: "203.0.113.10",
});

const target = ({ id, userPrincipalName }: Person) => ({
  id,
  displayName: null,
  type: "User",
  userPrincipalName,
  groupType: null,
  modifiedProperties: [{ displayName: "Included Updated Properties", oldValue: null, newValue: '"DisplayName"' }],
});
