import { fault } from "#shared/base/problems.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import { findIncident, keepIncident } from "./incident-store.ts";
import type { Incident } from "./model.ts";
import type { AlertRef } from "./rows.ts";

type Needs = Pick<Platform, "tables">;

/** The newer of two states of an incident; of two of the same moment always the same one. */
export const newerIncident = (one: Incident, other: Incident): Incident =>
  [one, other].toSorted((a, b) => (orderOf(a) < orderOf(b) ? 1 : -1))[0] ?? one;

const orderOf = (incident: Incident) =>
  JSON.stringify([incident.updatedAt, ...Object.entries(incident).toSorted(([a], [b]) => (a < b ? -1 : 1))]);

/** Keeps an incident in its newest state (ADM-01). */
export async function receiveIncident(needs: Needs, incident: Incident): Promise<void> {
  if ((await findCustomer(needs, incident.tenant)).endedOn !== undefined) return;
  for (let tries = 0; tries < 20; tries += 1) {
    const before = await findIncident(needs, incident);
    if (before && newerIncident(before.value, incident) !== incident) return;
    if ((await keepIncident(needs, incident, before)) === "done") return;
  }
  throw fault("stale-version", "This incident changes all the time.", { retryAfterSeconds: 1 });
}

/** More merges than this in a row are a circle. */
const mostMerges = 10;

/** The incident that an id leads to now, after all into which it was merged. */
export async function canonicalIncident(needs: Needs, ref: AlertRef): Promise<Incident | undefined> {
  let found = (await findIncident(needs, ref))?.value;
  for (let merges = 0; found?.movedTo !== undefined && merges < mostMerges; merges += 1) {
    const target = (await findIncident(needs, { tenant: ref.tenant, id: found.movedTo }))?.value;
    if (!target) return found;
    found = target;
  }
  return found;
}
