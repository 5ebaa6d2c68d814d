import { GraphError } from "../errors.ts";
import { type Call, collection, entity, nothing, type Route } from "../route.ts";
import { personOf } from "../simulation.ts";
import { referredPerson, userOf } from "./directory-objects.ts";
import { missingInDirectory } from "./directory-query.ts";
import { shownGroup } from "./groups.ts";
import { userShows as shows } from "./users.ts";

const writing = { app: "changing", allow: ["User.ReadWrite.All", "Directory.ReadWrite.All"] } as const;
const memberships = {
  app: "changing",
  allow: ["Directory.Read.All", "GroupMember.ReadBasic.All", "Group.ReadBasic.All"],
} as const;
const pages = { page: 100, most: 999, paging: "skiptoken" } as const;

export const userRelationRoutes: readonly Route[] = [
  {
    on: "GET /users/{user}/manager",
    app: "changing",
    allow: ["User.Read.All", "User.ReadWrite.All", "Directory.Read.All"],
    run(call) {
      const { managerId = "" } = call.world.managers.find(({ id }) => id === userOf(call).id) ?? {};
      const manager = personOf(call.world, managerId);
      if (!manager) throw missingInDirectory("manager");
      return entity(call, "directoryObjects", { "@odata.type": "#microsoft.graph.user", ...manager }, { shows });
    },
  },
  {
    on: "PUT /users/{user}/manager/$ref",
    ...writing,
    run(call) {
      const { id } = userOf(call);
      const fields = { managerId: referredPerson(call).id };
      call.simulation.change({ tenant: call.world.tenant.id, family: "managers", id, fields });
      return nothing(204);
    },
  },
  {
    on: "DELETE /users/{user}/manager/$ref",
    ...writing,
    run(call) {
      const { id } = userOf(call);
      if (!call.world.managers.some((one) => one.id === id)) throw missingInDirectory("manager");
      call.simulation.change({ tenant: call.world.tenant.id, family: "managers", id });
      return nothing(204);
    },
  },
  {
    on: "GET /users/{user}/memberOf",
    ...memberships,
    run(call) {
      const rows = groupsOf(call).map((group) => ({ "@odata.type": "#microsoft.graph.group", ...group }));
      return collection(call, "directoryObjects", rows, pages);
    },
  },
  {
    on: "GET /users/{user}/memberOf/microsoft.graph.group",
    ...memberships,
    run(call) {
      demandCounting(call);
      return collection(call, "groups", groupsOf(call), pages);
    },
  },
];

function groupsOf(call: Call) {
  const { id } = userOf(call);
  return call.world.groups.filter(({ memberIds }) => memberIds.includes(id)).map(shownGroup);
}

/** Objects of one kind among several come from the directory's index, which must be asked for. */
function demandCounting({ query, headers }: Call): void {
  if (query.get("$count") === "true" && headers.consistencylevel?.toLowerCase() === "eventual") return;
  throw new GraphError(
    "Request_UnsupportedQuery",
    "Unsupported query. It needs '$count=true' and the header 'ConsistencyLevel: eventual'.",
  );
}
