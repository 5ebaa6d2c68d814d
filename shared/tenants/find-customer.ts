import type { TenantId } from "#shared/base/ids.ts";
import { refusal } from "#shared/base/problems.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { Tenant } from "./model.ts";
import { findTenant, isManaged } from "./store.ts";

export const isCustomer = async (needs: Pick<Platform, "tables">, id: TenantId): Promise<boolean> =>
  (await findTenant(needs, id)) !== undefined;

/** The customer behind a tenant id, as long as anything is kept of it. */
export const customerOf = (needs: Pick<Platform, "tables">, id: TenantId): Promise<Tenant | undefined> =>
  findTenant(needs, id);

/** True as long as everything of a customer is read and watched: it has let us in and its contract has not ended. */
export const isLookedAfter = (needs: Pick<Platform, "tables">, id: TenantId): Promise<boolean> => isManaged(needs, id);

/** The customer behind a tenant id; refused as `not-found` when the tenant is not one of ours. */
export async function findCustomer(needs: Pick<Platform, "tables">, id: TenantId): Promise<Tenant> {
  const tenant = await findTenant(needs, id);
  if (!tenant)
    throw refusal("not-found", {
      ja: `テナント ${id} はお客様ではありません。`,
      en: `Tenant ${id} is not a customer.`,
    });
  return tenant;
}
