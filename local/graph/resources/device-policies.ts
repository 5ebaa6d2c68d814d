import { expandsOf } from "../odata/expand.ts";
import { type Call, collection, type Route } from "../route.ts";
import { assignmentsOf } from "../world/assignments.ts";

const configuration = {
  app: "both",
  allow: ["DeviceManagementConfiguration.Read.All", "DeviceManagementConfiguration.ReadWrite.All"],
  denied: "Forbidden",
  needs: "intune",
} as const;
const pages = { page: 1000, most: 1000, paging: "skiptoken" } as const;

export const devicePolicyRoutes: readonly Route[] = [
  {
    on: "GET /deviceManagement/deviceCompliancePolicies",
    ...configuration,
    run: (call) =>
      collection(
        call,
        "deviceManagement/deviceCompliancePolicies",
        assigned(call, call.world.compliancePolicies),
        pages,
      ),
  },
  {
    on: "GET /deviceManagement/deviceConfigurations",
    ...configuration,
    run: (call) =>
      collection(call, "deviceManagement/deviceConfigurations", assigned(call, call.world.configurations), pages),
  },
  {
    on: "GET /deviceManagement/auditEvents",
    allow: ["DeviceManagementApps.Read.All", "DeviceManagementApps.ReadWrite.All"],
    denied: "Forbidden",
    needs: "intune",
    run: (call) =>
      collection(call, "deviceManagement/auditEvents", call.world.intuneAudits, {
        ...pages,
        order: "activityDateTime desc",
      }),
  },
];

function assigned({ query, world }: Call, policies: readonly { id: string }[]): object[] {
  if (!expandsOf(query, ["assignments"]).has("assignments")) return [...policies];
  return policies.map((policy) => ({ ...policy, assignments: assignmentsOf(world, policy.id) }));
}
