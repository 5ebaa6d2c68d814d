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

/** Defender groups alerts into incidents: those that name the same one. It is about the first of them. */
export function incidents(alerts: readonly Alert[]): Incident[] {
  const byId = new Map<string, Alert[]>();
  for (const alert of alerts) {
    const id = alert.incidentId ?? alert.id;
    byId.set(id, [...(byId.get(id) ?? []), alert]);
  }
  return [...byId.values()].flatMap(([first, ...others]) => (first ? [incident(first, [first, ...others])] : []));
}

const incident = (alert: Alert, together: readonly Alert[]): Incident => ({
  "@odata.type": "#microsoft.graph.security.incident",
  id: alert.incidentId ?? alert.id,
  incidentWebUrl: alert.incidentWebUrl ?? null,
  redirectIncidentId: null,
  tenantId: alert.tenantId ?? null,
  displayName: alert.title ?? null,
  description: alert.description ?? null,
  createdDateTime: alert.createdDateTime ?? "",
  lastUpdateDateTime:
    together
      .map(({ lastUpdateDateTime }) => lastUpdateDateTime ?? "")
      .toSorted()
      .at(-1) ?? "",
  assignedTo: alert.assignedTo ?? null,
  classification: alert.classification ?? "unknown",
  determination: alert.determination ?? "unknown",
  status: statusOf[alert.status ?? "new"],
  severity: alert.severity ?? "low",
  customTags: [],
  systemTags: [],
  comments: [],
});
