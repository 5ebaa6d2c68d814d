import type { TenantId } from "#shared/base/ids.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { AdminChange } from "./model.ts";
import { adminChanges as changesOf } from "./store.ts";

/** Every change of who acts for a company, the last one first. */
export const adminChanges = (needs: Pick<Platform, "tables">, tenant: TenantId): Promise<AdminChange[]> =>
  changesOf(needs, tenant);
