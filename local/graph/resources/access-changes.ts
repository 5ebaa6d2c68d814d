import * as z from "zod";
import { GraphError } from "../errors.ts";
import { demandPermission } from "../rights.ts";
import { type Call, entity, nothing, type Route } from "../route.ts";
import type { AccessPolicy } from "../world/conditional-access.ts";
import { timestamp } from "../world/times.ts";
import { bodyAs } from "./body.ts";

const name = "identity/conditionalAccess/policies";
const denied = "AccessDenied";

export const accessChangeRoutes: readonly Route[] = [
  {
    on: "GET /identity/conditionalAccess/policies/{policy}",
    app: "changing",
    allow: ["Policy.Read.All"],
    denied,
    run: (call) => entity(call, name, policyOf(call)),
  },
  {
    on: "PATCH /identity/conditionalAccess/policies/{policy}",
    app: "changing",
    allow: ["Policy.ReadWrite.ConditionalAccess"],
    denied,
    run(call) {
      demandPermission(call.bearer, ["Policy.Read.All"], denied);
      const policy = policyOf(call);
      const change = bodyAs(PolicyChange, call.body);
      demandKnownGroups(call, change.conditions?.users ?? {});
      const fields = { ...merged(policy, change), modifiedDateTime: timestamp(call.simulation.now()) };
      call.simulation.change({ tenant: call.world.tenant.id, family: "accessPolicies", id: policy.id, fields });
      return nothing(204);
    },
  },
];

const Names = z.array(z.string());
const part = <T extends string>(...names: T[]) => z.partialRecord(z.enum(names), Names);
const Anything = z.record(z.string(), z.unknown()).nullable();
const Conditions = z.strictObject({
  applications: part("includeApplications", "excludeApplications", "includeUserActions").exactOptional(),
  clientAppTypes: Names.exactOptional(),
  locations: part("includeLocations", "excludeLocations").nullable().exactOptional(),
  platforms: part("includePlatforms", "excludePlatforms").nullable().exactOptional(),
  servicePrincipalRiskLevels: Names.exactOptional(),
  signInRiskLevels: Names.exactOptional(),
  userRiskLevels: Names.exactOptional(),
  users: part(
    "includeUsers",
    "excludeUsers",
    "includeGroups",
    "excludeGroups",
    "includeRoles",
    "excludeRoles",
  ).exactOptional(),
});
const PolicyChange = z.strictObject({
  displayName: z.string().min(1).exactOptional(),
  state: z.enum(["enabled", "disabled", "enabledForReportingButNotEnforced"]).exactOptional(),
  conditions: Conditions.exactOptional(),
  grantControls: Anything.exactOptional(),
  sessionControls: Anything.exactOptional(),
});

function policyOf({ world, params }: Call): AccessPolicy {
  const policy = world.accessPolicies.find(({ id }) => id === params.policy?.toLowerCase());
  if (policy) return policy;
  throw new GraphError("NotFound", `${params.policy} cannot be found in the directory.`);
}

function demandKnownGroups({ world }: Call, users: Partial<Record<string, string[]>>): void {
  const named = [...(users.includeGroups ?? []), ...(users.excludeGroups ?? [])];
  const unknown = named.find((wanted) => !world.groups.some(({ id }) => id === wanted));
  if (unknown) throw new GraphError("BadRequest", `The policy contains the group '${unknown}', which does not exist.`);
}

/** What is said anew takes the place of what was there, and what is not spoken of stays. */
function merged(before: object, change: object): object {
  const entries = Object.entries(change).map(([key, value]) => {
    const old: unknown = Reflect.get(before, key);
    return [key, isObject(old) && isObject(value) ? merged(old, value) : value];
  });
  return { ...before, ...Object.fromEntries(entries) };
}

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);
