import { idAt } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { keepAnnouncement } from "./announcements.ts";
import { triesInARow } from "./attempts.ts";
import { readersOf } from "./audience.ts";
import { type Way, waysTo } from "./channels.ts";
import { beginDelivery, type Delivery } from "./deliveries.ts";
import { deliveryMessage } from "./delivery-message.ts";
import type { Announcement } from "./model.ts";
import type { Tell } from "./tell.ts";

type Needs = Pick<Platform, "bus" | "clock" | "log" | "settings" | "tables">;

/**
 * Makes of an announcement one delivery for each reader and channel, each with a record and a message of its own, so that
 * none waits for another. What a reader has switched off is on record too.
 */
export async function expandAnnouncement(needs: Needs, { announcement: told }: Tell): Promise<void> {
  const announcement = await keepAnnouncement(needs, told);
  const { side, readers, team } = await readersOf(needs, announcement.audience);
  const now = needs.clock.now().toString();
  const deliveries = waysTo(announcement.kind, side, readers, team).map((way) => deliveryOn(way, announcement, now));
  for (const delivery of deliveries) await beginDelivery(needs, delivery);
  const waiting = deliveries.filter(({ state }) => state === "waiting");
  if (waiting.length > 0) await needs.bus.send("notify", ...waiting.map(({ id }) => deliveryMessage(id)));
  needs.log.info("announcement told", { announcement: announcement.id, deliveries: waiting.length });
}

function deliveryOn(way: Way, { id, kind, at }: Announcement, now: string): Delivery {
  const { tenant, channel, key, language, name, address, isWanted } = way;
  return {
    id: idAt("delivery", Temporal.Instant.from(at), id, channel, key),
    announcement: id,
    kind,
    tenant,
    channel,
    reader: key,
    language,
    ...(name !== undefined && { name }),
    ...(address !== undefined && { address }),
    ...(isWanted ? { state: "waiting" } : { state: "suppressed", reason: "switched-off" }),
    at: now,
    attempts: 0,
    triesLeft: triesInARow,
    unheard: 0,
  };
}
