import * as z from "zod";
import { type Id, idOf } from "#shared/base/ids.ts";
import type { Platform, TableDefinition } from "#shared/platform/platform.ts";
import { findDelivery, keepDelivery, type Page, type Paging } from "./deliveries.ts";

type Needs = Pick<Platform, "clock" | "tables">;

/** An address from which mails came back, the newest deliveries first. */
export const BouncedAddress = z.object({
  address: z.string(),
  lastAt: z.iso.datetime(),
  deliveries: z.array(idOf("delivery")),
});
export type BouncedAddress = z.infer<typeof BouncedAddress>;

const partition = "addresses";

const addresses: TableDefinition<BouncedAddress> = {
  name: "bouncedAddresses",
  schema: BouncedAddress,
  key: ({ address }) => ({ partition, row: address }),
};

const mostKept = 50;

/** Marks a mail's delivery as come back, and remembers its address. Told twice of the same mail, it changes nothing. */
export async function noteBounced(needs: Needs, id: Id<"delivery">): Promise<void> {
  const stored = await findDelivery(needs, id);
  if (!stored?.value.address) return;
  const at = needs.clock.now().toString();
  await keepAddress(needs, stored.value.address.toLowerCase(), id, at);
  if (stored.value.state === "bounced") return;
  await keepDelivery(needs, { ...stored, value: { ...stored.value, state: "bounced", reason: "undeliverable", at } });
}

async function keepAddress({ tables }: Needs, address: string, id: Id<"delivery">, lastAt: string): Promise<void> {
  const before = await tables.get(addresses, { partition, row: address });
  if (before?.value.deliveries.includes(id)) return;
  const deliveries = [id, ...(before?.value.deliveries ?? [])].slice(0, mostKept);
  const value = { address, lastAt, deliveries };
  if (before) return tables.replace(addresses, { value, etag: before.etag });
  await tables.insert(addresses, value);
}

/** One page of the addresses from which at least so many mails came back. */
export async function pageOfBounced(
  { tables }: Pick<Platform, "tables">,
  { least, take, cursor }: Paging & { least: number },
): Promise<Page<BouncedAddress>> {
  const page = await tables.list(addresses, { partition, take, ...(cursor !== undefined && { cursor }) });
  return { ...page, rows: page.rows.filter(({ deliveries }) => deliveries.length >= least) };
}
