import { randomUUID } from "node:crypto";
import * as z from "zod";
import { GraphError } from "../errors.ts";
import { type Call, collection, contextOf, nothing, type Route } from "../route.ts";
import {
  anyApplication,
  type OwnApplication,
  type OwnServicePrincipal,
  rolesOfAnyApplication,
} from "../world/enterprise-apps.ts";
import { timestamp } from "../world/times.ts";
import { applicationChange } from "./application-fields.ts";
import { bodyAs } from "./body.ts";
import { insufficient } from "./directory-objects.ts";
import { missingInDirectory } from "./directory-query.ts";

export const readingApps = {
  app: "changing",
  allow: [
    "Application.Read.All",
    "Application.ReadWrite.OwnedBy",
    "Application.ReadWrite.All",
    "Directory.Read.All",
    "Directory.ReadWrite.All",
  ],
} as const;
export const writingApps = {
  app: "changing",
  allow: ["Application.ReadWrite.OwnedBy", "Application.ReadWrite.All"],
} as const;
export const appPages = { page: 100, most: 999, paging: "skiptoken" } as const;

export const applicationRoutes: readonly Route[] = [
  {
    on: "GET /applications",
    ...readingApps,
    run: (call) => collection(call, "applications", call.world.applications, appPages),
  },
  { on: "POST /applicationTemplates/{template}/instantiate", ...writingApps, run: instantiate },
  {
    on: "PATCH /applications/{application}",
    ...writingApps,
    run(call) {
      const application = ownApplication(call);
      changeApplication(call, application, applicationChange(call, application));
      return nothing(204);
    },
  },
  { on: "DELETE /applications/{application}", ...writingApps, run: deleteApplication },
];

const everything = ["Application.ReadWrite.All"];

/** Whoever may change only what it owns has made it itself. */
export function demandOwnApp({ bearer, simulation }: Call, { createdByAppId }: OwnApplication): void {
  if (createdByAppId === simulation.options.changesClientId) return;
  if (!everything.some((permission) => bearer.permissions.includes(permission))) throw insufficient();
}

function ownApplication(call: Call): OwnApplication {
  const application = call.world.applications.find(({ id }) => id === call.params.application);
  if (!application) throw missingInDirectory(call.params.application ?? "");
  demandOwnApp(call, application);
  return application;
}

const Instance = z.strictObject({
  displayName: z.string().min(1).max(256),
  serviceManagementReference: z.string().exactOptional(),
});

function instantiate(call: Call) {
  const { simulation, world } = call;
  if (call.params.template !== anyApplication) {
    throw new GraphError("ResourceNotFound", `Application template ${call.params.template} was not found.`);
  }
  const { displayName, serviceManagementReference = null } = bodyAs(Instance, call.body);
  const appId = randomUUID();
  const shared = { appId, displayName, applicationTemplateId: anyApplication, appRoles: rolesOfAnyApplication };
  const application: OwnApplication = {
    ...shared,
    id: randomUUID(),
    createdByAppId: simulation.options.changesClientId ?? null,
    createdDateTime: timestamp(simulation.now()),
    deletedDateTime: null,
    identifierUris: [],
    serviceManagementReference,
    signInAudience: "AzureADMyOrg",
    tags: [],
    web: { homePageUrl: null, redirectUris: [] },
  };
  const servicePrincipal: OwnServicePrincipal = {
    ...shared,
    id: randomUUID(),
    accountEnabled: true,
    appOwnerOrganizationId: world.tenant.id,
    appRoleAssignmentRequired: true,
    deletedDateTime: null,
    keyCredentials: [],
    loginUrl: null,
    passwordCredentials: [],
    preferredSingleSignOnMode: null,
    preferredTokenSigningKeyThumbprint: null,
    replyUrls: [],
    servicePrincipalNames: [appId],
    servicePrincipalType: "Application",
    tags: ["WindowsAzureActiveDirectoryCustomSingleSignOnApplication", "WindowsAzureActiveDirectoryIntegratedApp"],
  };
  const tenant = world.tenant.id;
  simulation.change({ tenant, family: "applications", id: application.id, fields: application });
  simulation.change({ tenant, family: "servicePrincipals", id: servicePrincipal.id, fields: servicePrincipal });
  const context = contextOf(call, "microsoft.graph.applicationServicePrincipal");
  return { status: 201, body: { "@odata.context": context, application, servicePrincipal } };
}

/** What is said of an application holds for its service principal too. */
function changeApplication({ simulation, world }: Call, before: OwnApplication, fields: Partial<OwnApplication>): void {
  const { id, appId, identifierUris = [], web } = { ...before, ...fields };
  const tenant = world.tenant.id;
  simulation.change({ tenant, family: "applications", id, fields });
  for (const { id: principal } of world.servicePrincipals.filter((one) => one.appId === appId)) {
    const followed = { servicePrincipalNames: [...identifierUris, appId], replyUrls: web?.redirectUris ?? [] };
    simulation.change({ tenant, family: "servicePrincipals", id: principal, fields: followed });
  }
}

/** Its service principal goes with it, and who might sign in. */
function deleteApplication(call: Call) {
  const { id, appId } = ownApplication(call);
  const { simulation, world } = call;
  const tenant = world.tenant.id;
  const principals = world.servicePrincipals.filter((one) => one.appId === appId).map((one) => one.id);
  const given = world.appRoleAssignments.filter(({ resourceId }) => principals.includes(resourceId));
  simulation.change({ tenant, family: "applications", id });
  for (const one of principals) simulation.change({ tenant, family: "servicePrincipals", id: one });
  for (const one of given) simulation.change({ tenant, family: "appRoleAssignments", id: one.id });
  return nothing(204);
}
