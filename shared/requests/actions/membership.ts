import * as z from "zod";
import type { Words } from "#shared/calendar/model.ts";
import { at } from "#shared/platform/graph-requests.ts";
import type { Changes } from "#shared/platform/platform.ts";
import { missing, Person } from "./account.ts";
import type { Call } from "./action.ts";
import { Group, membershipObstacle, readGroup } from "./read-group.ts";
import { readUser, unlessMissing } from "./read-user.ts";

/** Somebody and a group, for what adds and what removes. */
export const Membership = Person.extend({ group: z.guid().toLowerCase(), groupName: z.string() });
export type Membership = z.infer<typeof Membership>;

export const SeenMembership = z.object({
  group: Group,
  isThere: z.boolean(),
  memberId: z.string().optional(),
  isMember: z.boolean(),
});
export type SeenMembership = z.infer<typeof SeenMembership>;

/** What `lookAtMembership` asks. */
export const looksAtMembership = ["GET /groups/{group}", "GET /groups/{group}/members", "GET /users/{user}"] as const;

export async function lookAtMembership(graph: Changes, { user, group }: Membership): Promise<SeenMembership> {
  const [seenGroup, found] = await Promise.all([readGroup(graph, group), readUser(graph, user)]);
  const isMember =
    found !== undefined && seenGroup.isThere && ((await unlessMissing(hasMember(graph, group, found.id))) ?? false);
  return { group: seenGroup, isThere: found !== undefined, memberId: found?.id, isMember };
}

const Member = z.looseObject({ id: z.string().toLowerCase() });

/** Asked page by page: a filtered list lags behind, and would not prove what was just done. */
async function hasMember(graph: Changes, group: string, member: string): Promise<boolean> {
  const query = { $select: "id", $top: 999 };
  for await (const { id } of graph.list(at("/groups/{group}/members", { group }), Member, { query }))
    if (id === member) return true;
  return false;
}

export const membershipWords = (isMember: boolean): Words =>
  isMember ? { ja: "メンバー", en: "A member" } : { ja: "メンバーではない", en: "Not a member" };

export const cannotChangeMembership = (seen: SeenMembership, input: Membership): Words | undefined =>
  missing(seen, input) ?? membershipObstacle(seen.group, input.groupName);

export const adding = ({ user, group }: Membership, { memberId = user }: SeenMembership): Call => ({
  method: "POST",
  path: at("/groups/{group}/members/$ref", { group }),
  body: { "@odata.id": `https://graph.microsoft.com/v1.0/directoryObjects/${memberId}` },
});

export const removing = ({ user, group }: Membership, { memberId = user }: SeenMembership): Call => ({
  method: "DELETE",
  path: at("/groups/{group}/members/{member}/$ref", { group, member: memberId }),
});
