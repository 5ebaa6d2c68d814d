import type { TenantId } from "#shared/base/ids.ts";
import type { Change, ListQuery, Platform, Stored } from "#shared/platform/platform.ts";
import type { CaseState } from "./case-states.ts";
import type { AlertCase } from "./dedupe.ts";
import type { Fact } from "./facts.ts";
import { listedOf, type Place, placesOf } from "./listing.ts";
import { type AlertRef, alerts, allIn, type KeptCase, type Row, rowOf } from "./rows.ts";

type Needs = Pick<Platform, "tables">;

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
