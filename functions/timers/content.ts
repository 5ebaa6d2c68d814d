import { orderAnnouncements } from "#shared/content/announce-price-change.ts";
import { tellOfMissingTip } from "#shared/content/missing-tip.ts";
import { publishDue } from "#shared/content/publish-due.ts";
import { publishingPause } from "#shared/content/save-entry.ts";
import { timer } from "#shared/platform/timer.ts";
import { managedTenants } from "#shared/tenants/store.ts";

/** Publishes what was scheduled, as soon as the rules for notices allow for, and has customers told of it by mail. */
export const publishScheduledContent = timer({
  schedule: `0 */${publishingPause.minutes} * * * *`,
  run: async (platform) => {
    await publishDue(platform);
    await orderAnnouncements(platform, () => managedTenants(platform));
  },
});

/** Looks at 10:00 in Japan whether this week goes without a tip. */
export const watchTips = timer({ schedule: "0 0 1 * * *", run: tellOfMissingTip });
