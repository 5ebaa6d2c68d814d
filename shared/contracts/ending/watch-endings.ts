import type { TenantId } from "#shared/base/ids.ts";
import { japanDate } from "#shared/base/time.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { endingMessage } from "./follow-ending.ts";

/** Has every customer's end looked at each day, so that a day on which nothing ran is made good on the next one. */
export async function watchEndings(
  { bus, clock }: Pick<Platform, "bus" | "clock">,
  customers: AsyncIterable<readonly TenantId[]>,
): Promise<void> {
  const day = japanDate(clock.now()).toString();
  for await (const tenants of customers)
    await bus.send("documents", ...tenants.map((tenant) => endingMessage(tenant, day)));
}
