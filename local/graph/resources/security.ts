import type { SecurityNamespace } from "@microsoft/microsoft-graph-types";
import * as z from "zod";
import { GraphError } from "../errors.ts";
import type { Alert, GraphTenant } from "../model.ts";
import { expandsOf } from "../odata/expand.ts";
import { type Call, collection, entity, type Route } from "../route.ts";
import type { Simulation } from "../simulation.ts";
import { completeAlert } from "../world/alerts.ts";
import { incidentOf } from "../world/incidents.ts";
import { randomFor } from "../world/random.ts";
import { timestamp } from "../world/times.ts";
import { bodyAs } from "./body.ts";

const readAlerts = ["SecurityAlert.Read.All", "SecurityAlert.ReadWrite.All"];
const pages = { page: 100, most: 1000, paging: "skip" } as const;

export const securityRoutes: readonly Route[] = [
  {
    on: "GET /security/alerts_v2",
    allow: readAlerts,
    denied: "Forbidden",
    run: (call) => collection(call, "security/alerts_v2", alertsOf(call), { ...pages, order: "createdDateTime desc" }),
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
    allow: ["SecurityIncident.Read.All", "SecurityIncident.ReadWrite.All"],
    denied: "Forbidden",
    run(call) {
      const withAlerts = expandsOf(call.query, ["alerts"]).has("alerts");
      const incidents = alertsOf(call).map((alert) =>
        withAlerts ? { ...incidentOf(alert), alerts: [alert] } : incidentOf(alert),
      );
      const order = "createdDateTime desc";
      return collection(call, "security/incidents", incidents, { page: 50, most: 50, paging: "skip", order });
    },
  },
];

/** The alerts of the world, each in its newest version, and those that came later. */
function alertsOf({ simulation, world }: Call): Alert[] {
  const ours = simulation.state.alerts.values().filter(({ tenant }) => tenant === world.tenant.id);
  const newest = new Map([...world.alerts, ...ours.map(({ alert }) => alert)].map((alert) => [alert.id, alert]));
  return [...newest.values()];
}

function alertOf(call: Call): Alert {
  const alert = alertsOf(call).find(({ id }) => id === call.params.alert);
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
  const number = simulation.state.alerts.values().length;
  const at = timestamp(simulation.now());
  const times = { createdDateTime: at, firstActivityDateTime: at, lastActivityDateTime: at, lastUpdateDateTime: at };
  return keep(simulation, tenant, completeAlert(tenant, { ...times, ...given }, randomFor(tenant.id, "added", number)));
}

function keep(simulation: Simulation, { id: tenant }: GraphTenant, alert: Alert): Alert {
  simulation.state.alerts.put(`${tenant}/${alert.id}`, { tenant, alert });
  return alert;
}
