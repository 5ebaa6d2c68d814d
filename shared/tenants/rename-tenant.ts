import type { TenantId } from "#shared/base/ids.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { listName, replaceTenant, storedTenant } from "./store.ts";

/** Calls a customer by another name from now on, wherever it is spoken of. */
export async function renameTenant(needs: Pick<Platform, "tables">, tenant: TenantId, name: string): Promise<void> {
  const stored = await storedTenant(needs, tenant);
  if (!stored) return;
  await listName(needs, { id: tenant, name });
  await replaceTenant(needs, { ...stored, value: { ...stored.value, name } });
}
