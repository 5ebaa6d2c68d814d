import { type Call, collection, entity, type Route } from "../route.ts";
import { personOf } from "../simulation.ts";
import type { MemberGroup } from "../world/groups.ts";
import { readDirectoryChanges } from "./directory-delta.ts";
import { groupOf } from "./directory-objects.ts";
import { demandEventual } from "./directory-query.ts";

const allow = [
  "Group.ReadBasic.All",
  "GroupMember.Read.All",
  "Group.Read.All",
  "Group.ReadWrite.All",
  "Directory.Read.All",
];
const pages = { page: 100, most: 999, paging: "skiptoken" } as const;

/** What a member shows when `$select` does not ask for more. */
const shows = ["id", "displayName", "mail", "userPrincipalName", "jobTitle", "mobilePhone", "givenName", "surname"];

export const groupRoutes: readonly Route[] = [
  {
    on: "GET /groups",
    app: "both",
    allow,
    run(call) {
      demandEventual(call);
      return collection(call, "groups", call.world.groups.map(shownGroup), pages);
    },
  },
  {
    on: "GET /groups/delta",
    allow,
    run: (call) => readDirectoryChanges(call, "groups", call.world.groups, basic, withMembers),
  },
  { on: "GET /groups/{group}", app: "both", allow, run: (call) => entity(call, "groups", shownGroup(groupOf(call))) },
  {
    on: "GET /groups/{group}/members",
    app: "both",
    allow: [
      "GroupMember.ReadBasic.All",
      "GroupMember.Read.All",
      "GroupMember.ReadWrite.All",
      "Group.Read.All",
      "Directory.Read.All",
    ],
    run: (call) => collection(call, "directoryObjects", peopleWith(call, groupOf(call).memberIds), { ...pages, shows }),
  },
  {
    on: "GET /groups/{group}/owners",
    app: "changing",
    allow: ["GroupMember.Read.All", "GroupMember.ReadWrite.All", "Group.Read.All", "Directory.Read.All"],
    run: (call) => collection(call, "directoryObjects", peopleWith(call, groupOf(call).ownerIds), { ...pages, shows }),
  },
];

const basic = [
  "id",
  "displayName",
  "description",
  "groupTypes",
  "mail",
  "mailEnabled",
  "securityEnabled",
  "createdDateTime",
];

/** A group as it is shown by itself. */
export const shownGroup = ({ memberIds: _members, ownerIds: _owners, ...group }: MemberGroup) => group;

const withMembers = (group: MemberGroup) => ({
  ...shownGroup(group),
  "members@delta": group.memberIds.map((id) => ({ "@odata.type": "#microsoft.graph.user", id })),
});

const peopleWith = ({ world }: Call, ids: readonly string[]) =>
  ids
    .flatMap((id) => personOf(world, id) ?? [])
    .map((person) => ({ "@odata.type": "#microsoft.graph.user", ...person }));
