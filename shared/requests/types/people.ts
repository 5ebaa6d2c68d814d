import type { Person } from "../actions/account.ts";
import type { Known, Wanted } from "../request-type.ts";

/** Somebody by name. */
export const personOf = async (known: Known, user: string): Promise<{ user: string; name: string }> => ({
  user,
  name: await known.nameOf(user),
});

/** The way of some people into some groups, or out of them. */
export async function memberships(
  known: Known,
  action: "add-member" | "remove-member",
  people: readonly Person[],
  groups: readonly string[],
): Promise<Wanted[]> {
  const named = await Promise.all(groups.map(async (group) => ({ group, groupName: await known.nameOf(group) })));
  return people.flatMap((person) => named.map((group) => ({ action, input: { ...person, ...group } })));
}
