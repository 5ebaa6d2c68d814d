import type { TenantId } from "#shared/base/ids.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { Admin } from "./model.ts";
import { replaceTenant, storedTenant } from "./store.ts";

/**
 * Gives a company other admins: who is none any more loses My Page at once (TERM-03). A change that comes after a later one,
 * or again, changes nothing; `asOf` puts changes in order.
 */
export async function changeAdmins(
  needs: Pick<Platform, "tables">,
  { tenant, admins, asOf }: { tenant: TenantId; admins: readonly Admin[]; asOf: string },
): Promise<void> {
  const stored = await storedTenant(needs, tenant);
  if (!stored || (stored.value.adminsAsOf ?? "") >= asOf) return;
  await replaceTenant(needs, { ...stored, value: { ...stored.value, admins: [...admins], adminsAsOf: asOf } });
}
