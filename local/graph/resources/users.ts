import { GraphError } from "../errors.ts";
import { type Expression, parseFilter } from "../odata/filter.ts";
import { type Call, collection, entity, type Route } from "../route.ts";
import { personOf } from "../simulation.ts";
import type { Person } from "../world/people.ts";

const allow = ["User.Read.All", "User.ReadBasic.All", "User.ReadWrite.All", "Directory.Read.All"];

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
      return collection(call, "users", call.world.people, { page: 100, most: 999, paging: "skiptoken", shows });
    },
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

function userOf(call: Call): Person {
  const wanted = call.params.user ?? "";
  const person = personOf(call.world, wanted);
  if (person) return person;
  const missing = `Resource '${wanted}' does not exist or one of its queried reference-property objects are not present.`;
  throw new GraphError("Request_ResourceNotFound", missing);
}

/** The directory answers some queries only from its index, which must be asked for. */
function demandEventual(call: Call): void {
  const filter = call.query.get("$filter");
  const isAdvanced =
    call.query.get("$count") === "true" ||
    (filter !== null && (call.query.has("$orderby") || needsIndex(parseFilter(filter))));
  if (!isAdvanced || call.headers.consistencylevel?.toLowerCase() === "eventual") return;
  throw new GraphError(
    "Request_UnsupportedQuery",
    "Unsupported query. It needs the header 'ConsistencyLevel: eventual'.",
  );
}

function needsIndex(expression: Expression): boolean {
  switch (expression.is) {
    case "and":
    case "or":
      return needsIndex(expression.left) || needsIndex(expression.right);
    case "compare":
      return expression.by === "ne";
    case "text":
      return expression.by !== "startswith";
    default:
      return expression.is === "not";
  }
}
