import type { AuditEvent } from "@microsoft/microsoft-graph-types";
import type { GraphTenant } from "../model.ts";
import type { Person } from "./people.ts";
import type { CompliancePolicy, Configuration } from "./policies.ts";
import { randomFor } from "./random.ts";
import { daysBefore } from "./times.ts";

export type IntuneAudit = AuditEvent & { id: string };

/** Every change of a policy left a trace, made by the admin. */
export function intuneAudits(
  tenant: GraphTenant,
  admin: Person | undefined,
  policies: readonly (CompliancePolicy | Configuration)[],
  since: number,
): IntuneAudit[] {
  return policies.map((policy, index) => {
    const random = randomFor(tenant.id, tenant.seed, "intune-audit", policy.id);
    const kind = policy["@odata.type"].replace(/^#microsoft\.graph\./, "");
    return {
      id: random.guid(),
      displayName: `Patch ${kind}`,
      componentName: "DeviceConfiguration",
      actor: {
        "@odata.type": "microsoft.graph.auditActor",
        auditActorType: "ItPro",
        userPermissions: ["*"],
        applicationId: "5926fc8e-304e-4f59-8bed-58ca97cc39a4",
        applicationDisplayName: "Microsoft Intune portal extension",
        userPrincipalName: admin?.userPrincipalName ?? null,
        servicePrincipalName: null,
        ipAddress: null,
        userId: admin?.id ?? null,
      },
      activity: `Patch ${kind}`,
      activityDateTime: daysBefore(since, 2 + index * 11 + random.next()),
      activityType: `Patch ${kind}`,
      activityOperationType: "Patch",
      activityResult: "Success",
      correlationId: random.guid(),
      category: "DeviceConfiguration",
      resources: [
        {
          displayName: policy.displayName ?? null,
          auditResourceType: kind,
          resourceId: policy.id,
          modifiedProperties: [
            {
              displayName: "Version",
              oldValue: String((policy.version ?? 2) - 1),
              newValue: String(policy.version ?? 2),
            },
          ],
        },
      ],
    };
  });
}
