import type { TenantId } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";
import type { AlertEvent } from "#shared/platform/platform.ts";

/** The types under which news travel on the alert topic: docs/alert-events.md. */
export const eventTypes = {
  defenderAlert: "ManagedWorkplace.DefenderAlert",
  defenderIncident: "ManagedWorkplace.DefenderIncident",
  customerAlert: "ManagedWorkplace.CustomerAlert",
  azureMonitorAlert: "ManagedWorkplace.AzureMonitorAlert",
  serviceHealthIssue: "ManagedWorkplace.ServiceHealthIssue",
  azureServiceHealth: "ManagedWorkplace.AzureServiceHealth",
} as const;
export type EventType = (typeof eventTypes)[keyof typeof eventTypes];

/** What `onServiceHealth` takes; all else is for `onDefenderAlert`. */
export const serviceHealthTypes: readonly string[] = [eventTypes.serviceHealthIssue, eventTypes.azureServiceHealth];

type Told = { tenant: TenantId; id: string; at: string; source: string; data: object };

/** One event for each state of each thing that is told. */
export const eventOf = (type: EventType, { tenant, id, at, source, data }: Told): AlertEvent => ({
  id: `${id}@${at}`,
  source,
  type,
  subject: id,
  time: Temporal.Instant.from(at),
  data: { ...data, tenantId: tenant },
});
