import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import { type Alert, Incident, Severity, SourceState } from "../model.ts";
import { cut, distinct, ForeignId, known, Link, Moment } from "./words.ts";

const Evidence = z.looseObject({
  deviceDnsName: z.string().nullish(),
  userAccount: z.looseObject({ userPrincipalName: z.string().nullish(), accountName: z.string().nullish() }).nullish(),
  primaryAddress: z.string().nullish(),
});

/** An alert of Microsoft Defender XDR in our words (DM-14): https://learn.microsoft.com/graph/api/resources/security-alert */
export const DefenderAlert = z
  .looseObject({
    id: ForeignId,
    tenantId: TenantId,
    title: z.string(),
    description: z.string().nullish(),
    recommendedActions: z.string().nullish(),
    severity: known(Severity.options, "unknown"),
    status: known(SourceState.options, "unknown"),
    serviceSource: z.string().nullish(),
    category: z.string().nullish(),
    categories: z.array(z.string()).nullish(),
    incidentId: z.string().nullish(),
    alertWebUrl: Link,
    createdDateTime: Moment,
    lastUpdateDateTime: Moment,
    evidence: z.array(Evidence).nullish(),
  })
  .transform((alert): Alert => {
    const evidence = alert.evidence ?? [];
    return {
      tenant: alert.tenantId,
      id: alert.id,
      title: cut(alert.title),
      severity: alert.severity,
      state: alert.status,
      source: alert.serviceSource ?? "unknown",
      categories: distinct(alert.categories ?? [alert.category]),
      devices: distinct(evidence.map(({ deviceDnsName }) => deviceDnsName)),
      people: distinct(
        evidence.map(
          ({ userAccount, primaryAddress }) =>
            userAccount?.userPrincipalName ?? userAccount?.accountName ?? primaryAddress,
        ),
      ),
      ...(alert.description && { description: cut(alert.description) }),
      ...(alert.recommendedActions && { recommendedActions: cut(alert.recommendedActions) }),
      ...(alert.incidentId && { incident: alert.incidentId }),
      ...(alert.alertWebUrl && { link: alert.alertWebUrl }),
      createdAt: alert.createdDateTime,
      updatedAt: alert.lastUpdateDateTime,
    };
  });

/** https://learn.microsoft.com/graph/api/resources/security-incident */
export const DefenderIncident = z
  .looseObject({
    id: ForeignId,
    tenantId: TenantId,
    displayName: z.string().nullish(),
    severity: known(Severity.options, "unknown"),
    status: known(Incident.shape.state.options, "unknown"),
    redirectIncidentId: z.string().nullish(),
    incidentWebUrl: Link,
    createdDateTime: Moment,
    lastUpdateDateTime: Moment,
  })
  .transform(
    (incident): Incident => ({
      tenant: incident.tenantId,
      id: incident.id,
      title: cut(incident.displayName ?? incident.id),
      severity: incident.severity,
      state: incident.status,
      ...(incident.redirectIncidentId && { movedTo: incident.redirectIncidentId }),
      ...(incident.incidentWebUrl && { link: incident.incidentWebUrl }),
      createdAt: incident.createdDateTime,
      updatedAt: incident.lastUpdateDateTime,
    }),
  );
