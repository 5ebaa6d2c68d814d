import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import { fault } from "#shared/base/problems.ts";
import type { Platform, Stored, TableDefinition } from "#shared/platform/platform.ts";
import { newestFirst } from "../listing.ts";
import { ServiceIncident } from "./model.ts";
import { newerIssue } from "./newer-issue.ts";

type Needs = Pick<Platform, "tables">;
const moment = z.iso.datetime();

/** Microsoft's words at one time, as plain text. */
export const KeptPost = z.object({ at: moment, text: z.string() });
export type KeptPost = z.infer<typeof KeptPost>;

/** A customer that an incident affects, and what its admins have been told of it. */
export const Affected = z.object({
  incident: z.string(),
  tenant: TenantId,
  toldAt: moment.optional(),
  endToldAt: moment.optional(),
});
export type Affected = z.infer<typeof Affected>;

/** `detectedAt` is when we first heard of it (QUAL-02). */
export const KeptIncident = ServiceIncident.extend({ detectedAt: moment });
export type KeptIncident = z.infer<typeof KeptIncident>;

/** One partition for each incident, whoever it affects. */
const Row = z.discriminatedUnion("row", [
  KeptIncident.extend({ row: z.literal("incident") }),
  Affected.extend({ row: z.literal("affected") }),
  KeptPost.extend({ row: z.literal("post"), incident: z.string() }),
]);
type Row = z.infer<typeof Row>;

const incidents: TableDefinition<Row> = {
  name: "serviceIncidents",
  schema: Row,
  key: (row) => ({ partition: row.row === "incident" ? row.id : row.incident, row: rowOf(row) }),
};

function rowOf(row: Row): string {
  if (row.row === "incident") return "incident";
  return row.row === "affected" ? `affected|${row.tenant}` : `post|${newestFirst(row.at)}`;
}

export async function findIncident({ tables }: Needs, id: string): Promise<Stored<KeptIncident> | undefined> {
  const found = await tables.get(incidents, { partition: id, row: "incident" });
  return found?.value.row === "incident" ? { value: KeptIncident.parse(found.value), etag: found.etag } : undefined;
}

/** Keeps what is newest of an incident and gives it back. */
export async function keepIncident(needs: Needs, incident: ServiceIncident, detectedAt: string): Promise<KeptIncident> {
  for (let tries = 0; tries < 20; tries += 1) {
    const before = await findIncident(needs, incident.id);
    if (before && newerIssue(before.value, incident) !== incident) return before.value;
    const value = { ...incident, detectedAt: before?.value.detectedAt ?? detectedAt };
    const row: Row = { ...value, row: "incident" };
    const change = before ? { replace: { value: row, etag: before.etag } } : { insert: row };
    if ((await needs.tables.transact(incidents, [change])) === "done") return value;
  }
  throw fault("stale-version", "This incident changes all the time.", { retryAfterSeconds: 1 });
}

export async function keepPosts({ tables }: Needs, incident: string, posts: readonly KeptPost[]): Promise<void> {
  for (const post of posts) await tables.put(incidents, { ...post, row: "post", incident });
}

/** What Microsoft has said, the newest first. */
export async function postsOf({ tables }: Needs, incident: string, take: number): Promise<KeptPost[]> {
  const { rows } = await tables.list(incidents, { partition: incident, from: "post|", before: "post|~", take });
  return rows.flatMap((row) => (row.row === "post" ? [KeptPost.parse(row)] : []));
}

/** The customer among those that are affected, from now on if not before. */
export async function keepAffected(needs: Needs, incident: string, tenant: TenantId): Promise<Stored<Affected>> {
  await needs.tables.insert(incidents, { row: "affected", incident, tenant });
  const found = await needs.tables.get(incidents, { partition: incident, row: `affected|${tenant}` });
  if (found?.value.row !== "affected") throw new Error("A row that was just written is gone.");
  return { value: Affected.parse(found.value), etag: found.etag };
}

/** What a customer has been told of an incident, when it is among those that are affected. */
export async function findAffected(
  { tables }: Needs,
  incident: string,
  tenant: TenantId,
): Promise<Affected | undefined> {
  const found = await tables.get(incidents, { partition: incident, row: `affected|${tenant}` });
  return found?.value.row === "affected" ? Affected.parse(found.value) : undefined;
}

export const markTold = ({ tables }: Needs, { value, etag }: Stored<Affected>): Promise<void> =>
  tables.replace(incidents, { value: { ...value, row: "affected" }, etag });

const Pointer = z.object({ tenant: TenantId, incident: z.string(), startedAt: moment });

/** Which incidents have affected a customer, the newest first. */
const byTenant: TableDefinition<z.infer<typeof Pointer>> = {
  name: "tenantIncidents",
  schema: Pointer,
  key: ({ tenant, incident, startedAt }) => ({ partition: tenant, row: `${newestFirst(startedAt)}|${incident}` }),
};

export const pointTo = ({ tables }: Needs, tenant: TenantId, { id, startedAt }: ServiceIncident): Promise<void> =>
  tables.put(byTenant, { tenant, incident: id, startedAt });

/** The ids of the incidents that began between two moments. */
export async function incidentIds({ tables }: Needs, tenant: TenantId, from: string, until: string): Promise<string[]> {
  const query = { partition: tenant, from: newestFirst(until), before: `${newestFirst(from)}~` };
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await tables.list(byTenant, { ...query, ...(cursor !== undefined && { cursor }) });
    ids.push(...page.rows.map(({ incident }) => incident));
    cursor = page.cursor;
  } while (cursor !== undefined);
  return [...new Set(ids)];
}
