import type { Platform } from "#shared/platform/platform.ts";
import { companies } from "../demo.ts";
import { lastMonths } from "./last-months.ts";
import { seedAlerts, seedIncident } from "./seed-alerts.ts";
import { seedInquiries, seedOrders } from "./seed-desk.ts";
import { seedReadings } from "./seed-readings.ts";
import { openStage } from "./stage.ts";

/**
 * Plays what happened before the service was started here, so that last month's reports have something to tell: at the first
 * company all of it, at the others what was read in the nights.
 */
export async function seedPast(platform: Platform): Promise<void> {
  const months = lastMonths(platform.clock.now());
  const { stage, stop } = await openStage(platform);
  try {
    for (const company of companies) {
      if (company === companies[0])
        for (const seed of [seedInquiries, seedOrders, seedAlerts, seedIncident]) await seed(stage, company, months);
      await seedReadings(stage, company, months);
    }
  } finally {
    await stop();
  }
}
