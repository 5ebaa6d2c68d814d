import type { App } from "./model.ts";
import { accessRoutes } from "./resources/access.ts";
import { accessChangeRoutes } from "./resources/access-changes.ts";
import { appRoleAssignmentRoutes } from "./resources/app-role-assignments.ts";
import { applicationRoutes } from "./resources/applications.ts";
import { attachmentRoutes } from "./resources/attachments.ts";
import { auditLogRoutes } from "./resources/audit-logs.ts";
import { deletedUserRoutes } from "./resources/deleted-users.ts";
import { deviceChangeRoutes } from "./resources/device-changes.ts";
import { devicePolicyRoutes } from "./resources/device-policies.ts";
import { deviceRoutes } from "./resources/devices.ts";
import { directoryDeviceRoutes } from "./resources/directory-devices.ts";
import { driveRoutes } from "./resources/drives.ts";
import { groupChangeRoutes } from "./resources/group-changes.ts";
import { groupMemberRoutes } from "./resources/group-members.ts";
import { groupRoutes } from "./resources/groups.ts";
import { licenceChangeRoutes } from "./resources/licence-changes.ts";
import { mailFolderRoutes } from "./resources/mail-folders.ts";
import { mailboxSettingsRoutes } from "./resources/mailbox-settings.ts";
import { messageDeltaRoutes } from "./resources/message-delta.ts";
import { messageRuleRoutes } from "./resources/message-rules.ts";
import { messageTraceRoutes } from "./resources/message-traces.ts";
import { messageRoutes } from "./resources/messages.ts";
import { organizationRoutes } from "./resources/organization.ts";
import { policyAssignmentRoutes } from "./resources/policy-assignments.ts";
import { recoveryKeyRoutes } from "./resources/recovery-keys.ts";
import { reportRoutes } from "./resources/reports.ts";
import { roleChangeRoutes } from "./resources/role-changes.ts";
import { roleRoutes } from "./resources/roles.ts";
import { securityRoutes } from "./resources/security.ts";
import { serviceAnnouncementRoutes } from "./resources/service-announcement.ts";
import { servicePrincipalRoutes } from "./resources/service-principals.ts";
import { subscriptionRoutes } from "./resources/subscriptions.ts";
import { userChangeRoutes } from "./resources/user-changes.ts";
import { userRelationRoutes } from "./resources/user-relations.ts";
import { userRoutes } from "./resources/users.ts";
import { windowsUpdateRoutes } from "./resources/windows-updates.ts";
import type { Route } from "./route.ts";

/** Everything that the simulator answers under `/v1.0` and `/beta`, besides `$batch`. */
export const routes: readonly Route[] = [
  ...organizationRoutes,
  ...userRoutes,
  ...userChangeRoutes,
  ...userRelationRoutes,
  ...deletedUserRoutes,
  ...licenceChangeRoutes,
  ...driveRoutes,
  ...groupRoutes,
  ...groupChangeRoutes,
  ...groupMemberRoutes,
  ...roleRoutes,
  ...roleChangeRoutes,
  ...applicationRoutes,
  ...servicePrincipalRoutes,
  ...appRoleAssignmentRoutes,
  ...accessRoutes,
  ...accessChangeRoutes,
  ...auditLogRoutes,
  ...deviceRoutes,
  ...deviceChangeRoutes,
  ...directoryDeviceRoutes,
  ...recoveryKeyRoutes,
  ...devicePolicyRoutes,
  ...policyAssignmentRoutes,
  ...reportRoutes,
  ...securityRoutes,
  ...serviceAnnouncementRoutes,
  ...subscriptionRoutes,
  ...messageDeltaRoutes,
  ...messageRoutes,
  ...mailFolderRoutes,
  ...attachmentRoutes,
  ...mailboxSettingsRoutes,
  ...messageRuleRoutes,
  ...messageTraceRoutes,
  ...windowsUpdateRoutes,
];

const permissionsOf = (asked: (route: Route) => boolean) =>
  [...new Set(routes.filter(asked).flatMap(({ allow }) => allow))].toSorted();
const opensChanges = new Set(permissionsOf(({ on, app }) => app === "changing" && !on.startsWith("GET ")));

/** Every application permission that an app asks for; who reads never asks for what opens changes. */
export const everyPermission: Record<App, readonly string[]> = {
  reading: permissionsOf(({ app }) => app !== "changing").filter((permission) => !opensChanges.has(permission)),
  changing: permissionsOf(({ app = "reading" }) => app !== "reading"),
};
