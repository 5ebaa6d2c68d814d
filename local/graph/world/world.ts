import type { Organization } from "@microsoft/microsoft-graph-types";
import type { GraphTenant } from "../model.ts";
import { alerts } from "./alerts.ts";
import { type App, detectedApps } from "./apps.ts";
import { accessPolicies } from "./conditional-access.ts";
import { type Device, devices, infectedDevice } from "./devices.ts";
import { directoryDevices, recoveryKeys } from "./directory-devices.ts";
import type { Families, Family } from "./families.ts";
import { groups } from "./groups.ts";
import { type Habit, habitsOf } from "./habits.ts";
import { issues } from "./health.ts";
import { intuneAudits } from "./intune-audit.ts";
import { lazily, lazyObject } from "./lazily.ts";
import { assignLicences, inUse, subscribedSkus } from "./licences.ts";
import { type Person, people } from "./people.ts";
import { compliancePolicies, configurations } from "./policies.ts";
import { malware, protections } from "./protection.ts";
import { randomFor } from "./random.ts";
import { registrations } from "./registrations.ts";
import { roleAssignments } from "./roles.ts";
import { daysBefore } from "./times.ts";
import { updateMessages } from "./update-messages.ts";

export type World = {
  tenant: GraphTenant;
  /** The instant on which the ages of things hang. */
  since: number;
  /** The hour to which devices and what they report belong. */
  at: number;
  organization: Organization;
  /** Who was there from the start, as they were then: the past does not change with them. */
  inhabitants: readonly Person[];
  habits: readonly Habit[];
  apps: readonly { app: App; on: readonly Device[] }[];
} & { readonly [F in Lasting]: readonly Families[F][] };
/** What is the same all day; the rest comes from the clock. */
type Lasting = Exclude<Family, "signIns" | "directoryAudits" | "secureScores" | "incidents">;

/** What became of a family of things after they were made. */
type Changed = <F extends Family>(family: F, rows: readonly Families[F][]) => readonly Families[F][];

/** How everything in a tenant was made: the same for the same description and instants, whatever becomes of it. */
export type Origin = ReturnType<typeof originOf>;

/** Each family is made when it is first looked at, from the others as they were made. */
export function originOf(tenant: GraphTenant, since: number, at = since) {
  const assigned = assignLicences(tenant);
  const born = lazily(() => people(tenant, assigned, since));
  const built = lazily(() => devices(tenant, born(), since, at));
  const founded = lazily(() => groups(tenant, born(), since));
  const appointed = lazily(() => roleAssignments(tenant, born()));
  const infected = lazily(() => infectedDevice(built(), born())?.id);
  const ruled = lazily(() => [compliancePolicies(tenant, since), configurations(tenant, since)] as const);
  return {
    tenant,
    since,
    at,
    people: born,
    devices: built,
    groups: founded,
    roleAssignments: appointed,
    habits: lazily(() => habitsOf(born(), since)),
    skus: lazily(() => subscribedSkus(tenant, assigned)),
    registrations: lazily(() => registrations(tenant, born(), appointed(), at)),
    accessPolicies: lazily(() => accessPolicies(tenant, founded(), since)),
    directoryDevices: lazily(() => directoryDevices(tenant, built())),
    recoveryKeys: lazily(() => recoveryKeys(tenant, built())),
    protections: lazily(() => protections(tenant, built(), infected(), at)),
    malware: lazily(() => malware(tenant, built(), infected(), { since, at })),
    compliancePolicies: () => ruled()[0],
    configurations: () => ruled()[1],
    intuneAudits: lazily(() => intuneAudits(tenant, born()[0], ruled().flat(), since)),
    alerts: lazily(() => alerts(tenant, { people: born(), devices: built() }, since)),
    issues: lazily(() => issues(since)),
    updateMessages: lazily(() => updateMessages(since)),
  };
}

/** Everything that exists in a tenant after all that has become of it; a change of one thing reshuffles nothing else. */
export function worldOf(origin: Origin, changed: Changed = (_, rows) => rows): World {
  const { tenant, since, at } = origin;
  const world: World = lazyObject<World>({
    tenant: () => tenant,
    since: () => since,
    at: () => at,
    organization: () => organization(tenant, origin.people(), since),
    inhabitants: origin.people,
    habits: origin.habits,
    apps: () => detectedApps(tenant, origin.devices(), world.devices),
    people: () => changed("people", origin.people()),
    deletedPeople: () => changed("deletedPeople", []),
    managers: () => changed("managers", []),
    mailboxSettings: () => changed("mailboxSettings", []),
    messageRules: () => changed("messageRules", []),
    drivePermissions: () => changed("drivePermissions", []),
    skus: () => changed("skus", inUse(origin.skus(), world.people)),
    groups: () => changed("groups", origin.groups()),
    roleAssignments: () => changed("roleAssignments", origin.roleAssignments()),
    applications: () => changed("applications", []),
    servicePrincipals: () => changed("servicePrincipals", []),
    appRoleAssignments: () => changed("appRoleAssignments", []),
    registrations: () => changed("registrations", origin.registrations()),
    accessPolicies: () => changed("accessPolicies", origin.accessPolicies()),
    devices: () => changed("devices", origin.devices()),
    deviceActions: () => changed("deviceActions", []),
    directoryDevices: () => changed("directoryDevices", origin.directoryDevices()),
    recoveryKeys: () => changed("recoveryKeys", origin.recoveryKeys()),
    protections: () => changed("protections", origin.protections()),
    malware: () => changed("malware", origin.malware()),
    compliancePolicies: () => changed("compliancePolicies", origin.compliancePolicies()),
    configurations: () => changed("configurations", origin.configurations()),
    assignments: () => changed("assignments", []),
    intuneAudits: () => changed("intuneAudits", origin.intuneAudits()),
    alerts: () => changed("alerts", origin.alerts()),
    issues: () => changed("issues", origin.issues()),
    updateMessages: () => changed("updateMessages", origin.updateMessages()),
  });
  return world;
}

function organization(tenant: GraphTenant, inhabitants: readonly Families["people"][], since: number): Organization {
  const initial = `${tenant.domain.split(".")[0]}.onmicrosoft.com`;
  const domain = { capabilities: "Email, OfficeCommunicationsOnline", type: "Managed" };
  return {
    id: tenant.id,
    deletedDateTime: null,
    assignedPlans: [],
    businessPhones: ["+81 3-0000-0000"],
    city: "千代田区",
    country: null,
    countryLetterCode: "JP",
    createdDateTime: daysBefore(since, randomFor(tenant.id, tenant.seed, "organization").int(700, 3000)),
    displayName: tenant.name,
    marketingNotificationEmails: [],
    onPremisesLastSyncDateTime: null,
    onPremisesSyncEnabled: null,
    postalCode: "100-0001",
    preferredLanguage: "ja",
    privacyProfile: { contactEmail: "", statementUrl: "" },
    provisionedPlans: [],
    securityComplianceNotificationMails: [],
    securityComplianceNotificationPhones: [],
    state: "東京都",
    street: null,
    technicalNotificationMails: inhabitants.slice(0, 1).flatMap((person) => person.mail ?? []),
    tenantType: "AAD",
    verifiedDomains: [
      { ...domain, isDefault: true, isInitial: false, name: tenant.domain },
      { ...domain, isDefault: false, isInitial: true, name: initial },
    ],
  };
}
