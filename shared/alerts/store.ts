import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import type { Change, ListQuery, Platform, Stored, TableDefinition } from "#shared/platform/platform.ts";
import type { CaseState } from "./case-states.ts";
import { AlertCase } from "./dedupe.ts";
import { Fact, keyOf } from "./facts.ts";
import { ListedAlert, listedOf, newestFirst, Place, placesOf } from "./listing.ts";
import { Incident } from "./model.ts";

type Needs = Pick<Platform, "tables">;

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
type Row = z.infer<typeof Row>;

const alerts: TableDefinition<Row> = {
  name: "alerts",
  schema: Row,
  key: (row) => ({ partition: tenantOf(row), row: rowOf(row) }),
};

function tenantOf(row: Row): TenantId {
  if (row.row === "case") return row.alert.tenant;
  return row.row === "listed" ? row.item.tenant : row.tenant;
}

function rowOf(row: Row): string {
  if (row.row === "case") return `case|${row.alert.id}`;
  if (row.row === "fact") return `fact|${row.id}|${keyOf(row.fact)}`;
  if (row.row === "listed") return `${row.list}|${newestFirst(row.item.detectedAt)}|${row.item.id}`;
  return row.row === "grouped" ? `group|${row.incident}|${row.id}` : `incident|${row.id}`;
}

export async function findCase({ tables }: Needs, { tenant, id }: AlertRef): Promise<Stored<KeptCase> | undefined> {
  const found = await tables.get(alerts, { partition: tenant, row: `case|${id}` });
  return found?.value.row === "case" ? { value: found.value, etag: found.etag } : undefined;
}

/** Everything that is known to be true of an alert, in no order. */
export async function factsOf(needs: Needs, { tenant, id }: AlertRef): Promise<Fact[]> {
  const rows = await allIn(needs, { partition: tenant, from: `fact|${id}|`, before: `fact|${id}|~` });
  return rows.flatMap((row) => (row.row === "fact" && row.id === id ? [row.fact] : []));
}

/** A fact with all that changes by it, or "conflict" when it is known or somebody else was first. */
export function keepFact(
  { tables }: Needs,
  { before, after, fact }: { before: Stored<KeptCase> | undefined; after: AlertCase; fact: Fact },
): Promise<"done" | "conflict"> {
  const { tenant, id } = after.alert;
  const value: KeptCase = { ...after, row: "case", places: united(placesOf(after), before?.value.places ?? []) };
  const old = before ? besides(before.value) : [];
  const now = besides(after);
  const gone = old.filter((row) => !now.some((other) => rowOf(other) === rowOf(row)));
  const changes: Change<Row>[] = [
    before ? { replace: { value, etag: before.etag } } : { insert: value },
    { insert: { row: "fact", tenant, id, fact } },
    ...now.map((row) => ({ put: row })),
    ...gone.map((row) => ({ remove: alerts.key(row) })),
  ];
  return tables.transact(alerts, changes);
}

/** The rows beside a case that follow from it. */
function besides(one: AlertCase): Row[] {
  const { tenant, id, incident } = one.alert;
  const item = listedOf(one);
  const listed = ["all", inState(one.state)].map((list): Row => ({ row: "listed", list, item }));
  return incident === undefined ? listed : [...listed, { row: "grouped", tenant, id, incident }];
}

const united = (some: readonly Place[], others: readonly Place[]): Place[] => [
  ...some,
  ...others.filter((other) => !some.some(({ partition, row }) => partition === other.partition && row === other.row)),
];

const inState = (state: CaseState) => `in-${state}`;

/** The part of a tenant's alerts in which a question is answered, the newest first. */
export function tenantRange(tenant: TenantId, state: CaseState | undefined) {
  const list = state ? inState(state) : "all";
  return { partition: tenant, from: `${list}|`, before: `${list}|~` };
}

export async function readTenantList({ tables }: Needs, query: ListQuery) {
  const { rows, ...rest } = await tables.list(alerts, query);
  return {
    rows: rows.flatMap((row) => (row.row === "listed" ? [{ row: rowOf(row), item: row.item }] : [])),
    ...rest,
  };
}

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

async function allIn({ tables }: Needs, range: ListQuery): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | undefined;
  do {
    const page = await tables.list(alerts, { ...range, ...(cursor !== undefined && { cursor }) });
    rows.push(...page.rows);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return rows;
}
