import * as z from "zod";
import { nothingHere } from "#shared/base/problems.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { AlertCase } from "./dedupe.ts";
import { type Fact, type Findings, inOrder } from "./facts.ts";
import { idsIn } from "./incident-store.ts";
import { canonicalIncident } from "./incidents.ts";
import { Alert, Incident } from "./model.ts";
import type { AlertRef } from "./rows.ts";
import { factsOf, findCase } from "./store.ts";

const Step = z.object({
  at: z.iso.datetime(),
  kind: z.string(),
  by: z.string().optional(),
  note: z.string().optional(),
  sourceState: Alert.shape.state.optional(),
  severity: Alert.shape.severity.optional(),
});

/** A case with what happened to it, and the incident to which it belongs with the other alerts of that. */
export const AlertView = AlertCase.omit({ openings: true }).extend({
  incident: Incident.extend({ alerts: z.array(z.string()) }).optional(),
  history: z.array(Step),
});
export type AlertView = z.infer<typeof AlertView>;

export async function readAlert(needs: Pick<Platform, "tables">, ref: AlertRef): Promise<AlertView> {
  const kept = (await findCase(needs, ref))?.value;
  if (!kept) throw nothingHere();
  const [facts, incident] = await Promise.all([factsOf(needs, ref), incidentOf(needs, kept.alert)]);
  return AlertView.parse({ ...kept, incident, history: inOrder(facts).map(stepOf) });
}

/** Why an alert came, what was done about it and against the next one, once somebody has told. */
export const findingsOf = async (needs: Pick<Platform, "tables">, ref: AlertRef): Promise<Findings | undefined> =>
  (await findCase(needs, ref))?.value.findings;

async function incidentOf(needs: Pick<Platform, "tables">, { tenant, incident: id }: Alert) {
  const incident = id === undefined ? undefined : await canonicalIncident(needs, { tenant, id });
  if (!incident || id === undefined) return undefined;
  const ids = await Promise.all([...new Set([id, incident.id])].map((one) => idsIn(needs, { tenant, id: one })));
  return { ...incident, alerts: [...new Set(ids.flat())] };
}

/** What a step of the history shows; our people by their names alone. */
const stepOf = (fact: Fact): z.input<typeof Step> => ({
  at: fact.at,
  kind: fact.kind,
  ...("by" in fact && { by: fact.by.name }),
  ...("note" in fact && fact.note !== undefined && { note: fact.note }),
  ...(fact.kind === "seen" && { sourceState: fact.alert.state, severity: fact.alert.severity }),
});
