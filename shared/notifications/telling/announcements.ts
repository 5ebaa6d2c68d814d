import type { Id } from "#shared/base/ids.ts";
import type { EntityKey, Platform, TableDefinition } from "#shared/platform/platform.ts";
import { Announcement } from "./model.ts";

type Needs = Pick<Platform, "tables">;

const announcements: TableDefinition<Announcement> = {
  name: "announcements",
  schema: Announcement,
  key: ({ id }) => ({ partition: id, row: "announcement" }),
};

/** Where an announcement is kept. */
export const placeOfAnnouncement = (id: Id<"notification">): EntityKey => ({ partition: id, row: "announcement" });

/** Keeps an announcement as it was told first, and gives back what is kept. */
export async function keepAnnouncement(needs: Needs, announcement: Announcement): Promise<Announcement> {
  const kept = await needs.tables.insert(announcements, announcement);
  return kept === "inserted" ? announcement : findAnnouncement(needs, announcement.id);
}

export async function findAnnouncement({ tables }: Needs, id: Id<"notification">): Promise<Announcement> {
  const stored = await tables.get(announcements, { partition: id, row: "announcement" });
  if (!stored) throw new Error("An announcement that is being delivered is gone.");
  return stored.value;
}
