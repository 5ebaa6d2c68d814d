import { accessRoutes } from "./resources/access.ts";
import { attachmentRoutes } from "./resources/attachments.ts";
import { auditLogRoutes } from "./resources/audit-logs.ts";
import { devicePolicyRoutes } from "./resources/device-policies.ts";
import { deviceRoutes } from "./resources/devices.ts";
import { groupRoutes } from "./resources/groups.ts";
import { mailFolderRoutes } from "./resources/mail-folders.ts";
import { messageDeltaRoutes } from "./resources/message-delta.ts";
import { messageRoutes } from "./resources/messages.ts";
import { organizationRoutes } from "./resources/organization.ts";
import { reportRoutes } from "./resources/reports.ts";
import { roleRoutes } from "./resources/roles.ts";
import { securityRoutes } from "./resources/security.ts";
import { serviceAnnouncementRoutes } from "./resources/service-announcement.ts";
import { subscriptionRoutes } from "./resources/subscriptions.ts";
import { userRoutes } from "./resources/users.ts";
import { windowsUpdateRoutes } from "./resources/windows-updates.ts";
import type { Route } from "./route.ts";

/** Everything that the simulator answers under `/v1.0` and `/beta`, besides `$batch`. */
export const routes: readonly Route[] = [
  ...organizationRoutes,
  ...userRoutes,
  ...groupRoutes,
  ...roleRoutes,
  ...accessRoutes,
  ...auditLogRoutes,
  ...deviceRoutes,
  ...devicePolicyRoutes,
  ...reportRoutes,
  ...securityRoutes,
  ...serviceAnnouncementRoutes,
  ...subscriptionRoutes,
  ...messageDeltaRoutes,
  ...messageRoutes,
  ...mailFolderRoutes,
  ...attachmentRoutes,
  ...windowsUpdateRoutes,
];

/** Every application permission that a route asks for. */
export const everyPermission: readonly string[] = [...new Set(routes.flatMap(({ allow }) => allow))].toSorted();
