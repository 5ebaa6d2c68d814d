import type { Platform, Stored } from "#shared/platform/platform.ts";
import { Incident } from "./model.ts";
import { type AlertRef, alerts, allIn, type Row } from "./rows.ts";

type Needs = Pick<Platform, "tables">;

/** The ids of the alerts that belong to an incident. */
export async function idsIn(needs: Needs, { tenant, id }: AlertRef): Promise<string[]> {
  const rows = await allIn(needs, { partition: tenant, from: `group|${id}|`, before: `group|${id}|~` });
  return rows.flatMap((row) => (row.row === "grouped" && row.incident === id ? [row.id] : []));
}

export async function findIncident({ tables }: Needs, { tenant, id }: AlertRef): Promise<Stored<Incident> | undefined> {
  const found = await tables.get(alerts, { partition: tenant, row: `incident|${id}` });
  return found?.value.row === "incident" ? { value: Incident.parse(found.value), etag: found.etag } : undefined;
}

export const keepIncident = (
  { tables }: Needs,
  incident: Incident,
  before: Stored<Incident> | undefined,
): Promise<"done" | "conflict"> => {
  const row: Row = { ...incident, row: "incident" };
  return tables.transact(alerts, [before ? { replace: { value: row, etag: before.etag } } : { insert: row }]);
};
