import { demandFeature, demandPermission } from "../rights.ts";
import { type Call, collection, entity, type Route } from "../route.ts";
import { personOf } from "../simulation.ts";
import type { Person } from "../world/people.ts";
import { signInActivities } from "../world/sign-ins.ts";
import { readDirectoryChanges } from "./directory-delta.ts";
import { demandEventual, missingInDirectory } from "./directory-query.ts";

const reading = ["User.Read.All", "User.ReadWrite.All", "Directory.Read.All"];
const allow = ["User.ReadBasic.All", ...reading];

/** What a user shows when `$select` does not ask for more. */
const shows = [
  "businessPhones",
  "displayName",
  "givenName",
  "jobTitle",
  "mail",
  "mobilePhone",
  "officeLocation",
  "preferredLanguage",
  "surname",
  "userPrincipalName",
  "id",
];

export const userRoutes: readonly Route[] = [
  {
    on: "GET /users",
    allow,
    run(call) {
      demandEventual(call);
      const pages = { page: 100, most: 999, paging: "skiptoken", shows } as const;
      const isNarrow = asksForActivity(call);
      return collection(call, "users", peopleOf(call), isNarrow ? { ...pages, longest: 120 } : pages);
    },
  },
  {
    on: "GET /users/delta",
    allow: reading,
    run: (call) => readDirectoryChanges(call, "people", call.world.people, shows),
  },
  {
    on: "GET /users/{user}",
    allow,
    run: (call) => entity(call, "users", userOf(call), { shows }),
  },
  {
    on: "GET /users/{user}/licenseDetails",
    allow: ["LicenseAssignment.Read.All", "User.Read.All", "Directory.Read.All"],
    run(call) {
      const held = new Set((userOf(call).assignedLicenses ?? []).map((licence) => licence.skuId));
      const details = call.world.skus
        .filter((sku) => held.has(sku.skuId))
        .map(({ id, skuId, skuPartNumber, servicePlans }) => ({ id, skuId, skuPartNumber, servicePlans }));
      return collection(call, "licenseDetails", details, { page: 100, most: 999, paging: "none" });
    },
  },
];

/** When somebody last signed in is told only to who may read the audit log, of tenants that pay for it. */
function peopleOf(call: Call): readonly Person[] {
  if (!asksForActivity(call)) return call.world.people;
  demandPermission(call.bearer, ["AuditLog.Read.All"], "Authentication_MSGraphPermissionMissing");
  demandFeature(call.world.tenant, "entraP1");
  const activities = signInActivities(call.world, call.simulation.now());
  return call.world.people.map((person) => ({ signInActivity: activities.get(person.id) ?? null, ...person }));
}

const asksForActivity = ({ query }: Call) =>
  ["$select", "$filter"].some((option) => query.get(option)?.includes("signInActivity"));

function userOf(call: Call): Person {
  const person = personOf({ people: peopleOf(call) }, call.params.user ?? "");
  if (person) return person;
  throw missingInDirectory(call.params.user ?? "");
}
