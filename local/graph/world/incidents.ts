import type { SecurityNamespace } from "@microsoft/microsoft-graph-types";
import type { Alert } from "../model.ts";

export type Incident = SecurityNamespace.Incident & { "@odata.type": string; id: string };

const statusOf = {
  new: "active",
  inProgress: "inProgress",
  resolved: "resolved",
  unknown: "active",
  unknownFutureValue: "active",
} as const;

/** Defender groups alerts into incidents; here each alert is an incident of its own. */
export const incidentOf = (alert: Alert): Incident => ({
  "@odata.type": "#microsoft.graph.security.incident",
  id: alert.incidentId ?? alert.id,
  incidentWebUrl: alert.incidentWebUrl ?? null,
  redirectIncidentId: null,
  tenantId: alert.tenantId ?? null,
  displayName: alert.title ?? null,
  description: alert.description ?? null,
  createdDateTime: alert.createdDateTime ?? "",
  lastUpdateDateTime: alert.lastUpdateDateTime ?? "",
  assignedTo: alert.assignedTo ?? null,
  classification: alert.classification ?? "unknown",
  determination: alert.determination ?? "unknown",
  status: statusOf[alert.status ?? "new"],
  severity: alert.severity ?? "low",
  customTags: [],
  systemTags: [],
  comments: [],
});
