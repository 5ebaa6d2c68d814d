import { fault } from "#shared/base/problems.ts";
import { type Instant, Temporal } from "#shared/base/time.ts";
import { japan } from "#shared/calendar/calendars.ts";
import type { Platform, Stored } from "#shared/platform/platform.ts";
import { findAnnouncement } from "./announcements.ts";
import { begun, heard, mayRetry, type Outcome, revived } from "./attempts.ts";
import { byBell } from "./by-bell.ts";
import { byMail } from "./by-mail.ts";
import { byTeams } from "./by-teams.ts";
import { quietHoursFor } from "./channels.ts";
import { type Delivery, findDelivery, keepDelivery } from "./deliveries.ts";
import { type Deliver, deliveryMessage } from "./delivery-message.ts";
import type { Channel } from "./kinds.ts";
import type { Announcement } from "./model.ts";
import { type QuietHours, quietUntil } from "./quiet-hours.ts";
import { settingsOf } from "./settings.ts";
import { teamsChannelOf } from "./teams-channel.ts";

type Needs = Pick<Platform, "bus" | "clock" | "graph" | "log" | "settings" | "tables" | "teams">;

const channels: Readonly<
  Record<Channel, (needs: Needs, delivery: Delivery, announcement: Announcement) => Promise<Outcome>>
> = { mail: byMail, bell: byBell, teams: byTeams };

/**
 * Makes one delivery, or puts it off until its reader's quiet hours end. Each try is written down before it is made and
 * again when its end was heard; what is no longer waiting is left alone.
 */
export async function deliver(needs: Needs, { delivery: id, again }: Deliver): Promise<void> {
  const stored = await deliveryOf(needs, id);
  const delivery = again === stored.value.attempts && mayRetry(stored.value) ? revived(stored.value) : stored.value;
  if (delivery.state !== "waiting") return;
  const announcement = await findAnnouncement(needs, delivery.announcement);

  const now = needs.clock.now();
  const until = quietUntil(japan, await quietHoursOf(needs, delivery, announcement), now);
  if (Temporal.Instant.compare(until, now) > 0) return putOff(needs, { ...stored, value: delivery }, until);

  const trying = begun(delivery, now);
  await keepDelivery(needs, { ...stored, value: trying });
  if (trying.state === "waiting") await keepOutcome(needs, trying, await tried(needs, trying, announcement));
}

async function deliveryOf(needs: Needs, id: Delivery["id"]): Promise<Stored<Delivery>> {
  const stored = await findDelivery(needs, id);
  if (stored) return stored;
  throw fault("not-found", "There is no record of this delivery.");
}

/** The bell is silent, and is filled at any hour. */
async function quietHoursOf(
  needs: Needs,
  { channel, tenant, reader }: Delivery,
  { kind }: Announcement,
): Promise<QuietHours | undefined> {
  if (channel === "bell") return undefined;
  if (channel === "mail") return quietHoursFor((await settingsOf(needs, { tenant, reader })).value, kind);
  const { quietHours } = (await teamsChannelOf(needs, tenant)).value;
  return quietHoursFor({ kinds: {}, quietHours }, kind);
}

async function putOff(needs: Needs, stored: Stored<Delivery>, until: Instant): Promise<void> {
  const notBefore = until.toString();
  await keepDelivery(needs, { ...stored, value: { ...stored.value, notBefore } });
  await needs.bus.send("notify", deliveryMessage(stored.value.id, { notBefore: until }));
}

/** A surprise is the queue's to mend for as long as there are tries left; after the last one the record says that it failed. */
async function tried(needs: Needs, delivery: Delivery, announcement: Announcement): Promise<Outcome> {
  try {
    return await channels[delivery.channel](needs, delivery, announcement);
  } catch (error) {
    if (delivery.triesLeft > 0) throw error;
    needs.log.error("delivery given up", { delivery: delivery.id, channel: delivery.channel });
    return { kind: "failed", reason: "not-delivered" };
  }
}

async function keepOutcome(needs: Needs, tried: Delivery, outcome: Outcome): Promise<void> {
  const { value, etag } = await deliveryOf(needs, tried.id);
  if (value.attempts !== tried.attempts || value.state !== "waiting") return;
  const next = heard(value, outcome, needs.clock.now());
  await keepDelivery(needs, { value: next, etag });
  needs.log.info("delivery tried", {
    delivery: next.id,
    channel: next.channel,
    state: next.state,
    reason: next.reason,
  });
  if (next.state !== "waiting") return;
  const pause = "retryAfterSeconds" in outcome ? outcome.retryAfterSeconds : undefined;
  throw fault("upstream-failed", "The delivery is tried again later.", {
    ...(pause !== undefined && { retryAfterSeconds: pause }),
  });
}
