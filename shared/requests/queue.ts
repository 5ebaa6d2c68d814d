import * as z from "zod";
import type { Platform, TableDefinition } from "#shared/platform/platform.ts";
import { ServiceRequest } from "./model.ts";

type Needs = Pick<Platform, "tables">;

const Queued = ServiceRequest.pick({
  id: true,
  tenant: true,
  type: true,
  state: true,
  stateSince: true,
  headline: true,
  orderedBy: true,
  receivedAt: true,
  dueBy: true,
  isBestEffort: true,
  runAt: true,
  inquiry: true,
  fulfilment: true,
});
export type Queued = z.infer<typeof Queued>;

/** What is open at every customer, the nearest deadline first. */
const queue: TableDefinition<Queued> = {
  name: "requestQueue",
  schema: Queued,
  key: (request) => ({ partition: "open", row: rowOf(request) }),
};

/** A deadline never changes, so that an order keeps its place. */
const rowOf = ({ dueBy, id }: Pick<Queued, "dueBy" | "id">) => `${dueBy}|${id}`;

export const place = ({ tables }: Needs, request: ServiceRequest): Promise<void> =>
  tables.put(queue, Queued.parse(request));

export const unplace = ({ tables }: Needs, request: ServiceRequest): Promise<void> =>
  tables.remove(queue, { partition: "open", row: rowOf(request) });

/** One page of the operators' queue. */
export const readQueue = ({ tables }: Needs, query: { take?: number; cursor?: string }) =>
  tables.list(queue, { ...query, partition: "open" });

export const QueuePage = z.object({ requests: z.array(Queued), cursor: z.string().optional() });
export type QueuePage = z.infer<typeof QueuePage>;
