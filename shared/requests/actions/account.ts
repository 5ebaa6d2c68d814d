import * as z from "zod";
import type { Words } from "#shared/calendar/model.ts";
import { roleName } from "#shared/inventory/kinds/admin-roles.ts";
import type { Changes } from "#shared/platform/platform.ts";
import { isProtected, isSynchronised, noSuchAccount } from "./obstacles.ts";
import { readAssignments } from "./read-assignments.ts";
import { readUser, type User } from "./read-user.ts";

/** Whose account a change is of; a new one is made by the same order, and so may not be there yet. */
export const Person = z.object({ user: z.string(), name: z.string(), isNew: z.boolean().optional() });
export type Person = z.infer<typeof Person>;

/** An account as far as it decides whether it may be changed here. */
export const Account = z.object({ isThere: z.boolean(), isSynchronised: z.boolean(), roles: z.array(z.string()) });
export type Account = z.infer<typeof Account>;

/** What `lookAtAccount` asks. */
export const looksAtAccount = ["GET /users/{user}", "GET /roleManagement/directory/roleAssignments"] as const;

export async function lookAtAccount(
  graph: Changes,
  user: string,
): Promise<{ account: Account; found: User | undefined }> {
  const found = await readUser(graph, user);
  const held = found ? await readAssignments(graph, `principalId eq '${found.id}'`) : [];
  const roles = [...new Set(held.map(({ roleDefinitionId }) => roleName(roleDefinitionId)))];
  return { account: { isThere: !!found, isSynchronised: found?.onPremisesSyncEnabled ?? false, roles }, found };
}

/** Why an account cannot be changed: Graph lets no app touch an admin's, and what is synchronised is changed elsewhere. */
export function standsInTheWay(account: Account, { name }: Pick<Person, "name">): Words | undefined {
  if (!account.isThere) return noSuchAccount(name);
  if (account.roles.length > 0) return isProtected(name, account.roles);
  return account.isSynchronised ? isSynchronised(name) : undefined;
}

type There = { isThere: boolean };

export const missing = ({ isThere }: There, { name, isNew }: Person): Words | undefined =>
  isThere || isNew ? undefined : noSuchAccount(name);

/** What was just made takes a while until it is known everywhere. */
export const notThereYet = ({ isThere }: There, { name, isNew }: Person): Words | undefined =>
  isNew && !isThere
    ? {
        ja: `作成したアカウント「${name}」が使えるようになるのを待っています。`,
        en: `Waiting until the new account ${name} can be used.`,
      }
    : undefined;
