import type { WatchKind } from "#shared/alerts/watches.ts";
import { watchDeadlines as orderDueInquiries } from "#shared/inquiries/watch-deadlines.ts";
import type { LookForMalware } from "#shared/insights/look-for-malware.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { timer } from "#shared/platform/timer.ts";
import { managedTenants } from "#shared/tenants/store.ts";

/** Orders a look at some news of every customer; one that cannot be read holds up no other. */
const order =
  (...kinds: readonly (WatchKind | LookForMalware["kind"])[]) =>
  async ({ bus, clock, tables }: Platform): Promise<void> => {
    const minute = clock.now().toString({ smallestUnit: "minute" });
    for await (const tenants of managedTenants({ tables }))
      await bus.send(
        "collect",
        ...tenants.flatMap((tenant) =>
          kinds.map((kind) => ({ id: `${kind}:${tenant}:${minute}`, session: tenant, body: { kind, tenant } })),
        ),
      );
  };

/** Orders a look at every customer's Defender alerts and incidents every five minutes. */
export const watchDefender = timer({
  schedule: "0 */5 * * * *",
  run: order("defender-alerts", "defender-incidents"),
});

/** Orders every five minutes a look whether Defender has found malware on a PC of a customer (DM-14). */
export const watchMalware = timer({ schedule: "20 */5 * * * *", run: order("look-for-malware") });

/** Orders a look at the health of every customer's services every ten minutes; Graph allows 800 requests an hour. */
export const watchServiceHealth = timer({ schedule: "45 */10 * * * *", run: order("service-health") });

/** Has the inquiries looked at whose deadlines near or have passed, every five minutes. */
export const watchDeadlines = timer({ schedule: "30 */5 * * * *", run: orderDueInquiries });
