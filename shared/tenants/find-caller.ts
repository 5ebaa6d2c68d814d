import type { TenantId } from "#shared/base/ids.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { findTenant, tenantsWithPhone } from "./store.ts";

/** The one customer that has a number; of one that several share, nobody knows who calls. */
export async function tenantOfPhone(needs: Pick<Platform, "tables">, phone: string): Promise<TenantId | undefined> {
  const found = await Promise.all((await tenantsWithPhone(needs, phone)).map((id) => findTenant(needs, id)));
  const [owner, ...others] = found.filter((tenant) => tenant?.phones.includes(phone));
  return others.length === 0 ? owner?.id : undefined;
}
