import * as z from "zod";
import { type Id, idOf } from "#shared/base/ids.ts";
import type { Platform, TableDefinition } from "#shared/platform/platform.ts";
import { Delivery, findDelivery, keepDelivery, type Page, type Paging } from "./deliveries.ts";

type Needs = Pick<Platform, "clock" | "tables">;

/** An address from which mails came back, the newest deliveries first. */
export const BouncedAddress = z.object({
  address: z.string(),
  lastAt: z.iso.datetime(),
  deliveries: z.array(idOf("delivery")),
});
export type BouncedAddress = z.infer<typeof BouncedAddress>;

/** Whose the address was when a mail came back last, unless that was erased since. */
export const KnownBounced = BouncedAddress.extend({ of: Delivery.pick({ tenant: true, name: true }).optional() });
export type KnownBounced = z.infer<typeof KnownBounced>;

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
  needs: Pick<Platform, "tables">,
  { least, take, cursor }: Paging & { least: number },
): Promise<Page<KnownBounced>> {
  const page = await needs.tables.list(addresses, { partition, take, ...(cursor !== undefined && { cursor }) });
  const rows = page.rows.filter(({ deliveries }) => deliveries.length >= least);
  return { ...page, rows: await Promise.all(rows.map((row) => withPerson(needs, row))) };
}

async function withPerson(needs: Pick<Platform, "tables">, row: BouncedAddress): Promise<KnownBounced> {
  const [newest] = row.deliveries;
  const of = newest && (await findDelivery(needs, newest))?.value;
  return { ...row, ...(of && { of }) };
}

/** Forgets an address that was put right; a mail that comes back from it counts from one again. */
export const forgetBounced = ({ tables }: Pick<Platform, "tables">, address: string): Promise<void> =>
  tables.remove(addresses, { partition, row: address.toLowerCase() });
