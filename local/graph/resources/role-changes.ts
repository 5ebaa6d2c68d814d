import { randomBytes } from "node:crypto";
import * as z from "zod";
import { GraphError } from "../errors.ts";
import { type Call, entity, nothing, type Route } from "../route.ts";
import { type RoleAssignment, roles } from "../world/roles.ts";
import { bodyAs } from "./body.ts";
import { missingInDirectory } from "./directory-query.ts";

const writing = { app: "changing", allow: ["RoleManagement.ReadWrite.Directory"] } as const;
const name = "roleManagement/directory/roleAssignments";

export const roleChangeRoutes: readonly Route[] = [
  { on: "POST /roleManagement/directory/roleAssignments", ...writing, run: assignRole },
  {
    on: "GET /roleManagement/directory/roleAssignments/{assignment}",
    app: "changing",
    allow: ["RoleManagement.Read.Directory", "RoleManagement.ReadWrite.Directory", "Directory.Read.All"],
    run: (call) => entity(call, name, assignmentOf(call)),
  },
  {
    on: "DELETE /roleManagement/directory/roleAssignments/{assignment}",
    ...writing,
    run(call) {
      const { id } = assignmentOf(call);
      call.simulation.change({ tenant: call.world.tenant.id, family: "roleAssignments", id });
      return nothing(204);
    },
  },
];

const Assigning = z.strictObject({
  "@odata.type": z.literal("#microsoft.graph.unifiedRoleAssignment").optional(),
  roleDefinitionId: z.guid().toLowerCase(),
  principalId: z.guid().toLowerCase(),
  directoryScopeId: z.literal("/"),
});

const refuse = (message: string) => new GraphError("Request_BadRequest", message);

function assignRole(call: Call) {
  const { simulation, world } = call;
  const { "@odata.type": _type, ...wanted } = bodyAs(Assigning, call.body, "Request_BadRequest");
  if (!roles.some(({ id }) => id === wanted.roleDefinitionId)) throw missingInDirectory(wanted.roleDefinitionId);
  demandPrincipal(call, wanted.principalId);
  const isHeld = world.roleAssignments.some(
    ({ principalId, roleDefinitionId }) =>
      principalId === wanted.principalId && roleDefinitionId === wanted.roleDefinitionId,
  );
  if (isHeld) {
    throw refuse("A conflicting object with one or more of the specified property values is present in the directory.");
  }
  const assignment: RoleAssignment = { id: `${randomBytes(30).toString("base64url")}-1`, ...wanted };
  simulation.change({ tenant: world.tenant.id, family: "roleAssignments", id: assignment.id, fields: assignment });
  return entity(call, name, assignment, { status: 201 });
}

/** A role is given to somebody, or to a group that was made for it. */
function demandPrincipal({ world }: Call, principalId: string): void {
  if (world.people.some(({ id }) => id === principalId)) return;
  const group = world.groups.find(({ id }) => id === principalId);
  if (!group) throw missingInDirectory(principalId);
  if (!group.isAssignableToRole) throw refuse("The group cannot be assigned to a role: isAssignableToRole is not set.");
}

function assignmentOf({ world, params }: Call): RoleAssignment {
  const assignment = world.roleAssignments.find(({ id }) => id === params.assignment);
  if (assignment) return assignment;
  throw missingInDirectory(params.assignment ?? "");
}
