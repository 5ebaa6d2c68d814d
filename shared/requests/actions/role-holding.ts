import * as z from "zod";
import type { Words } from "#shared/calendar/model.ts";
import { at } from "#shared/platform/graph-requests.ts";
import type { Changes } from "#shared/platform/platform.ts";
import type { Call } from "./action.ts";
import { readAssignments } from "./read-assignments.ts";
import { readUser } from "./read-user.ts";

/** Somebody and a role, for what grants and what revokes. */
export const RoleHolding = z.object({
  user: z.guid().toLowerCase(),
  name: z.string(),
  role: z.guid().toLowerCase(),
  roleName: z.string(),
});
export type RoleHolding = z.infer<typeof RoleHolding>;

export const SeenHolding = z.object({
  isThere: z.boolean(),
  assignment: z.string().optional(),
  othersHoldIt: z.boolean(),
});
export type SeenHolding = z.infer<typeof SeenHolding>;

/** What `lookAtHolding` asks. */
export const looksAtHolding = ["GET /users/{user}", "GET /roleManagement/directory/roleAssignments"] as const;

export async function lookAtHolding(graph: Changes, { user, role }: RoleHolding): Promise<SeenHolding> {
  const [found, holders] = await Promise.all([
    readUser(graph, user),
    readAssignments(graph, `roleDefinitionId eq '${role}'`),
  ]);
  return {
    isThere: found !== undefined,
    assignment: holders.find(({ principalId }) => principalId === user)?.id,
    othersHoldIt: holders.some(({ principalId }) => principalId !== user),
  };
}

export const holdingWords = (holds: boolean): Words =>
  holds ? { ja: "権限あり", en: "Holds it" } : { ja: "権限なし", en: "Does not hold it" };

export const granting = ({ user, role }: RoleHolding): Call => ({
  method: "POST",
  path: "/roleManagement/directory/roleAssignments",
  body: { roleDefinitionId: role, principalId: user, directoryScopeId: "/" },
});

export const revoking = (assignment: string): Call => ({
  method: "DELETE",
  path: at("/roleManagement/directory/roleAssignments/{assignment}", { assignment }),
});
