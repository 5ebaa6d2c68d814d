import type { Alert } from "../model.ts";
import type { AssignedTargets } from "./assignments.ts";
import type { AccessPolicy } from "./conditional-access.ts";
import type { Device } from "./devices.ts";
import type { AuditRow } from "./directory-audits.ts";
import type { DeviceAction, DirectoryDevice, RecoveryKey } from "./directory-devices.ts";
import type { GivenAppRole, OwnApplication, OwnServicePrincipal } from "./enterprise-apps.ts";
import type { MemberGroup } from "./groups.ts";
import type { Issue } from "./health.ts";
import type { Incident } from "./incidents.ts";
import type { IntuneAudit } from "./intune-audit.ts";
import type { Sku } from "./licences.ts";
import type { Person } from "./people.ts";
import type {
  DeletedPerson,
  DrivePermission,
  Management,
  OwnMailboxSettings,
  OwnMessageRule,
} from "./personal-things.ts";
import type { CompliancePolicy, Configuration } from "./policies.ts";
import type { Malware, Protection } from "./protection.ts";
import type { Registration } from "./registrations.ts";
import type { RoleAssignment } from "./roles.ts";
import type { Score } from "./secure-scores.ts";
import type { SignInRow } from "./sign-ins.ts";
import type { UpdateMessage } from "./update-messages.ts";

/** Everything of which there are many, and which can be changed from outside by its id. */
export type Families = {
  people: Person;
  deletedPeople: DeletedPerson;
  managers: Management;
  mailboxSettings: OwnMailboxSettings;
  messageRules: OwnMessageRule;
  drivePermissions: DrivePermission;
  skus: Sku;
  groups: MemberGroup;
  roleAssignments: RoleAssignment;
  applications: OwnApplication;
  servicePrincipals: OwnServicePrincipal;
  appRoleAssignments: GivenAppRole;
  registrations: Registration;
  accessPolicies: AccessPolicy;
  devices: Device;
  deviceActions: DeviceAction;
  directoryDevices: DirectoryDevice;
  recoveryKeys: RecoveryKey;
  protections: Protection;
  malware: Malware;
  compliancePolicies: CompliancePolicy;
  configurations: Configuration;
  assignments: AssignedTargets;
  intuneAudits: IntuneAudit;
  signIns: SignInRow;
  directoryAudits: AuditRow;
  secureScores: Score;
  alerts: Alert;
  incidents: Incident;
  issues: Issue;
  updateMessages: UpdateMessage;
};
export type Family = keyof Families;

export const families = [
  "people",
  "deletedPeople",
  "managers",
  "mailboxSettings",
  "messageRules",
  "drivePermissions",
  "skus",
  "groups",
  "roleAssignments",
  "applications",
  "servicePrincipals",
  "appRoleAssignments",
  "registrations",
  "accessPolicies",
  "devices",
  "deviceActions",
  "directoryDevices",
  "recoveryKeys",
  "protections",
  "malware",
  "compliancePolicies",
  "configurations",
  "assignments",
  "intuneAudits",
  "signIns",
  "directoryAudits",
  "secureScores",
  "alerts",
  "incidents",
  "issues",
  "updateMessages",
] as const satisfies readonly Family[];
