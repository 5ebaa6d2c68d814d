import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import type { Alert, Severity } from "../model.ts";
import { cut, distinct, ForeignId, known, Link, Moment } from "./words.ts";

/** What Azure Monitor's severities are to us: https://learn.microsoft.com/azure/azure-monitor/alerts/alerts-common-schema */
const severities = {
  Sev0: "high",
  Sev1: "high",
  Sev2: "medium",
  Sev3: "low",
  Sev4: "informational",
  unknown: "unknown",
} as const satisfies Record<string, Severity>;
type Grade = keyof typeof severities;
const grades = Object.keys(severities) as [Grade, ...Grade[]];

const Essentials = z.looseObject({
  alertId: z.string().min(1),
  alertRule: z.string().default("Azure Monitor"),
  severity: known(grades, "unknown"),
  signalType: z.string().default("unknown"),
  monitorCondition: known(["Fired", "Resolved", "unknown"], "unknown"),
  monitoringService: z.string().default("unknown"),
  configurationItems: z.array(z.string()).nullish(),
  originAlertId: ForeignId.optional().catch(undefined),
  firedDateTime: Moment,
  resolvedDateTime: Moment.nullish(),
  description: z.string().nullish(),
  investigationLink: Link,
});

/** The common alert schema, as far as it is the same for every kind of alert. */
export const CommonAlert = z.looseObject({
  schemaId: z.literal("azureMonitorCommonAlertSchema"),
  data: z.looseObject({ essentials: Essentials, alertContext: z.looseObject({}).nullish() }),
});
export type CommonAlert = z.infer<typeof CommonAlert>;

/** An alert of Azure Monitor that a tenant's action group has sent, in our words. */
export const AzureMonitorAlert = CommonAlert.extend({ tenantId: TenantId }).transform(
  ({ tenantId, data: { essentials } }): Alert => {
    const { alertId, originAlertId, monitorCondition, firedDateTime, resolvedDateTime } = essentials;
    const isOver = monitorCondition === "Resolved";
    return {
      tenant: tenantId,
      id: originAlertId ?? alertId.slice(-200),
      title: cut(essentials.alertRule),
      severity: severities[essentials.severity],
      state: isOver ? "resolved" : "new",
      source: "azureMonitor",
      categories: [essentials.monitoringService],
      devices: distinct(essentials.configurationItems ?? []),
      people: [],
      ...(essentials.description && { description: cut(essentials.description) }),
      ...(essentials.investigationLink && { link: essentials.investigationLink }),
      createdAt: firedDateTime,
      updatedAt: (isOver && resolvedDateTime) || firedDateTime,
    };
  },
);
