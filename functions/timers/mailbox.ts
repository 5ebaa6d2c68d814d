import { watchMessage } from "#shared/inquiries/mail-in/handlers.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { timer } from "#shared/platform/timer.ts";

const order =
  (look: "poll" | "renew") =>
  ({ bus, clock, settings }: Platform): Promise<void> =>
    bus.send("collect", watchMessage(look, settings.providerTenant, clock.now(), false));

/** Looks every five minutes for mail of which Graph has not told us. */
export const pollSupportMailbox = timer({ schedule: "15 */5 * * * *", run: order("poll") });

/** Sees every hour to it that Graph goes on telling us of new mail. */
export const renewSubscriptions = timer({ schedule: "0 7 * * * *", run: order("renew") });
