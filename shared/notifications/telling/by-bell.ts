import type { Platform } from "#shared/platform/platform.ts";
import type { Outcome } from "./attempts.ts";
import { BellNotice, hang } from "./bell.ts";
import type { Delivery } from "./deliveries.ts";
import type { Announcement } from "./model.ts";

type Needs = Pick<Platform, "tables">;

/** Puts an announcement into the bell of its reader. */
export async function byBell(needs: Needs, delivery: Delivery, announcement: Announcement): Promise<Outcome> {
  await hang(needs, delivery, BellNotice.parse({ ...announcement, id: delivery.id }));
  return { kind: "sent" };
}
