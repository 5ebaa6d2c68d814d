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

/**
 * Everything that exists in a tenant: the same for the same description and instants. Each family is made when it is
 * first looked at, from the others as they were made, so that a change of one thing reshuffles nothing else.
 */
export function worldOf(tenant: GraphTenant, since: number, at = since, changed: Changed = (_, rows) => rows): World {
  const assigned = assignLicences(tenant);
  const born = lazily(() => people(tenant, assigned, since));
  const built = lazily(() => devices(tenant, born(), since, at));
  const founded = lazily(() => groups(tenant, born(), since));
  const appointed = lazily(() => roleAssignments(tenant, born()));
  const infected = lazily(() => infectedDevice(built(), born())?.id);
  const ruled = lazily(() => [compliancePolicies(tenant, since), configurations(tenant, since)] as const);
  const world: World = lazyObject<World>({
    tenant: () => tenant,
    since: () => since,
    at: () => at,
    organization: () => organization(tenant, born(), since),
    inhabitants: () => born(),
    habits: () => habitsOf(born(), since),
    apps: () => detectedApps(tenant, built(), world.devices),
    people: () => changed("people", born()),
    deletedPeople: () => changed("deletedPeople", []),
    managers: () => changed("managers", []),
    mailboxSettings: () => changed("mailboxSettings", []),
    messageRules: () => changed("messageRules", []),
    drivePermissions: () => changed("drivePermissions", []),
    skus: () => changed("skus", inUse(subscribedSkus(tenant, assigned), world.people)),
    groups: () => changed("groups", founded()),
    roleAssignments: () => changed("roleAssignments", appointed()),
    registrations: () => changed("registrations", registrations(tenant, born(), appointed(), at)),
    accessPolicies: () => changed("accessPolicies", accessPolicies(tenant, founded(), since)),
    devices: () => changed("devices", built()),
    deviceActions: () => changed("deviceActions", []),
    directoryDevices: () => changed("directoryDevices", directoryDevices(tenant, built())),
    recoveryKeys: () => changed("recoveryKeys", recoveryKeys(tenant, built())),
    protections: () => changed("protections", protections(tenant, built(), infected(), at)),
    malware: () => changed("malware", malware(tenant, built(), infected(), since)),
    compliancePolicies: () => changed("compliancePolicies", ruled()[0]),
    configurations: () => changed("configurations", ruled()[1]),
    assignments: () => changed("assignments", []),
    intuneAudits: () => changed("intuneAudits", intuneAudits(tenant, born()[0], ruled().flat(), since)),
    alerts: () => changed("alerts", alerts(tenant, { people: born(), devices: built() }, since)),
    issues: () => changed("issues", issues(since)),
    updateMessages: () => changed("updateMessages", updateMessages(since)),
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
