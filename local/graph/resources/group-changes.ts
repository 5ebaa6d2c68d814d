import { randomUUID } from "node:crypto";
import { type Call, entity, nothing, type Route } from "../route.ts";
import type { MemberGroup } from "../world/groups.ts";
import { timestamp } from "../world/times.ts";
import { groupOf, personAt } from "./directory-objects.ts";
import { demandChangeable, groupChange, newGroup } from "./group-fields.ts";
import { additionTo, changeGroup } from "./group-members.ts";
import { shownGroup } from "./groups.ts";

export const groupChangeRoutes: readonly Route[] = [
  {
    on: "POST /groups",
    app: "changing",
    allow: ["Group.Create", "Group.ReadWrite.All", "Directory.ReadWrite.All"],
    run: createGroup,
  },
  {
    on: "PATCH /groups/{group}",
    app: "changing",
    allow: ["Group.ReadWrite.All", "Directory.ReadWrite.All"],
    run(call) {
      const group = groupOf(call);
      demandChangeable(call, group);
      const {
        "members@odata.bind": members = [],
        "owners@odata.bind": owners = [],
        ...fields
      } = groupChange(call, group);
      const added = { ...additionTo(call, group, "members", members), ...additionTo(call, group, "owners", owners) };
      changeGroup(call, group.id, { ...fields, ...added });
      return nothing(204);
    },
  },
  {
    on: "DELETE /groups/{group}",
    app: "changing",
    allow: ["Group.ReadWrite.All"],
    run(call) {
      const group = groupOf(call);
      demandChangeable(call, group);
      call.simulation.change({ tenant: call.world.tenant.id, family: "groups", id: group.id });
      return nothing(204);
    },
  },
];

function createGroup(call: Call) {
  const { "members@odata.bind": members = [], "owners@odata.bind": owners = [], ...given } = newGroup(call);
  const at = timestamp(call.simulation.now());
  const isUnified = given.groupTypes.includes("Unified");
  const mail = isUnified ? `${given.mailNickname}@${call.world.tenant.domain}` : null;
  const ids = (addresses: readonly string[]) => [...new Set(addresses.map((address) => personAt(call, address).id))];
  const group: MemberGroup = {
    ...plain,
    visibility: isUnified ? "Public" : null,
    ...given,
    id: randomUUID(),
    createdDateTime: at,
    renewedDateTime: at,
    mail,
    proxyAddresses: mail ? [`SMTP:${mail}`] : [],
    memberIds: ids(members),
    ownerIds: ids(owners),
  };
  changeGroup(call, group.id, group);
  return entity(call, "groups", shownGroup(group), { status: 201 });
}

/** Everything that a new group has not. */
const plain = {
  deletedDateTime: null,
  classification: null,
  description: null,
  expirationDateTime: null,
  isAssignableToRole: null,
  membershipRule: null,
  membershipRuleProcessingState: null,
  onPremisesLastSyncDateTime: null,
  onPremisesSyncEnabled: null,
  preferredLanguage: null,
  theme: null,
} satisfies Partial<MemberGroup>;
