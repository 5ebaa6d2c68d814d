import type { Id, TenantId } from "#shared/base/ids.ts";
import type { Platform, TableDefinition } from "#shared/platform/platform.ts";
import { Stop } from "./stop.ts";

type Needs = Pick<Platform, "tables">;

const stops: TableDefinition<Stop> = {
  name: "serviceStops",
  schema: Stop,
  key: ({ tenant, id }) => ({ partition: tenant, row: id }),
};

/** Writes a stop down; the one that is there already under its id stays, and is given back. */
export async function addStop(needs: Needs, stop: Stop): Promise<Stop> {
  if ((await needs.tables.insert(stops, stop)) === "inserted") return stop;
  return (await findStop(needs, stop.tenant, stop.id)) ?? stop;
}

export const findStop = async ({ tables }: Needs, tenant: TenantId, id: Id<"stop">): Promise<Stop | undefined> =>
  (await tables.get(stops, { partition: tenant, row: id }))?.value;

/** Every stop of a customer's service, the last one first. */
export async function stopsOf({ tables }: Needs, tenant: TenantId): Promise<Stop[]> {
  const found: Stop[] = [];
  let cursor: string | undefined;
  do {
    const page = await tables.list(stops, { partition: tenant, ...(cursor && { cursor }) });
    found.push(...page.rows);
    cursor = page.cursor;
  } while (cursor);
  return found.toSorted((a, b) => (a.stoppedOn + a.at < b.stoppedOn + b.at ? 1 : -1));
}
