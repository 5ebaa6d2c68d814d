import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import { CommonAlert } from "../normalise/azure-monitor.ts";
import { cut, ForeignId, known, Moment } from "../normalise/words.ts";
import type { SeenIssue } from "./model.ts";
import { type Status, statuses } from "./status.ts";

/** Azure's own stages, and where an issue then stands. */
const stages = {
  planned: "planned",
  active: "serviceDegradation",
  inprogress: "restoringService",
  resolved: "resolved",
  complete: "resolved",
  canceled: "resolved",
  rca: "postIncidentReviewPublished",
} as const satisfies Record<string, Status>;
type Stage = keyof typeof stages;

const Impacted = z.array(z.looseObject({ ServiceName: z.string() }));

/** What is impacted comes as a list, or as the text of one. */
const ImpactedServices = z
  .union([
    Impacted,
    z.string().transform((text, context) => {
      try {
        return Impacted.parse(JSON.parse(text));
      } catch {
        context.addIssue({ code: "custom", message: "This is not a list of services." });
        return z.NEVER;
      }
    }),
  ])
  .catch([]);

const flag = z
  .union([z.boolean(), z.string().transform((text) => text.toLowerCase() === "true")])
  .default(false)
  .catch(false);

const AzureContext = z.looseObject({
  eventTimestamp: Moment,
  status: z.string().nullish(),
  properties: z.looseObject({
    title: z.string(),
    service: z.string().nullish(),
    communication: z.string().default(""),
    incidentType: z.string().default("unknown"),
    trackingId: ForeignId,
    impactStartTime: Moment.nullish().catch(undefined),
    impactMitigationTime: Moment.nullish().catch(undefined),
    impactedServices: ImpactedServices,
    stage: z.string().default(""),
    IsSynthetic: flag,
  }),
});

/** An issue of Azure, by the common alert schema: https://learn.microsoft.com/azure/service-health/service-health-alert-webhook-guide */
export const AzureServiceHealth = CommonAlert.extend({
  tenantId: TenantId,
  data: z.looseObject({ alertContext: AzureContext }),
}).transform(({ tenantId, data: { alertContext } }): SeenIssue => {
  const { eventTimestamp: at, properties } = alertContext;
  const stage = known(Object.keys(stages) as [Stage, ...Stage[]], "active").parse(properties.stage);
  const isOver = statuses[stages[stage]].isOver || alertContext.status?.toLowerCase() === "resolved";
  const service = properties.impactedServices[0]?.ServiceName ?? properties.service ?? "Azure";
  return {
    tenant: tenantId,
    incident: {
      id: properties.trackingId,
      service: service.slice(0, 60),
      title: cut(properties.title),
      classification: properties.incidentType.toLowerCase() === "incident" ? "incident" : "advisory",
      status: stages[stage],
      isOver,
      isTest: properties.IsSynthetic,
      startedAt: properties.impactStartTime ?? at,
      updatedAt: at,
      ...(isOver && { endedAt: properties.impactMitigationTime ?? at }),
    },
    posts: [{ at, isHtml: true, content: properties.communication }],
  };
});
