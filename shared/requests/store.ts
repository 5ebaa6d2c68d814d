import * as z from "zod";
import { type Id, idOf, newestFirst, type TenantId } from "#shared/base/ids.ts";
import type { Change, Platform, Stored, TableDefinition } from "#shared/platform/platform.ts";
import { AuditEntry, type Happened, nextEntry, TrailEnd } from "./audit-trail.ts";
import { Handover, isOver, ServiceRequest, StepProgress } from "./model.ts";

type Needs = Pick<Platform, "tables">;

/** An order that is not over, as far as another one has to know of it. */
const OpenRequest = ServiceRequest.pick({ id: true, tenant: true, type: true, subjects: true });
export type OpenRequest = z.infer<typeof OpenRequest>;

/** Under a key that a caller has chosen, one order is made. */
const Once = z.object({ tenant: ServiceRequest.shape.tenant, key: z.string(), request: idOf("request") });

const Row = z.discriminatedUnion("row", [
  ServiceRequest.extend({ row: z.literal("request") }),
  OpenRequest.extend({ row: z.literal("open") }),
  Once.extend({ row: z.literal("once") }),
  StepProgress.extend({ row: z.literal("step"), tenant: ServiceRequest.shape.tenant }),
  Handover.extend({ row: z.literal("handover") }),
  AuditEntry.extend({ row: z.literal("audit") }),
  TrailEnd.extend({ row: z.literal("trail") }),
]);
type Row = z.infer<typeof Row>;

/** All of a customer's orders and their trail in one partition, so that a step and its entry are written at once. */
const requests: TableDefinition<Row> = {
  name: "requests",
  schema: Row,
  key: (row) => ({ partition: row.tenant, row: rowOf(row) }),
};

function rowOf(row: Row): string {
  if (row.row === "request") return `request:${newestFirst(row.id)}`;
  if (row.row === "open") return `open:${row.id}`;
  if (row.row === "once") return `once:${row.key}`;
  if (row.row === "step") return `${stepsOf(row.request, row.plan)}${String(row.step).padStart(5, "0")}`;
  if (row.row === "handover") return `handover:${row.id}`;
  return row.row === "audit" ? auditRow(row.serial) : "trail";
}

const stepsOf = (request: Id<"request">, plan: string) => `step:${request}:${plan}:`;
const auditRow = (serial: number) => `audit:${String(serial).padStart(9, "0")}`;

export type Which = { tenant: TenantId; id: Id<"request"> };

export async function findRequest(
  { tables }: Needs,
  { tenant, id }: Which,
): Promise<Stored<ServiceRequest> | undefined> {
  const stored = await tables.get(requests, { partition: tenant, row: `request:${newestFirst(id)}` });
  return stored?.value.row === "request" ? { value: ServiceRequest.parse(stored.value), etag: stored.etag } : undefined;
}

/** The order that was made under a key, when one was. */
export async function madeUnder({ tables }: Needs, tenant: TenantId, key: string): Promise<Id<"request"> | undefined> {
  const stored = await tables.get(requests, { partition: tenant, row: `once:${key}` });
  return stored?.value.row === "once" ? stored.value.request : undefined;
}

/** Where a customer's trail ends; whoever writes on it after somebody else did is refused. */
export async function trailEnd({ tables }: Needs, tenant: TenantId): Promise<Stored<TrailEnd> | undefined> {
  const stored = await tables.get(requests, { partition: tenant, row: "trail" });
  return stored?.value.row === "trail" ? { value: TrailEnd.parse(stored.value), etag: stored.etag } : undefined;
}

export type Written = {
  before: Stored<ServiceRequest> | undefined;
  after: ServiceRequest;
  happened: Happened;
  steps?: readonly StepProgress[];
  handover?: Handover | undefined;
  key?: string | undefined;
};

