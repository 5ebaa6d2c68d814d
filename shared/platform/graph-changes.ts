import { asks, type Methods } from "./graph-services.ts";

/**
 * Everything that the product can ask of a customer's Microsoft Graph in order to change something, with the readings by
 * which each change is planned and proven. It is asked by an app of its own, to which a customer consents separately.
 */
export const graphChanges = {
  "/users": { POST: asks("identity", "User.ReadWrite.All", "Makes an account") },
  "/users/{user}": {
    GET: asks("identity", "User.ReadWrite.All", "An account as it stands"),
    PATCH: asks("identity", "User.ReadWrite.All", "Changes, blocks or opens an account; sets a password"),
    DELETE: asks("identity", "User.ReadWrite.All", "Deletes an account, which can be restored for 30 days"),
  },
  "/users/{user}/manager": { GET: asks("identity", "User.ReadWrite.All", "Who somebody's manager is") },
  "/users/{user}/manager/$ref": {
    PUT: asks("identity", "User.ReadWrite.All", "Says who somebody's manager is"),
    DELETE: asks("identity", "User.ReadWrite.All", "Takes back who somebody's manager is"),
  },
  "/users/{user}/assignLicense": {
    POST: asks("identity", "LicenseAssignment.ReadWrite.All", "Assigns licences and takes them back"),
  },
  "/users/{user}/revokeSignInSessions": {
    POST: asks("identity", "User.RevokeSessions.All", "Ends every session of an account"),
  },
  "/users/{user}/mailboxSettings": {
    GET: asks("outlook", "MailboxSettings.ReadWrite", "Region and language of a mailbox"),
    PATCH: asks("outlook", "MailboxSettings.ReadWrite", "Sets region and language of a mailbox"),
  },
  "/users/{user}/mailFolders/inbox/messageRules": {
    GET: asks("outlook", "MailboxSettings.ReadWrite", "To whom a mailbox forwards"),
    POST: asks("outlook", "MailboxSettings.ReadWrite", "Has a mailbox forward its mail"),
  },
  "/users/{user}/mailFolders/inbox/messageRules/{rule}": {
    DELETE: asks("outlook", "MailboxSettings.ReadWrite", "Takes forwarding back"),
  },
  "/users/{user}/drive": {
    GET: asks("files", "Files.ReadWrite.All", "Whether somebody has a OneDrive, and where it is"),
  },
  "/drives/{drive}/root/permissions": { GET: asks("files", "Files.ReadWrite.All", "Who may use a OneDrive") },
  "/drives/{drive}/root/invite": { POST: asks("files", "Files.ReadWrite.All", "Lets somebody use a OneDrive") },
  "/drives/{drive}/items/root/permissions/{permission}": {
    DELETE: asks("files", "Files.ReadWrite.All", "Takes back that somebody may use a OneDrive"),
  },
  "/directory/deletedItems/{object}/restore": {
    POST: asks("identity", "User.ReadWrite.All", "Restores an account that was deleted"),
  },
  "/subscribedSkus": { GET: asks("identity", "LicenseAssignment.Read.All", "Whether a licence is free") },
  "/groups": {
    GET: asks("identity", "Group.ReadWrite.All", "Whether a group is there"),
    POST: asks("identity", "Group.ReadWrite.All", "Makes a group"),
  },
  "/groups/{group}": {
    GET: asks("identity", "Group.ReadWrite.All", "A group as it stands"),
    PATCH: asks("identity", "Group.ReadWrite.All", "Changes a group"),
    DELETE: asks("identity", "Group.ReadWrite.All", "Deletes a group"),
  },
  "/groups/{group}/members": { GET: asks("identity", "GroupMember.ReadWrite.All", "Who belongs to a group") },
  "/groups/{group}/members/$ref": { POST: asks("identity", "GroupMember.ReadWrite.All", "Adds a member to a group") },
  "/groups/{group}/members/{member}/$ref": {
    DELETE: asks("identity", "GroupMember.ReadWrite.All", "Takes a member out of a group"),
  },
  "/applicationTemplates/{template}/instantiate": {
    POST: asks("identity", "Application.ReadWrite.OwnedBy", "Makes an enterprise application"),
  },
  "/applications": { GET: asks("identity", "Application.Read.All", "Which applications there are") },
  "/applications/{application}": {
    PATCH: asks("identity", "Application.ReadWrite.OwnedBy", "Changes an application that we made"),
    DELETE: asks("identity", "Application.ReadWrite.OwnedBy", "Deletes an application that we made"),
  },
  "/servicePrincipals": { GET: asks("identity", "Application.Read.All", "How an application signs people in") },
  "/servicePrincipals/{principal}": {
    GET: asks("identity", "Application.Read.All", "With which certificate an application signs"),
    PATCH: asks("identity", "Application.ReadWrite.OwnedBy", "Sets how an application that we made signs people in"),
  },
  "/servicePrincipals/{principal}/addTokenSigningCertificate": {
    POST: asks("identity", "Application.ReadWrite.OwnedBy", "Makes the certificate with which an application signs"),
  },
  "/servicePrincipals/{principal}/appRoleAssignedTo": {
    GET: asks("identity", "Application.Read.All", "To whom an application is assigned"),
    POST: asks(
      "identity",
      ["AppRoleAssignment.ReadWrite.All", "Application.Read.All"],
      "Assigns an application to a group",
    ),
  },
  "/servicePrincipals/{principal}/appRoleAssignedTo/{assignment}": {
    DELETE: asks("identity", "AppRoleAssignment.ReadWrite.All", "Takes an application from a group"),
  },
  "/roleManagement/directory/roleAssignments": {
    GET: asks("identity", "RoleManagement.ReadWrite.Directory", "Which roles an account holds"),
    POST: asks("identity", "RoleManagement.ReadWrite.Directory", "Grants a role"),
  },
  "/roleManagement/directory/roleAssignments/{assignment}": {
    DELETE: asks("identity", "RoleManagement.ReadWrite.Directory", "Takes a role back"),
  },
  "/devices": { GET: asks("identity", "Device.ReadWrite.All", "A device in the directory") },
  "/devices/{device}": { DELETE: asks("identity", "Device.ReadWrite.All", "Deletes a device from the directory") },
  "/deviceManagement/managedDevices/{device}": {
    GET: asks(
      "intune-devices",
      "DeviceManagementManagedDevices.ReadWrite.All",
      "A device, and what became of an action",
    ),
    DELETE: asks("intune-devices", "DeviceManagementManagedDevices.ReadWrite.All", "Deletes the record of a device"),
  },
  "/deviceManagement/managedDevices/{device}/wipe": {
    POST: asks("intune-devices", "DeviceManagementManagedDevices.ReadWrite.All", "Resets a device"),
  },
  "/deviceManagement/managedDevices/{device}/retire": {
    POST: asks(
      "intune-devices",
      "DeviceManagementManagedDevices.PrivilegedOperations.All",
      "Ends management of a device",
    ),
  },
  "/deviceManagement/deviceConfigurations/{policy}/assignments": {
    GET: asks("intune-configuration", "DeviceManagementConfiguration.ReadWrite.All", "To whom a profile applies"),
  },
  "/deviceManagement/deviceConfigurations/{policy}/assign": {
    POST: asks("intune-configuration", "DeviceManagementConfiguration.ReadWrite.All", "Says to whom a profile applies"),
  },
  "/deviceManagement/deviceCompliancePolicies/{policy}/assignments": {
    GET: asks("intune-configuration", "DeviceManagementConfiguration.ReadWrite.All", "To whom a policy applies"),
  },
  "/deviceManagement/deviceCompliancePolicies/{policy}/assign": {
    POST: asks("intune-configuration", "DeviceManagementConfiguration.ReadWrite.All", "Says to whom a policy applies"),
  },
  "/identity/conditionalAccess/policies/{policy}": {
    GET: asks("conditional-access", "Policy.Read.All", "A conditional access policy"),
    PATCH: asks(
      "conditional-access",
      ["Policy.Read.All", "Policy.ReadWrite.ConditionalAccess", "Application.Read.All"],
      "Switches a conditional access policy",
    ),
  },
} as const satisfies Record<`/${string}`, Methods>;
