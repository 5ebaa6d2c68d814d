import { GraphError } from "../errors.ts";
import { type Call, nothing, type Route } from "../route.ts";
import type { MemberGroup } from "../world/groups.ts";
import { groupOf, insufficient, personAt, referredPerson } from "./directory-objects.ts";
import { missingInDirectory } from "./directory-query.ts";
import { demandChangeable } from "./group-fields.ts";

const relations = { members: "memberIds", owners: "ownerIds" } as const;
type Relation = keyof typeof relations;

const memberRights = ["GroupMember.ReadWrite.All", "Group.ReadWrite.All", "Directory.ReadWrite.All"];
const ownerRights = ["Group.ReadWrite.All", "Directory.ReadWrite.All"];

export const groupMemberRoutes: readonly Route[] = [
  {
    on: "POST /groups/{group}/members/$ref",
    app: "changing",
    allow: memberRights,
    run: (call) => add(call, "members"),
  },
  {
    on: "DELETE /groups/{group}/members/{person}/$ref",
    app: "changing",
    allow: memberRights,
    run: (call) => remove(call, "members"),
  },
  { on: "POST /groups/{group}/owners/$ref", app: "changing", allow: ownerRights, run: (call) => add(call, "owners") },
  {
    on: "DELETE /groups/{group}/owners/{person}/$ref",
    app: "changing",
    allow: ownerRights,
    run: (call) => remove(call, "owners"),
  },
];

export function changeGroup({ simulation, world }: Call, id: string, fields: Partial<MemberGroup>): void {
  simulation.change({ tenant: world.tenant.id, family: "groups", id, fields });
}

const refuse = (message: string) => new GraphError("Request_BadRequest", message);

function add(call: Call, relation: Relation) {
  const group = groupOf(call);
  demandOpen(call, group, relation);
  changeGroup(call, group.id, withPeople(group, relation, [referredPerson(call).id]));
  return nothing(204);
}

/** Several people at once: all of them or none. */
export function additionTo(call: Call, group: MemberGroup, relation: Relation, addresses: readonly string[]) {
  if (addresses.length === 0) return {};
  demandOpen(call, group, relation);
  return withPeople(
    group,
    relation,
    addresses.map((address) => personAt(call, address).id),
  );
}

function withPeople(group: MemberGroup, relation: Relation, ids: readonly string[]): Partial<MemberGroup> {
  const present = group[relations[relation]];
  if (!ids.some((id) => present.includes(id))) return { [relations[relation]]: [...present, ...new Set(ids)] };
  const message = "One or more added object references already exist for the following modified properties:";
  throw refuse(`${message} '${relation}'.`);
}

function remove(call: Call, relation: Relation) {
  const group = groupOf(call);
  demandOpen(call, group, relation);
  const present = group[relations[relation]];
  const id = call.params.person?.toLowerCase() ?? "";
  if (!present.includes(id)) throw missingInDirectory(id);
  if (relation === "owners" && group.mailEnabled && present.length === 1) {
    throw refuse("The group must have at least one owner, hence this owner cannot be removed.");
  }
  changeGroup(call, group.id, { [relations[relation]]: present.filter((one) => one !== id) });
  return nothing(204);
}

/** Who is in a group with a rule, the rule decides. */
function demandOpen(call: Call, group: MemberGroup, relation: Relation): void {
  demandChangeable(call, group);
  if (relation === "members" && group.groupTypes?.includes("DynamicMembership")) throw insufficient();
  if (group.mailEnabled && !group.groupTypes?.includes("Unified")) {
    throw refuse("Cannot Update a mail-enabled security groups and or distribution list.");
  }
}
