import type { TenantId } from "#shared/base/ids.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { ServiceRequest } from "./model.ts";
import { findRequest, listRequests, openRequests } from "./store.ts";

/** A customer's orders that are not over. */
export async function openOrders(needs: Pick<Platform, "tables">, tenant: TenantId): Promise<ServiceRequest[]> {
  const open = await openRequests(needs, tenant);
  const found = await Promise.all(open.map(({ id }) => findRequest(needs, { tenant, id })));
  return found.flatMap((stored) => (stored ? [stored.value] : []));
}

/** Every order of a customer, the newest first. */
export async function everyOrder(needs: Pick<Platform, "tables">, tenant: TenantId): Promise<ServiceRequest[]> {
  const found: ServiceRequest[] = [];
  let cursor: string | undefined;
  do {
    const page = await listRequests(needs, tenant, cursor === undefined ? {} : { cursor });
    found.push(...page.rows);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return found;
}
