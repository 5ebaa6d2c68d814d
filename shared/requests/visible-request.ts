import type { Person } from "#shared/base/caller.ts";
import { nothingHere } from "#shared/base/problems.ts";
import type { Platform, Stored } from "#shared/platform/platform.ts";
import type { ServiceRequest } from "./model.ts";
import { findRequest, type Which } from "./store.ts";

/** Operators see every order, admins those of their company, everybody else their own. */
export const maySee = (
  person: Person,
  { tenant, orderedBy }: Pick<ServiceRequest, "tenant" | "orderedBy">,
): boolean => {
  if (person.role === "operator") return true;
  return tenant === person.tenant && (person.role === "admin" || orderedBy.objectId === person.objectId);
};

/** The order when this person may see it; else it is as if there were none. */
export async function visibleRequest(
  needs: Pick<Platform, "tables">,
  person: Person,
  which: Which,
): Promise<Stored<ServiceRequest>> {
  const stored = await findRequest(needs, which);
  if (!stored || !maySee(person, stored.value)) throw nothingHere();
  return stored;
}
