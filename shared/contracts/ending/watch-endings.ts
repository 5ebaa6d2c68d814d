import { japanDate } from "#shared/base/time.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { everyTenant } from "#shared/tenants/store.ts";
import { endingMessage } from "./follow-ending.ts";

/** Has every customer's end looked at each day, so that a day on which nothing ran is made good on the next one. */
export async function watchEndings(needs: Pick<Platform, "bus" | "clock" | "tables">): Promise<void> {
  const day = japanDate(needs.clock.now()).toString();
  for await (const tenants of everyTenant(needs))
    await needs.bus.send("documents", ...tenants.map((tenant) => endingMessage(tenant, day)));
}
