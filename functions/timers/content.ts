import { publishDue } from "#shared/content/publish-due.ts";
import { publishingPause } from "#shared/content/save-entry.ts";
import { timer } from "#shared/platform/timer.ts";

/** Publishes what was scheduled, as soon as the rules for notices allow for. */
export const publishScheduledContent = timer({ schedule: `0 */${publishingPause.minutes} * * * *`, run: publishDue });
