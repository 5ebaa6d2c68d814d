import type { TenantId } from "#shared/base/ids.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { endManagement, forgetAdminChanges, forgetTenant, replaceTenant, storedTenant } from "./store.ts";

/** Ends what is done for a customer with the last day of its contract: no timer reaches it any more, and its doors close. */
export async function endTenant(needs: Pick<Platform, "tables">, tenant: TenantId, endedOn: string): Promise<void> {
  await endManagement(needs, tenant, endedOn);
  const stored = await storedTenant(needs, tenant);
  if (!stored || stored.value.endedOn === endedOn) return;
  await replaceTenant(needs, { ...stored, value: { ...stored.value, endedOn } });
}

/** Forgets how a former customer's admins are reached. */
export async function forgetAdmins(needs: Pick<Platform, "tables">, tenant: TenantId): Promise<void> {
  await forgetAdminChanges(needs, tenant);
  const stored = await storedTenant(needs, tenant);
  if (!stored || (stored.value.admins.length === 0 && stored.value.phones.length === 0)) return;
  await replaceTenant(needs, { ...stored, value: { ...stored.value, admins: [], phones: [] } });
}

/** Forgets a customer of whom nothing is kept any more. */
export const forgetCustomer = (needs: Pick<Platform, "tables">, tenant: TenantId): Promise<void> =>
  forgetTenant(needs, tenant);
