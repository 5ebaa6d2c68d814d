import { japanDate, startOfDay, Temporal } from "#shared/base/time.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import { renameTenant } from "#shared/tenants/rename-tenant.ts";
import { contractOn } from "./contract-on.ts";
import { type Followed, followMessage } from "./follow.ts";
import { contractVersions } from "./store.ts";

type Needs = Pick<Platform, "bus" | "clock" | "tables">;

/**
 * Has a company be called everywhere as its contract calls it, from the beginning of the day on which that holds: a company
 * that is renamed keeps its old name until then.
 */
export async function followName(needs: Needs, message: Followed, effectiveOn: string): Promise<void> {
  const { tenant } = message;
  const versions = await contractVersions(needs, tenant);
  const { name } = await findCustomer(needs, tenant);
  const now = needs.clock.now();
  const holdsAt = startOfDay(Temporal.PlainDate.from(effectiveOn));
  if (Temporal.Instant.compare(now, holdsAt) >= 0) {
    const called = contractOn(versions, japanDate(now).toString())?.party.name;
    if (called !== undefined && called !== name) await renameTenant(needs, tenant, called);
  } else if (contractOn(versions, effectiveOn)?.party.name !== name)
    await needs.bus.send("documents", { ...followMessage(message, "name"), notBefore: holdsAt });
}
