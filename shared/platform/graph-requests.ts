import { graphChanges } from "./graph-changes.ts";
import { asks, type GraphService, type Methods } from "./graph-services.ts";
import type { GraphApp } from "./platform.ts";

/** What may be subscribed to is what may be read. */
const subscribable = ["Mail.Read", "User.Read.All", "Group.Read.All"];

/**
 * Everything that the product can ask of Microsoft Graph. Nothing else can be asked: paths are taken from here. What
 * begins with `/beta` exists in that version only.
 */
export const graphRequests = {
  "/organization": {
    GET: asks("identity", "Organization.Read.All", "That a tenant is the customer's, and its domains"),
  },
  "/users": {
    GET: asks(
      "identity",
      "User.Read.All",
      "Whose mail address it is; when accounts were last used (AuditLog.Read.All)",
    ),
  },
  "/users/delta": { GET: asks("identity", "User.Read.All", "Accounts, and what has changed of them") },
  "/groups": { GET: asks("identity", "Group.Read.All", "Groups") },
  "/subscribedSkus": { GET: asks("identity", "LicenseAssignment.Read.All", "Licences owned and assigned") },
  "/deviceManagement/managedDevices": {
    GET: asks("intune-devices", "DeviceManagementManagedDevices.Read.All", "Devices"),
  },
  "/deviceManagement/managedDevices/{device}/windowsProtectionState": {
    GET: asks("intune-devices", "DeviceManagementManagedDevices.Read.All", "How Defender protects a PC"),
  },
  "/deviceManagement/managedDevices/{device}/windowsProtectionState/detectedMalwareState": {
    GET: asks("intune-devices", "DeviceManagementManagedDevices.Read.All", "Malware found on a PC"),
  },
  "/deviceManagement/windowsMalwareInformation": {
    GET: asks("intune-configuration", "DeviceManagementManagedDevices.Read.All", "Whether malware was found anywhere"),
  },
  "/deviceManagement/detectedApps": {
    GET: asks("intune-devices", "DeviceManagementManagedDevices.Read.All", "Applications and their versions"),
  },
  "/deviceManagement/deviceCompliancePolicies": {
    GET: asks("intune-configuration", "DeviceManagementConfiguration.Read.All", "Compliance policies"),
  },
  "/deviceManagement/deviceConfigurations": {
    GET: asks("intune-configuration", "DeviceManagementConfiguration.Read.All", "Profiles and update rings"),
  },
  "/deviceManagement/auditEvents": {
    GET: asks("intune-configuration", "DeviceManagementApps.Read.All", "What was done in Intune"),
  },
  "/roleManagement/directory/roleAssignments": {
    GET: asks("identity", "RoleManagement.Read.Directory", "Who holds admin roles"),
  },
  "/reports/authenticationMethods/userRegistrationDetails": {
    GET: asks("directory-logs", "AuditLog.Read.All", "Who has registered a second factor"),
  },
  "/auditLogs/signIns": { GET: asks("directory-logs", "AuditLog.Read.All", "Sign-ins") },
  "/auditLogs/directoryAudits": { GET: asks("directory-logs", "AuditLog.Read.All", "What was done in the directory") },
  "/beta/admin/windows/updates/catalog/entries": {
    GET: asks("windows-updates", "WindowsUpdates.Read.All", "Released builds of Windows, asked of our own tenant"),
  },
  "/security/secureScores": { GET: asks("security", "SecurityEvents.Read.All", "Secure score") },
  "/reports/getOneDriveUsageAccountDetail(period='{period}')": {
    GET: asks("reports", "Reports.Read.All", "OneDrive storage"),
  },
  "/reports/getMailboxUsageDetail(period='{period}')": { GET: asks("reports", "Reports.Read.All", "Mailbox storage") },
  "/reports/getSharePointSiteUsageDetail(period='{period}')": {
    GET: asks("reports", "Reports.Read.All", "Storage of each SharePoint site"),
  },
  "/reports/getSharePointSiteUsageStorage(period='{period}')": {
    GET: asks("reports", "Reports.Read.All", "SharePoint storage day by day"),
  },
  "/identity/conditionalAccess/policies": {
    GET: asks("conditional-access", "Policy.Read.All", "Conditional access policies"),
  },
  "/security/alerts_v2": { GET: asks("security", "SecurityAlert.Read.All", "Defender alerts") },
  "/security/incidents": {
    GET: asks("security", "SecurityIncident.Read.All", "What Defender has grouped alerts into"),
  },
  "/admin/serviceAnnouncement/issues": {
    GET: asks("service-health", "ServiceHealth.Read.All", "Outages of Microsoft 365"),
  },
  "/admin/exchange/tracing/messageTraces": {
    GET: asks("message-traces", "ExchangeMessageTrace.Read.All", "What became of a mail that did not arrive"),
  },
  "/admin/exchange/tracing/messageTraces/{trace}/getDetailsByRecipient(recipientAddress='{recipient}')": {
    GET: asks("message-traces", "ExchangeMessageTrace.Read.All", "Why a mail did not arrive"),
  },
  "/users/{mailbox}/messages": {
    GET: asks("outlook", "Mail.ReadWrite", "Whether a mail was laid down or sent before"),
    POST: asks("outlook", "Mail.ReadWrite", "Lays a mail down as a draft"),
  },
  "/users/{mailbox}/messages/{message}": {
    GET: asks("outlook", "Mail.Read", "A mail to the support mailbox"),
    PATCH: asks("outlook", "Mail.ReadWrite", "Marks a draft with its notification"),
  },
  "/users/{mailbox}/messages/{message}/send": { POST: asks("outlook", "Mail.Send", "Sends a draft") },
  "/users/{mailbox}/messages/{message}/$value": { GET: asks("outlook", "Mail.Read", "A mail as it travelled") },
  "/users/{mailbox}/messages/{message}/attachments": { GET: asks("outlook", "Mail.Read", "What a mail brings") },
  "/users/{mailbox}/messages/{message}/attachments/{attachment}/$value": {
    GET: asks("outlook", "Mail.Read", "A file that a mail brings"),
  },
  "/users/{mailbox}/mailFolders/inbox/messages/delta": { GET: asks("outlook", "Mail.Read", "New mail") },
  "/subscriptions": {
    GET: asks("subscriptions", subscribable, "Subscriptions that were made and not kept"),
    POST: asks("subscriptions", subscribable, "Has Graph tell of new mail, people and groups"),
  },
  "/subscriptions/{subscription}": {
    PATCH: asks("subscriptions", subscribable, "Lets a subscription live on"),
    DELETE: asks("subscriptions", subscribable, "Ends a subscription that is of no use"),
  },
} as const satisfies Record<`/${string}`, Methods>;

