import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import { tell } from "#shared/notifications/telling/tell.ts";
import type { Outgoing, Platform } from "#shared/platform/platform.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import { priceNews } from "./price-news.ts";
import type { Announcement } from "./rows.ts";
import { announcementRows, findEntry, removeAnnouncement } from "./store.ts";

/** Asks the worker to tell one customer's admins of a price change. */
export const AnnouncePriceChange = z.object({
  kind: z.literal("price-change"),
  tenant: TenantId,
  slug: z.string(),
  effectiveOn: z.iso.date(),
});
export type AnnouncePriceChange = z.infer<typeof AnnouncePriceChange>;

const announceMessage = (tenant: TenantId, { slug, effectiveOn }: Announcement): Outgoing => ({
  id: ["price-change", slug, effectiveOn, tenant].join(":"),
  session: tenant,
  body: { kind: "price-change", tenant, slug, effectiveOn } satisfies AnnouncePriceChange,
});

/** Has every customer told of the price changes that were published since the last time (BIL-12). */
export async function orderAnnouncements(
  needs: Pick<Platform, "bus" | "tables">,
  customers: () => AsyncIterable<TenantId[]>,
): Promise<void> {
  for (const announcement of await announcementRows(needs)) {
    for await (const tenants of customers())
      await needs.bus.send("collect", ...tenants.map((tenant) => announceMessage(tenant, announcement)));
    await removeAnnouncement(needs, announcement);
  }
}

/** Tells the admins of a customer; nobody when the notice was taken back or speaks of another day by now. */
export async function announcePriceChange(
  needs: Pick<Platform, "bus" | "tables">,
  { tenant, slug, effectiveOn }: AnnouncePriceChange,
): Promise<void> {
  const entry = (await findEntry(needs, "notice", slug))?.value;
  if (entry?.state !== "published" || entry.details.kind !== "notice") return;
  if (entry.details.effectiveOn !== effectiveOn) return;
  const { name } = await findCustomer(needs, tenant);
  const { title, publishedAt = entry.updatedAt } = entry;
  await tell(needs, priceNews({ tenant, name }, { slug, title, effectiveOn, publishedAt }));
}
