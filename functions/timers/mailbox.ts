import { watchMessage } from "#shared/inquiries/mail-in/handlers.ts";
import { watchDirectoryMessage } from "#shared/inventory/directory-watch.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { timer } from "#shared/platform/timer.ts";
import { managedTenants } from "#shared/tenants/store.ts";

const order = ({ bus, clock, settings }: Platform, look: "poll" | "renew"): Promise<void> =>
  bus.send("collect", watchMessage(look, settings.providerTenant, clock.now(), false));

/** Looks every five minutes for mail of which Graph has not told us. */
export const pollSupportMailbox = timer({ schedule: "15 */5 * * * *", run: (platform) => order(platform, "poll") });

/** Sees every hour to it that Graph goes on telling us of new mail, and of each customer's people and groups. */
export const renewSubscriptions = timer({
  schedule: "0 7 * * * *",
  run: async (platform) => {
    await order(platform, "renew");
    for await (const tenants of managedTenants(platform))
      await platform.bus.send(
        "collect",
        ...tenants.map((tenant) => watchDirectoryMessage(tenant, platform.clock.now(), false)),
      );
  },
});
