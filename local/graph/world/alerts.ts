import type { SecurityNamespace } from "@microsoft/microsoft-graph-types";
import type { Alert, GraphTenant } from "../model.ts";
import { type AlertKind, alertKinds } from "./alert-kinds.ts";
import type { Device } from "./devices.ts";
import { evidenceOf } from "./evidence.ts";
import type { Person } from "./people.ts";
import { type Random, randomFor } from "./random.ts";
import { daysBefore } from "./times.ts";

type Inhabitants = { people: readonly Person[]; devices: readonly Device[] };

/** What Defender has raised in the last weeks: one of each severity at least, some of them closed already. */
export function alerts(tenant: GraphTenant, inhabitants: Inhabitants, since: number): Alert[] {
  const kinds = tenant.people > 100 ? alertKinds : alertKinds.slice(0, 4);
  return kinds.map((kind, index) => {
    const random = randomFor(tenant.id, tenant.seed, "alert", index);
    const ageDays = 1 + index * 3 + random.next();
    const evidence = evidenceFor(kind, daysBefore(since, ageDays), inhabitants, random);
    const given = { ...kindFields(kind), ...progress(index, ageDays, since), ...times(ageDays, since), evidence };
    return completeAlert(tenant, given, random);
  });
}

const kindFields = ({ about: _about, file: _file, mitreTechniques, ...fields }: AlertKind) => ({
  ...fields,
  mitreTechniques: [...mitreTechniques],
});

function times(ageDays: number, since: number) {
  return {
    createdDateTime: daysBefore(since, ageDays),
    firstActivityDateTime: daysBefore(since, ageDays + 0.02),
    lastActivityDateTime: daysBefore(since, ageDays + 0.01),
  };
}

/** Every third alert is closed, every fourth being looked at. */
function progress(index: number, ageDays: number, since: number): SecurityNamespace.Alert {
  if (index % 3 === 2) {
    const resolvedAt = daysBefore(since, ageDays / 2);
    return {
      status: "resolved",
      classification: "truePositive",
      determination: "malware",
      resolvedDateTime: resolvedAt,
      lastUpdateDateTime: resolvedAt,
    };
  }
  return { status: index % 4 === 3 ? "inProgress" : "new", lastUpdateDateTime: daysBefore(since, ageDays * 0.9) };
}

function evidenceFor(kind: AlertKind, createdAt: string, { people, devices }: Inhabitants, random: Random) {
  const computers = devices.filter((device) => device.operatingSystem === "Windows");
  const device = computers[random.int(0, Math.max(0, computers.length - 1))];
  const person = people.find((someone) => someone.id === device?.userId) ?? people[0];
  return evidenceOf({ kind, createdAt, person, device: kind.about === "device" ? device : undefined }, random);
}

/** An alert with every property that Graph would send, whatever of it is given. */
export function completeAlert(tenant: GraphTenant, given: SecurityNamespace.Alert, random: Random): Alert {
  const id = given.id ?? `da${random.int(100_000_000, 999_999_999)}${random.int(100_000_000, 999_999_999)}_1`;
  const incidentId = given.incidentId ?? String(random.int(1000, 99_999));
  return {
    "@odata.type": "#microsoft.graph.security.alert",
    ...blank,
    ...given,
    id,
    incidentId,
    providerAlertId: id,
    tenantId: tenant.id,
    detectorId: given.detectorId ?? random.guid(),
    alertWebUrl: `https://security.microsoft.com/alerts/${id}?tid=${tenant.id}`,
    incidentWebUrl: `https://security.microsoft.com/incidents/${incidentId}?tid=${tenant.id}`,
  };
}

const blank: SecurityNamespace.Alert = {
  title: "Suspicious activity",
  description: "Activity that should be looked at.",
  recommendedActions: "Review the evidence and contact the user to verify intent.",
  category: "SuspiciousActivity",
  severity: "low",
  status: "new",
  classification: "unknown",
  determination: "unknown",
  serviceSource: "microsoftDefenderForEndpoint",
  detectionSource: "microsoftDefenderForEndpoint",
  assignedTo: null,
  actorDisplayName: null,
  threatDisplayName: null,
  threatFamilyName: null,
  mitreTechniques: [],
  resolvedDateTime: null,
  comments: [],
  evidence: [],
  systemTags: [],
};
