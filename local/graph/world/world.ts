import type { Organization, SubscribedSku } from "@microsoft/microsoft-graph-types";
import type { Alert, GraphTenant } from "../model.ts";
import { alerts } from "./alerts.ts";
import { type App, detectedApps } from "./apps.ts";
import { type Device, devices } from "./devices.ts";
import { assignLicences, subscribedSkus } from "./licences.ts";
import { type Person, people } from "./people.ts";
import { randomFor } from "./random.ts";
import { daysBefore } from "./times.ts";

export type World = {
  tenant: GraphTenant;
  /** The instant to which all of it belongs. */
  since: number;
  organization: Organization;
  people: readonly Person[];
  skus: readonly SubscribedSku[];
  devices: readonly Device[];
  apps: readonly { app: App; on: readonly Device[] }[];
  alerts: readonly Alert[];
};

/** Everything that exists in a tenant: the same for the same description and instant. */
export function worldOf(tenant: GraphTenant, since: number): World {
  const assigned = assignLicences(tenant);
  const inhabitants = people(tenant, assigned, since);
  const managed = devices(tenant, inhabitants, since);
  return {
    tenant,
    since,
    organization: organization(tenant, inhabitants, since),
    people: inhabitants,
    skus: subscribedSkus(tenant, assigned),
    devices: managed,
    apps: detectedApps(tenant, managed),
    alerts: alerts(tenant, { people: inhabitants, devices: managed }, since),
  };
}

function organization(tenant: GraphTenant, inhabitants: readonly Person[], since: number): Organization {
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
