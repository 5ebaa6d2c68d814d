import * as z from "zod";
import { type Id, idOf, newestFirst, TenantId } from "#shared/base/ids.ts";
import type { Platform, Stored, TableDefinition } from "#shared/platform/platform.ts";
import { Application, ApplicationEvent } from "./model.ts";

type Needs = Pick<Platform, "tables">;

/** Whoever sends an application passes here, so that what was found to be open is open still when it is written. */
const Gate = z.object({ tenant: TenantId, passed: z.int() });
const Open = z.object({ tenant: TenantId, id: idOf("application") });
/** Under a key that a caller has chosen, one application is made. */
const Once = z.object({ tenant: TenantId, key: z.string(), id: idOf("application") });

const Row = z.discriminatedUnion("row", [
  Application.extend({ row: z.literal("application") }),
  ApplicationEvent.extend({ row: z.literal("event") }),
  Open.extend({ row: z.literal("open") }),
  Once.extend({ row: z.literal("once") }),
  Gate.extend({ row: z.literal("gate") }),
]);
type Row = z.infer<typeof Row>;

/** All that a customer has applied for, and what became of it. */
const applications: TableDefinition<Row> = {
  name: "applications",
  schema: Row,
  key: (row) => ({ partition: row.tenant, row: rowOf(row) }),
};

function rowOf(row: Row): string {
  if (row.row === "application") return `application:${newestFirst(row.id)}`;
  if (row.row === "event") return eventRow(row.id, row.version);
  if (row.row === "open") return `open:${row.id}`;
  return row.row === "once" ? `once:${row.key}` : "gate";
}

const eventRow = (id: string, version: number) => `event:${id}:${String(version).padStart(5, "0")}`;

export type Which = { tenant: TenantId; id: Id<"application"> };

export async function findApplication(
  { tables }: Needs,
  { tenant, id }: Which,
): Promise<Stored<Application> | undefined> {
  const stored = await tables.get(applications, { partition: tenant, row: `application:${newestFirst(id)}` });
  return stored?.value.row === "application"
    ? { value: Application.parse(stored.value), etag: stored.etag }
    : undefined;
}

export async function madeUnder(
  { tables }: Needs,
  tenant: TenantId,
  key: string,
): Promise<Id<"application"> | undefined> {
  const stored = await tables.get(applications, { partition: tenant, row: `once:${key}` });
  return stored?.value.row === "once" ? stored.value.id : undefined;
}

export async function gateOf({ tables }: Needs, tenant: TenantId): Promise<Stored<Row> | undefined> {
  return tables.get(applications, { partition: tenant, row: "gate" });
}

/** One page of a customer's applications, the newest first. */
export async function pageOfApplications(
  { tables }: Needs,
  tenant: TenantId,
  query: { take?: number; cursor?: string },
): Promise<{ applications: Application[]; cursor?: string | undefined }> {
  const { rows, cursor } = await tables.list(applications, { ...query, partition: tenant, ...within("application:") });
  const found = rows.filter((row) => row.row === "application").map((row) => Application.parse(row));
  return { applications: found, cursor };
}

/** What a customer has applied for and nobody has decided on. */
export async function openApplications(needs: Needs, tenant: TenantId): Promise<Application[]> {
  const { rows } = await needs.tables.list(applications, { partition: tenant, ...within("open:") });
  const found = await Promise.all(
    rows.flatMap((row) => (row.row === "open" ? [findApplication(needs, { tenant, id: row.id })] : [])),
  );
  return found.flatMap((one) => (one ? [one.value] : []));
}

/** All that has happened to an application, the first thing first. */
export async function eventsOf({ tables }: Needs, { tenant, id }: Which): Promise<ApplicationEvent[]> {
  const { rows } = await tables.list(applications, { partition: tenant, ...within(`event:${id}:`) });
  return rows.filter((row) => row.row === "event").map((row) => ApplicationEvent.parse(row));
}

export async function findEvent(
  { tables }: Needs,
  { tenant, id }: Which,
  version: number,
): Promise<ApplicationEvent | undefined> {
  const stored = await tables.get(applications, { partition: tenant, row: eventRow(id, version) });
  return stored?.value.row === "event" ? ApplicationEvent.parse(stored.value) : undefined;
}

const within = (prefix: string) => ({ from: prefix, before: `${prefix}~` });

type Written = { before: Stored<Application> | undefined; after: Application; event: ApplicationEvent };

/** Writes down that an application was sent; "conflict" when anybody was first. */
export function writeSent(
  { tables }: Needs,
  { before, after, event, gate, key }: Written & { gate: Stored<Row> | undefined; key: string | undefined },
): Promise<"done" | "conflict"> {
  const { tenant, id } = after;
  const passed: Row = { row: "gate", tenant, passed: gate?.value.row === "gate" ? gate.value.passed + 1 : 1 };
  return tables.transact(applications, [
    gate ? { replace: { value: passed, etag: gate.etag } } : { insert: passed },
    ...asIs({ before, after, event }),
    { insert: { row: "open", tenant, id } },
    ...(key === undefined ? [] : [{ insert: { row: "once" as const, tenant, key, id } }]),
  ]);
}

/** Writes down what was decided, or that it was withdrawn; "conflict" when anybody was first. */
export const writeDecided = ({ tables }: Needs, written: Written): Promise<"done" | "conflict"> =>
  tables.transact(applications, [
    ...asIs(written),
    { remove: { partition: written.after.tenant, row: `open:${written.after.id}` } },
  ]);

const asIs = ({ before, after, event }: Written) => {
  const value = { row: "application" as const, ...after };
  return [
    before ? { replace: { value, etag: before.etag } } : { insert: value },
    { insert: { row: "event" as const, ...event } },
  ];
};
