import * as z from "zod";
import { GraphError } from "../errors.ts";
import { type Call, collection, type Route } from "../route.ts";
import { type Assignment, assignmentsOf, type Target } from "../world/assignments.ts";
import { bodyAs } from "./body.ts";

const families = { deviceConfigurations: "configurations", deviceCompliancePolicies: "compliancePolicies" } as const;
const intune = { app: "changing", denied: "Forbidden", needs: "intune" } as const;
const readWrite = "DeviceManagementConfiguration.ReadWrite.All";

/** For whom each kind of policy holds. */
export const policyAssignmentRoutes: readonly Route[] = (
  ["deviceConfigurations", "deviceCompliancePolicies"] as const
).flatMap((kind): Route[] => [
  {
    on: `GET /deviceManagement/${kind}/{policy}/assignments`,
    ...intune,
    allow: ["DeviceManagementConfiguration.Read.All", readWrite],
    run: (call) => answer(call, kind, assignmentsOf(call.world, policyIdOf(call, kind))),
  },
  {
    on: `POST /deviceManagement/${kind}/{policy}/assign`,
    ...intune,
    allow: [readWrite],
    run(call) {
      const id = policyIdOf(call, kind);
      const targets = bodyAs(Assigning, call.body).assignments.map(({ target }) => target);
      targets.forEach((target) => demandGroup(call, target));
      call.simulation.change({ tenant: call.world.tenant.id, family: "assignments", id, fields: { targets } });
      return answer(call, kind, assignmentsOf(call.simulation.world(call.world.tenant), id));
    },
  },
]);

type Kind = keyof typeof families;

const typed = <T extends string>(name: T) => z.literal([`#microsoft.graph.${name}`, `microsoft.graph.${name}`]);
const TargetBody = z.union([
  z.strictObject({ "@odata.type": typed("groupAssignmentTarget"), groupId: z.guid().toLowerCase() }),
  z.strictObject({ "@odata.type": typed("exclusionGroupAssignmentTarget"), groupId: z.guid().toLowerCase() }),
  z.strictObject({ "@odata.type": typed("allDevicesAssignmentTarget") }),
  z.strictObject({ "@odata.type": typed("allLicensedUsersAssignmentTarget") }),
]);
const Assigning = z.strictObject({
  assignments: z.array(
    z.strictObject({ "@odata.type": z.string().optional(), id: z.string().optional(), target: TargetBody }),
  ),
});

function answer(call: Call, kind: Kind, assignments: readonly Assignment[]) {
  const name = `deviceManagement/${kind}('${call.params.policy}')/assignments`;
  return collection(call, name, assignments, { page: 1000, most: 1000, paging: "none" });
}

function policyIdOf({ world, params }: Call, kind: Kind): string {
  const policies: readonly { id: string }[] = world[families[kind]];
  const policy = policies.find(({ id }) => id === params.policy?.toLowerCase());
  if (policy) return policy.id;
  throw new GraphError("ResourceNotFound", `Resource not found: '${params.policy}'.`);
}

function demandGroup({ world }: Call, { groupId }: Target): void {
  if (groupId === undefined || world.groups.some(({ id }) => id === groupId)) return;
  throw new GraphError("BadRequest", `The target group '${groupId}' does not exist.`);
}
