import { japanDate } from "#shared/base/time.ts";
import { sendDigest } from "#shared/insights/digest.ts";
import { SnapshotKind } from "#shared/inventory/model.ts";
import { readNowMessage } from "#shared/inventory/refresh.ts";
import { timer } from "#shared/platform/timer.ts";
import { managedTenants } from "#shared/tenants/store.ts";

const kinds = SnapshotKind.options;

/** After this long what was read is judged, whatever is still missing. */
const patience = { hours: 4 };

/** Orders the night's reading of every customer at 2:00 in Japan. */
export const collectInventory = timer({
  schedule: "0 0 17 * * *",
  run: async ({ bus, clock, settings, tables }) => {
    const now = clock.now();
    const day = japanDate(now).toString();
    await bus.send("collect", {
      id: `windows-catalogue:${day}`,
      session: settings.providerTenant,
      body: { kind: "windows-catalogue" },
    });
    for await (const tenants of managedTenants({ tables }))
      await bus.send(
        "collect",
        ...tenants.flatMap((tenant) => [
          { id: `domains:${tenant}:${day}`, session: tenant, body: { kind: "domains", tenant } },
          { id: `inventory:${tenant}:${day}`, session: tenant, body: { kind: "inventory", tenant, day, kinds } },
          {
            id: `judge-late:${tenant}:${day}`,
            session: tenant,
            notBefore: now.add(patience),
            body: { kind: "judge-inventory", tenant, day },
          },
        ]),
      );
  },
});

const logs = ["signIns", "directoryAudits", "intuneAudits"] as const;

/** Reads every hour what every customer's logs have brought (DM-06, DM-07). */
export const collectLogs = timer({
  schedule: "0 37 * * * *",
  run: async ({ bus, clock, tables }) => {
    const now = clock.now();
    for await (const tenants of managedTenants({ tables }))
      await bus.send("collect", ...tenants.map((tenant) => readNowMessage(tenant, logs, now)));
  },
});

/** Tells our support desk at 8:30 in Japan what has changed at the customers. */
export const sendDriftDigest = timer({ schedule: "0 30 23 * * *", run: sendDigest });
