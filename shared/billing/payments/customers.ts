import type { TenantId } from "#shared/base/ids.ts";
import { japanDate } from "#shared/base/time.ts";
import { contractOn } from "#shared/contracts/contract-on.ts";
import type { ContractVersion } from "#shared/contracts/model.ts";
import { versionsOf } from "#shared/contracts/read-contracts.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { type Account, accountOf, openClaims } from "./account.ts";
import { entriesOf } from "./account-store.ts";
import type { Payer } from "./match-deposit.ts";

type Needs = Pick<Platform, "clock" | "tables">;

/** A customer with its contract as it holds today and in all its versions, and its account as it stands or stood. */
export type Customer = {
  tenant: TenantId;
  contract: ContractVersion;
  versions: readonly ContractVersion[];
  account: Account;
};

/** The ids of all customers, some at a time. */
export type Tenants = AsyncIterable<TenantId[]>;

/** Every customer that has a contract, with its account as of a day. */
export async function customers(needs: Needs, tenants: Tenants, asOf?: string): Promise<Customer[]> {
  const found: Customer[] = [];
  for await (const some of tenants)
    for (const one of await Promise.all(some.map((tenant) => customerOf(needs, tenant, asOf))))
      if (one) found.push(one);
  return found;
}

/** One customer, unless it never had a contract. */
export async function customerOf(needs: Needs, tenant: TenantId, asOf?: string): Promise<Customer | undefined> {
  const today = japanDate(needs.clock.now()).toString();
  const versions = await versionsOf(needs, tenant);
  const contract = contractOn(versions, today);
  return contract && { tenant, contract, versions, account: accountOf(await entriesOf(needs, tenant), asOf) };
}

export const payerFrom = ({ tenant, contract: { customerNumber, party }, account }: Customer): Payer => ({
  tenant,
  name: party.name,
  customerNumber,
  payerNames: party.payerNames,
  open: openClaims(account),
});
