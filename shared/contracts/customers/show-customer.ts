import * as z from "zod";
import type { TenantId } from "#shared/base/ids.ts";
import { nothingHere } from "#shared/base/problems.ts";
import { japanDate } from "#shared/base/time.ts";
import { KindStanding } from "#shared/inventory/read-snapshots.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { Tenant } from "#shared/tenants/model.ts";
import { contractOn } from "../contract-on.ts";
import { ContractVersion } from "../model.ts";
import { hasOptionOn, isManagedOn } from "../seat-periods.ts";
import { loginIdsOf } from "../store.ts";
import { CustomerFacts, customerFacts } from "./customer-facts.ts";
import { knownCustomer } from "./list-customers.ts";

export const CustomerView = CustomerFacts.extend({
  admins: Tenant.shape.admins,
  phones: Tenant.shape.phones.unwrap(),
  /** The company as its own directory named it, with its domains. */
  directory: z.object({ name: z.string(), domains: z.array(z.string()) }).optional(),
  /** What holds today, or will when the service starts. */
  contract: ContractVersion.optional(),
  /** How many accounts are managed today, of which so many with the option. */
  managed: z.object({ basic: z.int(), option: z.int() }),
  kinds: z.array(KindStanding),
});

/** Everything that somebody should know of a customer whom they answer. */
export async function showCustomer(
  needs: Pick<Platform, "clock" | "tables">,
  id: TenantId,
): Promise<z.infer<typeof CustomerView>> {
  const [known, accounts] = await Promise.all([knownCustomer(needs, id), loginIdsOf(needs, id)]);
  if (!known) throw nothingHere();
  const { tenant, versions, consents, standings } = known;
  const now = needs.clock.now();
  const today = japanDate(now).toString();
  const contract = contractOn(versions, today) ?? versions.at(-1);
  const directory = consents.watching.verified?.company;
  return {
    ...customerFacts(known, now.toString(), today),
    admins: tenant.admins,
    phones: tenant.phones,
    ...(directory && { directory }),
    ...(contract && { contract }),
    managed: {
      basic: accounts.filter((one) => isManagedOn(one, today)).length,
      option: accounts.filter((one) => hasOptionOn(one, today)).length,
    },
    kinds: [...standings],
  };
}
