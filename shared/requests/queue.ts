import * as z from "zod";
import type { Language } from "#shared/base/japanese-dates.ts";
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

/** One page of what is open everywhere. */
export const readQueue = ({ tables }: Needs, query: { take?: number; cursor?: string }) =>
  tables.list(queue, { ...query, partition: "open" });

/** An open order as our operators see it, with its headline in their language. */
const ShownInQueue = Queued.extend({ headline: z.string() });
export type ShownInQueue = z.infer<typeof ShownInQueue>;

export const QueuePage = z.object({
  requests: z.array(ShownInQueue),
  cursor: z.string().optional(),
});
export type QueuePage = z.infer<typeof QueuePage>;

/** One page of the operators' queue. */
export async function queuePage(
  needs: Needs,
  { language, ...query }: { take?: number; cursor?: string; language: Language },
): Promise<QueuePage> {
  const { rows, cursor } = await readQueue(needs, query);
  return { requests: rows.map((row) => ({ ...row, headline: row.headline[language] })), cursor };
}
