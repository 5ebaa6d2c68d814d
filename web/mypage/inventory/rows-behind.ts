import type { SnapshotKind } from "#shared/inventory/model.ts";

type Wanted = Readonly<Record<string, string>>;

/** By which values in which columns the rows are found that a figure counts. */
export const rowsBehind: Partial<Record<SnapshotKind, Readonly<Record<string, Wanted>>>> = {
  devices: {
    windows: { OS: "Windows" },
    compliant: { Compliance: "Compliant" },
    noncompliant: { Compliance: "Not compliant" },
    encrypted: { Encrypted: "Yes" },
  },
  accounts: { enabled: { "Sign-in": "Allowed" }, guests: { Guest: "Yes" } },
  activity: { neverUsed: { "Last sign-in": "" } },
  registrations: { withMfa: { MFA: "Registered" }, adminsWithoutMfa: { Admin: "Yes", MFA: "Not registered" } },
  adminRoles: { globalAdmins: { Role: "Global Administrator" } },
  conditionalAccess: { enabled: { State: "On" } },
  protection: { overdue: { "Signature update": "Overdue" }, withoutRealTime: { "Real-time protection": "Off" } },
};
