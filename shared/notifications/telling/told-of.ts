import type { Id, TenantId } from "#shared/base/ids.ts";
import type { EntityKey, Platform } from "#shared/platform/platform.ts";
import { placeOfAnnouncement } from "./announcements.ts";
import { pageOfDeliveries } from "./deliveries.ts";

/** Where the announcements are that a company was told. */
export async function toldOf(needs: Pick<Platform, "tables">, tenant: TenantId): Promise<EntityKey[]> {
  const told = new Set<Id<"notification">>();
  let cursor: string | undefined;
  do {
    const page = await pageOfDeliveries(needs, tenant, { take: 1000, cursor });
    for (const { announcement } of page.rows) told.add(announcement);
    cursor = page.cursor;
  } while (cursor);
  return [...told].map(placeOfAnnouncement);
}
