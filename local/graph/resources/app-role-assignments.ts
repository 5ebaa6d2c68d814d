import { randomBytes } from "node:crypto";
import * as z from "zod";
import { GraphError } from "../errors.ts";
import { demandPermission } from "../rights.ts";
import { type Call, collection, entity, nothing, type Route } from "../route.ts";
import type { GivenAppRole, OwnServicePrincipal } from "../world/enterprise-apps.ts";
import { timestamp } from "../world/times.ts";
import { appPages, readingApps } from "./applications.ts";
import { bodyAs } from "./body.ts";
import { missingInDirectory } from "./directory-query.ts";
import { servicePrincipalOf } from "./service-principals.ts";

const on = "/servicePrincipals/{principal}/appRoleAssignedTo";
const name = "appRoleAssignments";
const writing = { app: "changing", allow: ["AppRoleAssignment.ReadWrite.All"] } as const;

export const appRoleAssignmentRoutes: readonly Route[] = [
  { on: `GET ${on}`, ...readingApps, run: (call) => collection(call, name, givenOf(call), appPages) },
  { on: `POST ${on}`, ...writing, run: assign },
  {
    on: `DELETE ${on}/{assignment}`,
    ...writing,
    run(call) {
      const { assignment = "" } = call.params;
      if (!givenOf(call).some(({ id }) => id === assignment)) throw missingInDirectory(assignment);
      call.simulation.change({ tenant: call.world.tenant.id, family: "appRoleAssignments", id: assignment });
      return nothing(204);
    },
  },
];

function givenOf(call: Call): GivenAppRole[] {
  const { id } = servicePrincipalOf(call);
  return call.world.appRoleAssignments.filter(({ resourceId }) => resourceId === id);
}

const Assigning = z.strictObject({
  appRoleId: z.guid().toLowerCase(),
  principalId: z.guid().toLowerCase(),
  resourceId: z.guid().toLowerCase(),
});

const refuse = (message: string) => new GraphError("Request_BadRequest", message);

function assign(call: Call) {
  demandPermission(call.bearer, ["Application.Read.All", "Directory.Read.All"]);
  const { simulation, world } = call;
  const resource = servicePrincipalOf(call);
  const wanted = bodyAs(Assigning, call.body, "Request_BadRequest");
  if (wanted.resourceId !== resource.id) throw refuse("Not a valid reference update.");
  demandRole(resource, wanted.appRoleId);
  const principal = principalOf(call, wanted.principalId);
  const isSame = (one: GivenAppRole) => one.principalId === wanted.principalId && one.appRoleId === wanted.appRoleId;
  if (givenOf(call).some(isSame)) throw refuse("Permission being assigned already exists on the object");
  const given: GivenAppRole = {
    ...wanted,
    ...principal,
    id: randomBytes(32).toString("base64url"),
    createdDateTime: timestamp(simulation.now()),
    deletedDateTime: null,
    resourceDisplayName: resource.displayName ?? null,
  };
  simulation.change({ tenant: world.tenant.id, family: "appRoleAssignments", id: given.id, fields: given });
  return entity(call, name, given, { status: 201 });
}

const noRole = "00000000-0000-0000-0000-000000000000";

/** The role of nobody in particular is for what has no roles of its own. */
function demandRole({ appId, appRoles }: OwnServicePrincipal, wanted: string): void {
  const roles = appRoles ?? [];
  if (roles.length === 0 ? wanted === noRole : roles.some(({ id }) => id === wanted)) return;
  throw refuse(`Permission being assigned was not found on application '${appId}'`);
}

function principalOf({ world }: Call, id: string) {
  const group = world.groups.find((one) => one.id === id);
  if (group && !group.securityEnabled) throw refuse("Not a valid reference update.");
  const found = group ?? world.people.find((one) => one.id === id);
  if (!found) throw missingInDirectory(id);
  return { principalDisplayName: found.displayName ?? null, principalType: group ? "Group" : "User" };
}
