import * as z from "zod";
import type { Words } from "#shared/calendar/model.ts";
import { at } from "#shared/platform/graph-requests.ts";
import type { Changes } from "#shared/platform/platform.ts";
import { isDynamic, isMailList, isRoleAssignable, isSynchronised, noSuchGroup } from "./obstacles.ts";
import { unlessMissing } from "./read-user.ts";

/** https://learn.microsoft.com/graph/api/resources/group */
const GraphGroup = z.looseObject({
  id: z.guid().toLowerCase(),
  displayName: z.string(),
  description: z.string().nullish(),
  mailNickname: z.string().nullish(),
  groupTypes: z.array(z.string()).default([]),
  mailEnabled: z.boolean().nullish(),
  isAssignableToRole: z.boolean().nullish(),
  onPremisesSyncEnabled: z.boolean().nullish(),
});

const $select = Object.keys(GraphGroup.shape).join(",");

/** A group as far as it decides what may be done with it. */
export const Group = z.object({
  isThere: z.boolean(),
  displayName: z.string().optional(),
  description: z.string().optional(),
  isDynamic: z.boolean(),
  isMailList: z.boolean(),
  isRoleAssignable: z.boolean(),
  isSynchronised: z.boolean(),
});
export type Group = z.infer<typeof Group>;

export async function readGroup(graph: Changes, group: string): Promise<Group> {
  const found = await unlessMissing(graph.get(at("/groups/{group}", { group }), GraphGroup, { query: { $select } }));
  const types = found?.groupTypes ?? [];
  return {
    isThere: found !== undefined,
    displayName: found?.displayName,
    description: found?.description ?? undefined,
    isDynamic: types.includes("DynamicMembership"),
    isMailList: !!found?.mailEnabled && !types.includes("Unified"),
    isRoleAssignable: found?.isAssignableToRole ?? false,
    isSynchronised: found?.onPremisesSyncEnabled ?? false,
  };
}

/** The groups of a name. */
export async function groupsNamed(graph: Changes, displayName: string): Promise<z.infer<typeof GraphGroup>[]> {
  const query = { $filter: `displayName eq '${displayName.replaceAll("'", "''")}'`, $select };
  const found: z.infer<typeof GraphGroup>[] = [];
  for await (const group of graph.list("/groups", GraphGroup, { query })) found.push(group);
  return found;
}

/** Why a group cannot be changed here. */
export function groupObstacle(group: Group, name: string): Words | undefined {
  if (!group.isThere) return noSuchGroup(name);
  if (group.isSynchronised) return isSynchronised(name);
  if (group.isRoleAssignable) return isRoleAssignable(name);
  return group.isMailList ? isMailList(name) : undefined;
}

/** Why somebody cannot be added to a group or taken out of it. */
export const membershipObstacle = (group: Group, name: string): Words | undefined =>
  groupObstacle(group, name) ?? (group.isDynamic ? isDynamic(name) : undefined);
