import type { TenantId } from "#shared/base/ids.ts";
import { causeOf, isGraphError, isTransient } from "#shared/platform/graph-error.ts";
import { at } from "#shared/platform/graph-requests.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { directoryWatchOf, forgetDirectoryWatch } from "./directory-watch.ts";

/** Has Graph tell us nothing more of a customer's people and groups. Who has taken our consent away has ended that too. */
export async function unwatchDirectory(
  needs: Pick<Platform, "graph" | "log" | "tables">,
  tenant: TenantId,
): Promise<void> {
  const watch = (await directoryWatchOf(needs, tenant))?.value;
  for (const one of Object.values(watch?.subscriptions ?? {}))
    try {
      await needs.graph(tenant).act("DELETE", at("/subscriptions/{subscription}", { subscription: one.id }));
    } catch (error) {
      if (!isGraphError(error) || isTransient(error)) throw error;
      needs.log.info("subscription not ended", { tenant, cause: causeOf(error) });
    }
  await forgetDirectoryWatch(needs, tenant);
}
