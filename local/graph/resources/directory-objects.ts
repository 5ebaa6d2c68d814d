import * as z from "zod";
import { GraphError } from "../errors.ts";
import type { Call } from "../route.ts";
import { personOf } from "../simulation.ts";
import type { MemberGroup } from "../world/groups.ts";
import type { Person } from "../world/people.ts";
import { bodyAs } from "./body.ts";
import { missingInDirectory } from "./directory-query.ts";

/** Somebody by object id or user principal name. */
function personNamed(call: Call, idOrName: string | undefined = ""): Person {
  const person = personOf(call.world, idOrName);
  if (person) return person;
  throw missingInDirectory(idOrName);
}

/** The user that a path names. */
export const userOf = (call: Call): Person => personNamed(call, call.params.user);

/** The group that a path names. */
export function groupOf(call: Call): MemberGroup {
  const group = call.world.groups.find(({ id }) => id === call.params.group?.toLowerCase());
  if (group) return group;
  throw missingInDirectory(call.params.group ?? "");
}

const Reference = z.strictObject({ "@odata.id": z.string() });

/** Whom a body refers to: `https://graph.microsoft.com/v1.0/users/{id}`, or by the same under `directoryObjects`. */
export const referredPerson = (call: Call): Person =>
  personAt(call, bodyAs(Reference, call.body, "Request_BadRequest")["@odata.id"]);

export function personAt(call: Call, address: string): Person {
  const id = /\/(?:users|directoryObjects)(?:\/|\(')([^/']+)(?:'\))?$/i.exec(address)?.[1];
  if (id === undefined) throw new GraphError("Request_BadRequest", `Invalid object identifier '${address}'.`);
  return personNamed(call, decodeURIComponent(id));
}

/** What the company's own servers master is changed there. */
export function demandOwn({ onPremisesSyncEnabled }: Pick<Person, "onPremisesSyncEnabled">): void {
  if (!onPremisesSyncEnabled) return;
  const message = "Unable to update the specified properties for on-premises mastered Directory Sync objects";
  throw new GraphError("Request_BadRequest", `${message} or objects currently undergoing migration.`);
}

export const insufficient = (): GraphError =>
  new GraphError("Authorization_RequestDenied", "Insufficient privileges to complete the operation.");

/** Whoever holds an admin role is out of an app's reach in what would let it take the account over. */
export function demandUnprotected({ world }: Call, person: Person): void {
  if (world.roleAssignments.some(({ principalId }) => principalId === person.id)) throw insufficient();
}