/** Writes what happened with its entry in the trail, all or nothing; "conflict" when anybody was first. */
export async function write(
  { tables }: Needs,
  end: Stored<TrailEnd> | undefined,
  { before, after, happened, steps = [], handover, key }: Written,
): Promise<"done" | "conflict"> {
  const { tenant } = after;
  const entry = nextEntry(end?.value ?? { tenant, serial: 0, hash: "" }, happened);
  const newEnd: Row = { row: "trail", tenant, serial: entry.serial, hash: entry.hash };
  const request: Row = { row: "request", ...after };
  return tables.transact(requests, [
    before ? { replace: { value: request, etag: before.etag } } : { insert: request },
    { insert: { row: "audit", ...entry } },
    end ? { replace: { value: newEnd, etag: end.etag } } : { insert: newEnd },
    ...openness(before?.value, after),
    ...steps.map((step) => ({ put: { row: "step" as const, tenant, ...step } })),
    ...(handover ? [{ put: { row: "handover" as const, ...handover } }] : []),
    ...(key === undefined ? [] : [{ insert: { row: "once" as const, tenant, key, request: after.id } }]),
  ]);
}

function openness(before: ServiceRequest | undefined, after: ServiceRequest): Change<Row>[] {
  if (!before) return [{ insert: { row: "open", ...OpenRequest.parse(after) } }];
  return isOver(after) && !isOver(before) ? [{ remove: { partition: after.tenant, row: `open:${after.id}` } }] : [];
}

/** Forgets what the requester has been told by now; nothing has happened to the order. */
export const forgetTold = ({ tables }: Needs, { value, etag }: Stored<ServiceRequest>): Promise<"done" | "conflict"> =>
  tables.transact(requests, [{ replace: { value: { row: "request", ...value, untold: [] }, etag } }]);

/** Notes how often a step was tried; nothing has happened that the trail would tell of. */
export const keepTries = ({ tables }: Needs, tenant: TenantId, step: StepProgress): Promise<void> =>
  tables.put(requests, { row: "step", tenant, ...step });

export async function findHandover(
  { tables }: Needs,
  tenant: TenantId,
  id: Id<"handover">,
): Promise<Handover | undefined> {
  const stored = await tables.get(requests, { partition: tenant, row: `handover:${id}` });
  return stored?.value.row === "handover" ? Handover.parse(stored.value) : undefined;
}

/** A customer's orders, the newest first. */
export async function listRequests({ tables }: Needs, tenant: TenantId, query: { take?: number; cursor?: string }) {
  const { rows, cursor } = await tables.list(requests, { ...query, partition: tenant, ...within("request:") });
  return { rows: rows.filter((row) => row.row === "request").map((row) => ServiceRequest.parse(row)), cursor };
}

const within = (prefix: string) => ({ from: prefix, before: `${prefix}~` });

async function* every({ tables }: Needs, tenant: TenantId, prefix: string): AsyncIterable<Row> {
  let cursor: string | undefined;
  do {
    const page = await tables.list(requests, { partition: tenant, ...within(prefix), ...(cursor && { cursor }) });
    yield* page.rows;
    cursor = page.cursor;
  } while (cursor);
}

/** Every order of a customer that is not over. */
export async function openRequests(needs: Needs, tenant: TenantId): Promise<OpenRequest[]> {
  const open: OpenRequest[] = [];
  for await (const row of every(needs, tenant, "open:")) if (row.row === "open") open.push(OpenRequest.parse(row));
  return open;
}

/** How far the steps of a plan have come, by their number. */
export async function progressOf(
  needs: Needs,
  { tenant, id }: Which,
  plan: string,
): Promise<Map<number, StepProgress>> {
  const steps = new Map<number, StepProgress>();
  for await (const row of every(needs, tenant, stepsOf(id, plan)))
    if (row.row === "step") steps.set(row.step, StepProgress.parse(row));
  return steps;
}

/** One page of a customer's trail, the oldest first. */
export async function readTrail({ tables }: Needs, tenant: TenantId, query: { take?: number; cursor?: string }) {
  const { rows, cursor } = await tables.list(requests, { ...query, partition: tenant, ...within("audit:") });
  return { entries: rows.filter((row) => row.row === "audit").map((row) => AuditEntry.parse(row)), cursor };
}
