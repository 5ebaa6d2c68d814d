import * as z from "zod";
import { eventTypes } from "./event-types.ts";
import { followType } from "./follow-alert.ts";
import { AzureMonitorAlert } from "./normalise/azure-monitor.ts";
import { CustomerAlert } from "./normalise/customer.ts";
import { DefenderAlert, DefenderIncident } from "./normalise/defender.ts";
import { AlertRef } from "./rows.ts";
import { AzureServiceHealth } from "./service-health/from-azure.ts";
import { ServiceHealthIssue } from "./service-health/from-graph.ts";

/** Asks the worker to do what follows from a case; it comes from ourselves alone. */
const Follow = z.object({ type: z.literal(followType), data: AlertRef });

/** What each type of event carries, in our words. */
const Told = z.discriminatedUnion(
  "type",
  [
    Follow,
    z.object({ type: z.literal(eventTypes.defenderAlert), data: DefenderAlert }),
    z.object({ type: z.literal(eventTypes.defenderIncident), data: DefenderIncident }),
    z.object({ type: z.literal(eventTypes.customerAlert), data: CustomerAlert }),
    z.object({ type: z.literal(eventTypes.azureMonitorAlert), data: AzureMonitorAlert }),
    z.object({ type: z.literal(eventTypes.serviceHealthIssue), data: ServiceHealthIssue }),
    z.object({ type: z.literal(eventTypes.azureServiceHealth), data: AzureServiceHealth }),
  ],
  `Only events of the types ${Object.values(eventTypes).join(", ")} are read here.`,
);

/** An event as Event Grid delivers it: `type` in a CloudEvent, `eventType` in its own schema. */
export const ReceivedEvent = z
  .looseObject({ type: z.string().optional(), eventType: z.string().optional(), data: z.unknown() })
  .transform(({ type, eventType, data }) => ({ type: type ?? eventType, data }))
  .pipe(Told);
export type ReceivedEvent = z.infer<typeof ReceivedEvent>;
