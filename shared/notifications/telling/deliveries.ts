import * as z from "zod";
import { type Id, idOf, newestFirst, TenantId } from "#shared/base/ids.ts";
import type { Platform, Stored, TableDefinition } from "#shared/platform/platform.ts";
import { Channel } from "./kinds.ts";
import { Reason } from "./reasons.ts";

type Needs = Pick<Platform, "tables">;

/**
 * One announcement on its way to one reader by one channel. `sent` was read back, `accepted` was taken by a channel that
 * cannot be read back. `unheard` counts the tries of which nobody knows how they ended, `triesLeft` those before we give up.
 */
export const Delivery = z.object({
  id: idOf("delivery"),
  announcement: idOf("notification"),
  kind: z.string(),
  /** The company that is told; the provider itself for its own desk and for mails of an inquiry's thread. */
  tenant: TenantId,
  channel: Channel,
  /** An object id, a mail address, `desk` or `team`. */
  reader: z.string(),
  name: z.string().optional(),
  address: z.string().optional(),
  language: z.enum(["ja", "en"]),
  state: z.enum(["waiting", "sent", "accepted", "failed", "bounced", "suppressed"]),
  reason: Reason.optional(),
  /** Until when quiet hours put it off. */
  notBefore: z.iso.datetime().optional(),
  at: z.iso.datetime(),
  attempts: z.int(),
  triesLeft: z.int(),
  unheard: z.int(),
});
export type Delivery = z.infer<typeof Delivery>;

/** A company's deliveries, those of the newest announcements first. */
const deliveries: TableDefinition<Delivery> = {
  name: "deliveries",
  schema: Delivery,
  key: ({ tenant, id }) => ({ partition: tenant, row: newestFirst(id) }),
};

const Place = z.object({ of: z.string(), delivery: idOf("delivery"), tenant: TenantId });

/** Whose a delivery is, for whoever knows its id, or only its announcement. */
const places: TableDefinition<z.infer<typeof Place>> = {
  name: "deliveryPlaces",
  schema: Place,
  key: ({ of, delivery }) => ({ partition: of, row: delivery }),
};

/** Begins the record of a delivery where it will be looked for first; one that has begun stays as it is. */
export async function beginDelivery({ tables }: Needs, delivery: Delivery): Promise<void> {
  const { id, announcement, tenant } = delivery;
  for (const of of [id, announcement]) await tables.put(places, { of, delivery: id, tenant });
  await tables.insert(deliveries, delivery);
}

export async function findDelivery({ tables }: Needs, id: Id<"delivery">): Promise<Stored<Delivery> | undefined> {
  const place = await tables.get(places, { partition: id, row: id });
  return place && tables.get(deliveries, { partition: place.value.tenant, row: newestFirst(id) });
}

export const keepDelivery = ({ tables }: Needs, delivery: Stored<Delivery>): Promise<void> =>
  tables.replace(deliveries, delivery);

export type Paging = { take: number; cursor?: string | undefined };
export type Page<Row> = { rows: Row[]; cursor?: string };

/** One page of a company's deliveries, the newest first. */
export const pageOfDeliveries = (
  { tables }: Needs,
  tenant: TenantId,
  { take, cursor }: Paging,
): Promise<Page<Delivery>> =>
  tables.list(deliveries, { partition: tenant, take, ...(cursor !== undefined && { cursor }) });

/** One page of the deliveries of an announcement. */
export async function deliveriesOf(
  { tables }: Needs,
  announcement: Id<"notification">,
  { take, cursor }: Paging,
): Promise<Page<Delivery>> {
  const page = await tables.list(places, { partition: announcement, take, ...(cursor !== undefined && { cursor }) });
  const found = await Promise.all(
    page.rows.map(({ tenant, delivery }) => tables.get(deliveries, { partition: tenant, row: newestFirst(delivery) })),
  );
  return { ...page, rows: found.flatMap((stored) => (stored ? [stored.value] : [])) };
}
