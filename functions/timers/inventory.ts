import { japanDate } from "#shared/base/time.ts";
import { SnapshotKind } from "#shared/inventory/model.ts";
import { timer } from "#shared/platform/timer.ts";
import { managedTenants } from "#shared/tenants/store.ts";

const kinds = SnapshotKind.options;

/** Orders the night's reading of every customer at 2:00 in Japan. */
export const collectInventory = timer({
  schedule: "0 0 17 * * *",
  run: async ({ bus, clock, tables }) => {
    const day = japanDate(clock.now()).toString();
    for await (const tenants of managedTenants({ tables }))
      await bus.send(
        "collect",
        ...tenants.flatMap((tenant) => [
          { id: `domains:${tenant}:${day}`, session: tenant, body: { kind: "domains", tenant } },
          { id: `inventory:${tenant}:${day}`, session: tenant, body: { kind: "inventory", tenant, day, kinds } },
        ]),
      );
  },
});
