import * as z from "zod";
import type { TenantId } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";
import type { AlertEvent } from "#shared/platform/platform.ts";
import { defenderAlertType } from "./model.ts";
import { DefenderAlert, normaliseDefender } from "./normalise-defender.ts";

const type = z.literal(defenderAlertType, `Only events of type ${defenderAlertType} are read here.`);

const CloudEvent = z.looseObject({ specversion: z.literal("1.0"), id: z.string().min(1), type, data: DefenderAlert });
const EventGridEvent = z.looseObject({ id: z.string().min(1), eventType: type, data: DefenderAlert });

/** An alert on its way through the queue, in either schema in which Event Grid delivers. */
export const ReceivedAlert = z.union([CloudEvent, EventGridEvent]).transform(({ data }) => normaliseDefender(data));

/** An alert of Defender as the event that carries it: one event for each state of each alert. */
export const toEvent = (tenant: TenantId, alert: DefenderAlert): AlertEvent => ({
  id: `${alert.id}@${alert.lastUpdateDateTime}`,
  source: `/tenants/${tenant}/security/alerts_v2`,
  type: defenderAlertType,
  subject: alert.id,
  time: Temporal.Instant.from(alert.lastUpdateDateTime),
  data: { ...alert, tenantId: tenant },
});
