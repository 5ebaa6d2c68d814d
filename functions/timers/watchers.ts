import { watchDeadlines as orderDueInquiries } from "#shared/inquiries/watch-deadlines.ts";
import { timer } from "#shared/platform/timer.ts";
import { managedTenants } from "#shared/tenants/store.ts";

/** Orders a look at every customer's Defender alerts every five minutes. */
export const watchDefender = timer({
  schedule: "0 */5 * * * *",
  run: async ({ bus, clock, tables }) => {
    const minute = clock.now().toString({ smallestUnit: "minute" });
    for await (const tenants of managedTenants({ tables }))
      await bus.send(
        "collect",
        ...tenants.map((tenant) => ({
          id: `defender-alerts:${tenant}:${minute}`,
          session: tenant,
          body: { kind: "defender-alerts", tenant },
        })),
      );
  },
});

/** Has the inquiries looked at whose deadlines near or have passed, every five minutes. */
export const watchDeadlines = timer({ schedule: "30 */5 * * * *", run: orderDueInquiries });
