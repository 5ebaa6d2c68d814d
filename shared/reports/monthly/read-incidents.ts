import { noticesTold, type TenantIncident, tenantIncidents } from "#shared/alerts/service-health/tenant-incidents.ts";
import type { TenantId } from "#shared/base/ids.ts";
import type { Platform } from "#shared/platform/platform.ts";

/** An incident of one of Microsoft's services, and how often the customer was told of it. */
export type IncidentTold = TenantIncident & { notices: number };

/** The incidents that began in a month and affected a customer. */
export async function readIncidents(
  needs: Pick<Platform, "tables">,
  { tenant, month }: { tenant: TenantId; month: string },
): Promise<IncidentTold[]> {
  const found = await tenantIncidents(needs, tenant, month);
  return Promise.all(
    found.map(async (incident) => ({ ...incident, notices: await noticesTold(needs, tenant, incident.id) })),
  );
}
