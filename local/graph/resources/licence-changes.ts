import * as z from "zod";
import { GraphError } from "../errors.ts";
import { type Call, entity, type Route } from "../route.ts";
import { holds, type Sku } from "../world/licences.ts";
import type { Person } from "../world/people.ts";
import { hasMailbox } from "../world/services.ts";
import { bodyAs } from "./body.ts";
import { userOf } from "./directory-objects.ts";
import { changePerson } from "./user-changes.ts";

export const licenceChangeRoutes: readonly Route[] = [
  {
    on: "POST /users/{user}/assignLicense",
    app: "changing",
    allow: ["LicenseAssignment.ReadWrite.All", "User.ReadWrite.All", "Directory.ReadWrite.All"],
    run: assignLicences,
  },
];

const guid = z.guid().toLowerCase();
const Added = z.strictObject({ skuId: guid, disabledPlans: z.array(guid).default([]) });
type Added = z.infer<typeof Added>;
const Assigning = z.strictObject({ addLicenses: z.array(Added), removeLicenses: z.array(guid) });
type Assigning = z.infer<typeof Assigning>;

const refuse = (message: string) => new GraphError("Request_BadRequest", message);

function assignLicences(call: Call) {
  const person = userOf(call);
  const assigning = assigningIn(call.body);
  demandPossible(call, person, assigning);
  const assignedLicenses = licencesAfter(person, assigning);
  const changed = { ...person, assignedLicenses };
  const fields = { assignedLicenses, ...(hasMailbox(changed) && person.mail === null ? addressOf(person) : {}) };
  changePerson(call, person.id, fields);
  return entity(call, "users", { ...person, ...fields });
}

function assigningIn(body: unknown): Assigning {
  const given = bodyAs(z.record(z.string(), z.unknown()), body, "Request_BadRequest");
  const missing = Object.keys(Assigning.shape).filter((name) => !given[name]);
  if (missing.length === 0) return bodyAs(Assigning, given, "Request_BadRequest");
  const message = "One or more parameters of the operation 'assignLicense' are missing from the request payload.";
  throw refuse(`${message} The missing parameters are: ${missing.join(", ")}.`);
}

function demandPossible({ world }: Call, person: Person, { addLicenses, removeLicenses }: Assigning): void {
  if (addLicenses.length > 0 && !person.usageLocation) {
    throw refuse("License assignment cannot be done for user with invalid usage location.");
  }
  for (const added of addLicenses) {
    const sku = world.skus.find(({ skuId, appliesTo }) => skuId === added.skuId && appliesTo === "User");
    if (!sku) throw refuse(`License ${added.skuId} does not correspond to a valid company License.`);
    if (!holds(person, added.skuId)) demandSeat(sku);
    demandPlans(sku, added);
  }
  if (removeLicenses.some((skuId) => !holds(person, skuId))) {
    throw refuse("User does not have a corresponding license.");
  }
}

function demandSeat({ skuId, consumedUnits, prepaidUnits }: Sku): void {
  const seats = (prepaidUnits?.enabled ?? 0) + (prepaidUnits?.warning ?? 0);
  if ((consumedUnits ?? 0) < seats) return;
  throw refuse(`Subscription with SKU ${skuId} does not have any available licenses.`);
}

function demandPlans({ skuId, servicePlans }: Sku, { disabledPlans }: Added): void {
  const wrong = disabledPlans.find((id) => !servicePlans?.some(({ servicePlanId }) => servicePlanId === id));
  if (wrong) throw refuse(`License assignment failed because service plan ${wrong} is not a plan of SKU ${skuId}.`);
}

/** Who is given again what is held has other plans switched off from now on. */
function licencesAfter({ assignedLicenses }: Person, { addLicenses, removeLicenses }: Assigning) {
  const gone = new Set([...removeLicenses, ...addLicenses.map(({ skuId }) => skuId)]);
  return [...(assignedLicenses ?? []).filter(({ skuId }) => !gone.has(skuId?.toLowerCase() ?? "")), ...addLicenses];
}

/** A mailbox has the address of its holder's name. */
const addressOf = ({ userPrincipalName }: Person): Partial<Person> => ({
  mail: userPrincipalName,
  proxyAddresses: [`SMTP:${userPrincipalName}`],
});
