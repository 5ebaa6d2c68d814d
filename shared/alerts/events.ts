import * as z from "zod";
import type { TenantId } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";
import type { AlertEvent } from "#shared/platform/platform.ts";
import { defenderAlertType } from "./model.ts";
import { DefenderAlert, type ListedAlert, normaliseDefender } from "./normalise-defender.ts";

/** An event as Event Grid delivers it: `type` in a CloudEvent, `eventType` in its own schema. */
const Event = z.looseObject({ type: z.string().optional(), eventType: z.string().optional(), data: z.unknown() });

const OfDefender = z.object({
  type: z.literal(defenderAlertType, `Only events of type ${defenderAlertType} are read here.`),
  data: DefenderAlert,
});

/** An alert on its way through the queue, in either schema. */
export const ReceivedAlert = Event.transform(({ type, eventType, data }) => ({ type: type ?? eventType, data }))
  .pipe(OfDefender)
  .transform(({ data }) => normaliseDefender(data));

/** An alert of Defender as the event that carries it: one event for each state of each alert. */
export const toEvent = (tenant: TenantId, alert: ListedAlert): AlertEvent => ({
  id: `${alert.id}@${alert.lastUpdateDateTime}`,
  source: `/tenants/${tenant}/security/alerts_v2`,
  type: defenderAlertType,
  subject: alert.id,
  time: Temporal.Instant.from(alert.lastUpdateDateTime),
  data: { ...alert, tenantId: tenant },
});
