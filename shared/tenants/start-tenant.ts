import type { TenantId } from "#shared/base/ids.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { manage, replaceTenant, storedTenant } from "./store.ts";

/** Keeps the first day of a customer's service. */
export async function startTenant(needs: Pick<Platform, "tables">, tenant: TenantId, startedOn: string): Promise<void> {
  const stored = await storedTenant(needs, tenant);
  if (!stored || (stored.value.startedOn === startedOn && stored.value.endedOn === undefined)) return;
  const { endedOn: _before, ...value } = stored.value;
  await replaceTenant(needs, { ...stored, value: { ...value, startedOn } });
}

/** From now on everything of a customer is read and watched. */
export const lookAfter = (needs: Pick<Platform, "tables">, tenant: TenantId): Promise<void> => manage(needs, tenant);