export type DeclaredPath = keyof typeof graphRequests | keyof typeof graphChanges;

type Placeholder<Path> = Path extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholder<Rest> : never;
type Plain<Path> = Path extends `${string}{${string}` ? never : Path;

const templates = Object.entries<Methods>({ ...graphChanges, ...graphRequests }).map(([path, methods]) => ({
  pattern: new RegExp(`^${path.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{\w+\}/g, "[^/]+")}$`),
  service: Object.values(methods)[0]?.service,
}));

/** Whose budget a path is counted against; nothing for a path that is not declared. */
export const serviceOf = (path: string): GraphService | undefined =>
  templates.find(({ pattern }) => pattern.test(path))?.service;

const changing: Readonly<Record<string, Methods>> = graphChanges;

/** The permissions without which the app that makes changes is refused, for one thing of `graph-changes.ts`. */
export function permissionsToAsk(asked: string): readonly string[] {
  const [method = "", path = ""] = asked.split(" ");
  return Object.entries(changing[path] ?? {}).find(([name]) => name === method)?.[1].permissions ?? [];
}

/** Asked of our own tenant alone: of our mailbox, and which builds of Windows there are. */
const ownServices: ReadonlySet<GraphService> = new Set(["outlook", "windows-updates"]);

/** Every permission that a customer grants to an app, and what each is for: that is what does not work without it. */
export function neededPermissions(app: GraphApp): ReadonlyMap<string, readonly string[]> {
  const needed = new Map<string, string[]>();
  const table: Readonly<Record<string, Methods>> = app === "watching" ? graphRequests : graphChanges;
  const asked = Object.values(table).flatMap((methods) => Object.values(methods));
  const own = app === "watching" ? asked.filter(({ service }) => ownServices.has(service)) : [];
  const ours = new Set(own.flatMap(({ permissions }) => permissions));
  for (const { permissions, purpose } of asked)
    for (const permission of permissions)
      if (!ours.has(permission)) needed.set(permission, [...new Set([...(needed.get(permission) ?? []), purpose])]);
  return needed;
}

declare const filled: unique symbol;
/** A declared path whose places are filled in. */
export type FilledPath = `/${string}` & { readonly [filled]: true };
/** What Graph can be asked for, in order to watch. */
export type GraphPath = Plain<keyof typeof graphRequests> | FilledPath;
/** What Graph can be asked for, in order to change something. */
export type ChangePath = Plain<keyof typeof graphChanges> | FilledPath;

/** A declared path with a value in each place, none of which can change where it leads. */
export function at<Path extends DeclaredPath>(path: Path, values: Record<Placeholder<Path>, string>): FilledPath {
  const given: Record<string, string> = values;
  // Every place is known to have a value, and nothing but this function makes filled paths.
  return path.replace(/\{(\w+)\}/g, (_place, name: string) => encoded(given[name] ?? "")) as FilledPath;
}

/** Mail addresses are keys too, and read better as they are. */
const encoded = (value: string) => encodeURIComponent(value).replaceAll("%40", "@");
