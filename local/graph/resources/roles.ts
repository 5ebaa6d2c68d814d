import { expandsOf } from "../odata/expand.ts";
import { type Call, collection, type Route } from "../route.ts";
import { personOf } from "../simulation.ts";
import { type RoleAssignment, roles } from "../world/roles.ts";

const allow = ["RoleManagement.Read.Directory", "RoleManagement.ReadWrite.Directory", "Directory.Read.All"];
const root = "roleManagement/directory";
const pages = { page: 100, most: 999, paging: "skiptoken" } as const;

export const roleRoutes: readonly Route[] = [
  {
    on: "GET /roleManagement/directory/roleAssignments",
    app: "both",
    allow,
    run: (call) => collection(call, `${root}/roleAssignments`, call.world.roleAssignments.map(expanding(call)), pages),
  },
  {
    on: "GET /roleManagement/directory/roleDefinitions",
    app: "both",
    allow,
    run: (call) => collection(call, `${root}/roleDefinitions`, roles, pages),
  },
];

/** An assignment with the account or the role that `$expand` asks for. */
function expanding({ query, world }: Call) {
  const expands = expandsOf(query, ["principal", "roleDefinition"]);
  return (assignment: RoleAssignment) => {
    const person = personOf(world, assignment.principalId);
    const role = roles.find(({ id }) => id === assignment.roleDefinitionId);
    return {
      ...assignment,
      ...(expands.has("principal") && {
        principal: person ? { "@odata.type": "#microsoft.graph.user", ...person } : null,
      }),
      ...(expands.has("roleDefinition") && { roleDefinition: role ?? null }),
    };
  };
}
