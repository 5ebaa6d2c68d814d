import type { TenantId } from "#shared/base/ids.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { ServiceRequest } from "./model.ts";
import { listRequests } from "./store.ts";

/** Every order of a customer, the newest first, a page at a time. */
export async function* allRequests(
  needs: Pick<Platform, "tables">,
  tenant: TenantId,
): AsyncIterable<readonly ServiceRequest[]> {
  let cursor: string | undefined;
  do {
    const page = await listRequests(needs, tenant, cursor === undefined ? {} : { cursor });
    yield page.rows;
    cursor = page.cursor;
  } while (cursor !== undefined);
}
