import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import type { ListQuery, Platform, TableDefinition } from "#shared/platform/platform.ts";
import { AlertCase } from "./dedupe.ts";
import { Fact, keyOf } from "./facts.ts";
import { ListedAlert, newestFirst, Place } from "./listing.ts";
import { Incident } from "./model.ts";

/** Which alert of which tenant. */
export const AlertRef = z.object({ tenant: TenantId, id: z.string() });
export type AlertRef = z.infer<typeof AlertRef>;

/** `places` are all at which it may be listed among those of other customers. */
const CaseRow = AlertCase.extend({ row: z.literal("case"), places: z.array(Place) });
export type KeptCase = z.infer<typeof CaseRow>;

/** All that is known of a tenant's alerts is one partition, so that a case changes together with its places in lists. */
const Row = z.discriminatedUnion("row", [
  CaseRow,
  z.object({ row: z.literal("fact"), ...AlertRef.shape, fact: Fact }),
  z.object({ row: z.literal("listed"), list: z.string(), item: ListedAlert }),
  z.object({ row: z.literal("grouped"), ...AlertRef.shape, incident: z.string() }),
  Incident.extend({ row: z.literal("incident") }),
]);
export type Row = z.infer<typeof Row>;

export const alerts: TableDefinition<Row> = {
  name: "alerts",
  schema: Row,
  key: (row) => ({ partition: tenantOf(row), row: rowOf(row) }),
};

function tenantOf(row: Row): TenantId {
  if (row.row === "case") return row.alert.tenant;
  return row.row === "listed" ? row.item.tenant : row.tenant;
}

export function rowOf(row: Row): string {
  if (row.row === "case") return `case|${row.alert.id}`;
  if (row.row === "fact") return `fact|${row.id}|${keyOf(row.fact)}`;
  if (row.row === "listed") return `${row.list}|${newestFirst(row.item.detectedAt)}|${row.item.id}`;
  return row.row === "grouped" ? `group|${row.incident}|${row.id}` : `incident|${row.id}`;
}

export async function allIn({ tables }: Pick<Platform, "tables">, range: ListQuery): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | undefined;
  do {
    const page = await tables.list(alerts, { ...range, ...(cursor !== undefined && { cursor }) });
    rows.push(...page.rows);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return rows;
}
