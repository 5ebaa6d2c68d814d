import type { Action, AnyAction } from "./action.ts";
import { addMember } from "./add-member.ts";
import { assignApp } from "./assign-app.ts";
import { assignLicence } from "./assign-licence.ts";
import { assignPolicy } from "./assign-policy.ts";
import { changeAccount } from "./change-account.ts";
import { changeGroup } from "./change-group.ts";
import { createAccount } from "./create-account.ts";
import { createApp } from "./create-app.ts";
import { createGroup } from "./create-group.ts";
import { deleteAccount } from "./delete-account.ts";
import { deleteDeviceRecord } from "./delete-device-record.ts";
import { deleteGroup } from "./delete-group.ts";
import { forwardMail } from "./forward-mail.ts";
import { grantRole } from "./grant-role.ts";
import { handOverDrive } from "./hand-over-drive.ts";
import { makeCertificate } from "./make-certificate.ts";
import { removeAllLicences } from "./remove-all-licences.ts";
import { removeLicence } from "./remove-licence.ts";
import { removeMember } from "./remove-member.ts";
import { resetPassword } from "./reset-password.ts";
import { retireDevice } from "./retire-device.ts";
import { revokeRole } from "./revoke-role.ts";
import { revokeSessions } from "./revoke-sessions.ts";
import { setMailboxLanguage } from "./set-mailbox-language.ts";
import { setManager } from "./set-manager.ts";
import { setSaml } from "./set-saml.ts";
import { setServicePlan } from "./set-service-plan.ts";
import { setSignIn } from "./set-sign-in.ts";
import { switchPolicy } from "./switch-policy.ts";
import { useCertificate } from "./use-certificate.ts";
import { wipeDevice } from "./wipe-device.ts";

/** Every kind of change that the system can carry out, by the name under which plans keep it. */
export const actions = {
  "add-member": addMember,
  "assign-app": assignApp,
  "assign-licence": assignLicence,
  "assign-policy": assignPolicy,
  "change-account": changeAccount,
  "change-group": changeGroup,
  "create-account": createAccount,
  "create-app": createApp,
  "create-group": createGroup,
  "delete-account": deleteAccount,
  "delete-device-record": deleteDeviceRecord,
  "delete-group": deleteGroup,
  "forward-mail": forwardMail,
  "grant-role": grantRole,
  "hand-over-drive": handOverDrive,
  "make-certificate": makeCertificate,
  "remove-all-licences": removeAllLicences,
  "remove-licence": removeLicence,
  "remove-member": removeMember,
  "reset-password": resetPassword,
  "retire-device": retireDevice,
  "revoke-role": revokeRole,
  "revoke-sessions": revokeSessions,
  "set-mailbox-language": setMailboxLanguage,
  "set-manager": setManager,
  "set-saml": setSaml,
  "set-service-plan": setServicePlan,
  "set-sign-in": setSignIn,
  "switch-policy": switchPolicy,
  "use-certificate": useCertificate,
  "wipe-device": wipeDevice,
} as const;

export type ActionName = keyof typeof actions;
export type InputOf<Name extends ActionName> =
  (typeof actions)[Name] extends Action<infer Input, infer _> ? Input : never;

const byName = new Map<string, AnyAction>(
  // Whoever asks by name has parsed what it hands in by the action's own schemas.
  Object.entries(actions).map(([name, one]) => [name, one as unknown as AnyAction]),
);

/** The action of a name that a plan has kept; a plan of an older version may name one that is gone. */
export const actionOf = (name: string): AnyAction | undefined => byName.get(name);

export const makesSecret = (name: string): boolean => actionOf(name)?.secretFor !== undefined;
