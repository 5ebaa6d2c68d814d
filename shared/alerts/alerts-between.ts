import type { TenantId } from "#shared/base/ids.ts";
import { type Instant } from "#shared/base/time.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { type ListedAlert, newestFirst } from "./listing.ts";
import { readTenantList, tenantRange } from "./store.ts";

/** A customer's alerts that were detected from one moment on and before another, as they stand now, the newest first. */
export async function* alertsBetween(
  needs: Pick<Platform, "tables">,
  tenant: TenantId,
  from: Instant,
  before: Instant,
): AsyncIterable<ListedAlert> {
  const range = {
    ...tenantRange(tenant, undefined),
    from: `all|${newestFirst(before.subtract({ milliseconds: 1 }).toString())}`,
    before: `all|${newestFirst(from.toString())}~`,
  };
  let cursor: string | undefined;
  do {
    const page = await readTenantList(needs, { ...range, ...(cursor !== undefined && { cursor }) });
    yield* page.rows.map(({ item }) => item);
    cursor = page.cursor;
  } while (cursor !== undefined);
}
