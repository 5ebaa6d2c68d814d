import * as z from "zod";
import type { TenantId } from "#shared/base/ids.ts";
import { japanDate } from "#shared/base/time.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import { inTurns } from "../books/in-turns.ts";
import { listStops, ShownStop } from "./refund-of-stop.ts";

export const CustomerStop = ShownStop.extend({ name: z.string() });
export type CustomerStop = z.infer<typeof CustomerStop>;

/** Every customer's stops since a day, the last one first; of the last half year when no day is asked. */
export async function listEveryStop(
  needs: Pick<Platform, "blobs" | "clock" | "tables">,
  tenants: AsyncIterable<TenantId[]>,
  asked: string | undefined,
): Promise<{ since: string; stops: CustomerStop[] }> {
  const since = asked ?? japanDate(needs.clock.now()).subtract({ months: 6 }).toString();
  const stops: CustomerStop[] = [];
  for await (const some of tenants)
    stops.push(...(await inTurns(some, (tenant) => stopsSince(needs, tenant, since))).flat());
  return { since, stops: stops.toSorted((a, b) => (a.stoppedOn + a.at < b.stoppedOn + b.at ? 1 : -1)) };
}

async function stopsSince(
  needs: Pick<Platform, "blobs" | "clock" | "tables">,
  tenant: TenantId,
  since: string,
): Promise<CustomerStop[]> {
  const stops = (await listStops(needs, tenant)).filter(({ stoppedOn }) => stoppedOn >= since);
  if (stops.length === 0) return [];
  const { name } = await findCustomer(needs, tenant);
  return stops.map((stop) => ({ ...stop, name }));
}
