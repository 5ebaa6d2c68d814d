import type { TenantId } from "#shared/base/ids.ts";
import type { AlertEvent } from "#shared/platform/platform.ts";
import { isSame, signatureOf } from "#shared/platform/signature.ts";
import { eventOf, eventTypes } from "./event-types.ts";
import type { CommonAlert } from "./normalise/azure-monitor.ts";

const purpose = "azure-monitor";

/** Where one customer's action groups send; what is signed for one is worth nothing for another. */
export const azureMonitorPath = (key: Uint8Array, tenant: TenantId): string =>
  `/api/webhooks/azure-monitor?${new URLSearchParams({ tenant, key: signatureOf(key, purpose, tenant) }).toString()}`;

export const isAddressOf = (key: Uint8Array, tenant: TenantId, given: string): boolean =>
  isSame(signatureOf(key, purpose, tenant), given);

/** What has come by the common alert schema, on its way to the topic; each kind is read where it is worked on. */
export function azureMonitorEvent(tenant: TenantId, { data }: CommonAlert, body: unknown): AlertEvent {
  const { alertId, originAlertId, monitoringService, monitorCondition, firedDateTime, resolvedDateTime } =
    data.essentials;
  const isHealth = monitoringService.replace(/\s/g, "").toLowerCase() === "servicehealth";
  const at = resolvedDateTime ?? firedDateTime;
  const event = eventOf(isHealth ? eventTypes.azureServiceHealth : eventTypes.azureMonitorAlert, {
    tenant,
    id: originAlertId ?? alertId.slice(-200),
    at,
    source: `/tenants/${tenant}/azure-monitor`,
    data: { ...(typeof body === "object" && body) },
  });
  return { ...event, id: `${event.id}:${monitorCondition}` };
}
