import type { SecurityNamespace } from "@microsoft/microsoft-graph-types";
import * as z from "zod";
import { GraphError } from "../errors.ts";
import type { Alert, GraphTenant } from "../model.ts";
import { expandsOf } from "../odata/expand.ts";
import { type Call, collection, entity, type Route } from "../route.ts";
import type { Simulation } from "../simulation.ts";
import { completeAlert } from "../world/alerts.ts";
import { type Incident, incidents } from "../world/incidents.ts";
import { randomFor } from "../world/random.ts";
import { secureScores } from "../world/secure-scores.ts";
import { timestamp } from "../world/times.ts";
import { bodyAs } from "./body.ts";

const readAlerts = ["SecurityAlert.Read.All", "SecurityAlert.ReadWrite.All"];
const readIncidents = {
  allow: ["SecurityIncident.Read.All", "SecurityIncident.ReadWrite.All"],
  denied: "Forbidden",
} as const;
const pages = { page: 100, most: 1000, paging: "skip" } as const;

export const securityRoutes: readonly Route[] = [
  {
    on: "GET /security/alerts_v2",
    allow: readAlerts,
    denied: "Forbidden",
    run: (call) =>
      collection(call, "security/alerts_v2", call.world.alerts, { ...pages, order: "createdDateTime desc" }),
  },
  {
    on: "GET /security/alerts_v2/{alert}",
    allow: readAlerts,
    denied: "Forbidden",
    run: (call) => entity(call, "security/alerts_v2", alertOf(call)),
  },
  {
    on: "PATCH /security/alerts_v2/{alert}",
    allow: ["SecurityAlert.ReadWrite.All"],
    denied: "Forbidden",
    run: (call) => entity(call, "security/alerts_v2", changeAlert(call)),
  },
  {
    on: "GET /security/incidents",
    ...readIncidents,
    run: (call) =>
      collection(call, "security/incidents", incidentsOf(call), {
        page: 50,
        most: 50,
        paging: "skip",
        order: "createdDateTime desc",
      }),
  },
  {
    on: "GET /security/incidents/{incident}",
    ...readIncidents,
    run(call) {
      const incident = incidentsOf(call).find(({ id }) => id === call.params.incident);
      if (!incident) throw new GraphError("NotFound", `Incident '${call.params.incident}' was not found.`);
      return entity(call, "security/incidents", incident);
    },
  },
  {
    on: "GET /security/secureScores",
    allow: ["SecurityEvents.Read.All", "SecurityEvents.ReadWrite.All"],
    denied: "Forbidden",
    run(call) {
      const { simulation, world } = call;
      const scores = secureScores(world, simulation.now());
      const rows = simulation.state.changes.applied(world.tenant.id, "secureScores", scores);
      return collection(call, "security/secureScores", rows, { ...pages, order: "createdDateTime desc" });
    },
  },
];

/** The incidents, with the alerts that belong to each when they are expanded. */
function incidentsOf({ simulation, world, query }: Call): Incident[] {
  const all = simulation.state.changes.applied(world.tenant.id, "incidents", incidents(world.alerts));
  if (!expandsOf(query, ["alerts"]).has("alerts")) return all;
  return all.map((incident) => ({
    ...incident,
    alerts: world.alerts.filter(({ incidentId }) => incidentId === incident.id),
  }));
}

function alertOf(call: Call): Alert {
  const alert = call.world.alerts.find(({ id }) => id === call.params.alert);
  if (!alert) throw new GraphError("NotFound", `Alert '${call.params.alert}' was not found.`);
  return alert;
}

const AlertChange = z.strictObject({
  status: z.enum(["new", "inProgress", "resolved"]).exactOptional(),
  classification: z.enum(["unknown", "falsePositive", "truePositive", "informationalExpectedActivity"]).exactOptional(),
  determination: z
    .enum(["unknown", "malware", "phishing", "compromisedAccount", "notMalicious", "other"])
    .exactOptional(),
  assignedTo: z.string().nullable().exactOptional(),
});

function changeAlert(call: Call): Alert {
  const changes = bodyAs(AlertChange, call.body);
  const at = timestamp(call.simulation.now());
  const resolved = changes.status ? { resolvedDateTime: changes.status === "resolved" ? at : null } : {};
  const changed = { ...alertOf(call), ...changes, ...resolved, lastUpdateDateTime: at };
  return keep(call.simulation, call.world.tenant, changed);
}

/** Raises an alert now, or a new version of one whose id is given. */
export function addAlert(simulation: Simulation, tenant: GraphTenant, given: SecurityNamespace.Alert): Alert {
  const number = simulation.state.changes.serial();
  const at = timestamp(simulation.now());
  const times = { createdDateTime: at, firstActivityDateTime: at, lastActivityDateTime: at, lastUpdateDateTime: at };
  return keep(simulation, tenant, completeAlert(tenant, { ...times, ...given }, randomFor(tenant.id, "added", number)));
}

function keep(simulation: Simulation, { id: tenant }: GraphTenant, alert: Alert): Alert {
  simulation.change({ tenant, family: "alerts", id: alert.id, fields: alert });
  return alert;
}
