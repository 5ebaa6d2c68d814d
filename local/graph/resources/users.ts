import { demandFeature, demandPermission } from "../rights.ts";
import { type Call, collection, entity, type Route } from "../route.ts";
import { personOf } from "../simulation.ts";
import { licenceDetails } from "../world/licences.ts";
import type { Person } from "../world/people.ts";
import { signInActivities } from "../world/sign-ins.ts";
import { readDirectoryChanges } from "./directory-delta.ts";
import { userOf } from "./directory-objects.ts";
import { demandEventual, missingInDirectory } from "./directory-query.ts";

const reading = ["User.Read.All", "User.ReadWrite.All", "Directory.Read.All"];
const allow = ["User.ReadBasic.All", ...reading];

/** What a user shows when `$select` does not ask for more. */
export const userShows = [
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
    app: "both",
    allow,
    run(call) {
      demandEventual(call);
      const pages = { page: 100, most: 999, paging: "skiptoken", shows: userShows } as const;
      const isNarrow = asksForActivity(call);
      return collection(call, "users", peopleOf(call), isNarrow ? { ...pages, longest: 120 } : pages);
    },
  },
  {
    on: "GET /users/delta",
    allow: reading,
    run: (call) => readDirectoryChanges(call, "people", call.world.people, userShows),
  },
  {
    on: "GET /users/{user}",
    app: "both",
    allow,
    run: (call) => entity(call, "users", withAssignments(activeUserOf(call)), { shows: userShows }),
  },
  {
    on: "GET /users/{user}/licenseDetails",
    app: "both",
    allow: ["LicenseAssignment.Read.All", "User.Read.All", "Directory.Read.All"],
    run(call) {
      return collection(call, "licenseDetails", licenceDetails(call.world.skus, userOf(call)), {
        page: 100,
        most: 999,
        paging: "none",
      });
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

/** No licence comes by a group here, so that each can be taken back from its holder. */
const withAssignments = (person: Person) => ({
  licenseAssignmentStates: (person.assignedLicenses ?? []).map(({ skuId, disabledPlans }) => ({
    skuId,
    disabledPlans,
    assignedByGroup: null,
    state: "Active",
    error: "None",
  })),
  ...person,
});

function activeUserOf(call: Call): Person {
  const person = personOf({ people: peopleOf(call) }, call.params.user ?? "");
  if (person) return person;
  throw missingInDirectory(call.params.user ?? "");
}
