import type { RequestType } from "./request-type.ts";
import { accountBlock } from "./types/account-block.ts";
import { accountChange } from "./types/account-change.ts";
import { accountCreate } from "./types/account-create.ts";
import { accountDelete } from "./types/account-delete.ts";
import { accountPassword } from "./types/account-password.ts";
import { adminRole } from "./types/admin-role.ts";
import { appControl } from "./types/app-control.ts";
import { bitlocker } from "./types/bitlocker.ts";
import { compliancePolicy } from "./types/compliance-policy.ts";
import { conditionalAccess } from "./types/conditional-access.ts";
import { deviceFunctionControl } from "./types/device-function-control.ts";
import { deviceRecord } from "./types/device-record.ts";
import { deviceRetire } from "./types/device-retire.ts";
import { deviceWipe } from "./types/device-wipe.ts";
import { externalDeviceControl } from "./types/external-device-control.ts";
import { groupChange } from "./types/group-change.ts";
import { groupCreate } from "./types/group-create.ts";
import { groupDelete } from "./types/group-delete.ts";
import { groupMembers } from "./types/group-members.ts";
import { joiner } from "./types/joiner.ts";
import { leaver } from "./types/leaver.ts";
import { licenceAssign } from "./types/licence-assign.ts";
import { licenceReturn } from "./types/licence-return.ts";
import { logExtract } from "./types/log-extract.ts";
import { mailTrace } from "./types/mail-trace.ts";
import { mailboxRecovery } from "./types/mailbox-recovery.ts";
import { mover } from "./types/mover.ts";
import { optionApprovedDevices } from "./types/option-approved-devices.ts";
import { optionExternalDevice } from "./types/option-external-device.ts";
import { optionOperationLogs } from "./types/option-operation-logs.ts";
import { optionPcRecord } from "./types/option-pc-record.ts";
import { optionPermissions } from "./types/option-permissions.ts";
import { optionQuestion } from "./types/option-question.ts";
import { optionRemoteLock } from "./types/option-remote-lock.ts";
import { optionUnlock } from "./types/option-unlock.ts";
import { other } from "./types/other.ts";
import { policyParameters } from "./types/policy-parameters.ts";
import { remoteSupport } from "./types/remote-support.ts";
import { siteQuota } from "./types/site-quota.ts";
import { sso } from "./types/sso.ts";

/** Everything that can be ordered, by the name under which orders keep it. */
export const catalogue = {
  "account-create": accountCreate,
  "account-change": accountChange,
  "account-block": accountBlock,
  "account-delete": accountDelete,
  "account-password": accountPassword,
  "group-create": groupCreate,
  "group-change": groupChange,
  "group-members": groupMembers,
  "group-delete": groupDelete,
  "admin-role": adminRole,
  joiner,
  leaver,
  mover,
  "licence-assign": licenceAssign,
  "licence-return": licenceReturn,
  "app-control": appControl,
  "device-record": deviceRecord,
  "device-wipe": deviceWipe,
  "device-retire": deviceRetire,
  "external-device-control": externalDeviceControl,
  "device-function-control": deviceFunctionControl,
  bitlocker,
  "compliance-policy": compliancePolicy,
  "conditional-access": conditionalAccess,
  sso,
  "policy-parameters": policyParameters,
  "mailbox-recovery": mailboxRecovery,
  "mail-trace": mailTrace,
  "remote-support": remoteSupport,
  "log-extract": logExtract,
  "site-quota": siteQuota,
  other,
  "option-unlock": optionUnlock,
  "option-permissions": optionPermissions,
  "option-pc-record": optionPcRecord,
  "option-operation-logs": optionOperationLogs,
  "option-external-device": optionExternalDevice,
  "option-approved-devices": optionApprovedDevices,
  "option-remote-lock": optionRemoteLock,
  "option-question": optionQuestion,
} as const satisfies Record<string, RequestType>;

const byName = new Map<string, RequestType>(Object.entries(catalogue));

/** The type of a name; an order of an older version may name one that is no longer offered. */
export const typeOf = (name: string): RequestType | undefined => byName.get(name);
