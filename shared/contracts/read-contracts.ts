import type { TenantId } from "#shared/base/ids.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { contractOn } from "./contract-on.ts";
import type { ContractVersion, LoginId } from "./model.ts";
import { payerOf } from "./payer-names.ts";
import { customersNamed } from "./payer-store.ts";
import { contractVersions, customerWithNumber, loginIdsOf } from "./store.ts";

type Needs = Pick<Platform, "tables">;

/** Every version of a customer's contract, the first one first. */
export const versionsOf = (needs: Needs, tenant: TenantId): Promise<ContractVersion[]> =>
  contractVersions(needs, tenant);

/** What was agreed with a customer for a day, as it is known now. */
export const contractOf = async (needs: Needs, tenant: TenantId, day: string): Promise<ContractVersion | undefined> =>
  contractOn(await contractVersions(needs, tenant), day);

/** The accounts of a customer that are, were or will be managed. */
export const registeredAccounts = (needs: Needs, tenant: TenantId): Promise<LoginId[]> => loginIdsOf(needs, tenant);

/** The customers whose transfer this may be, by the payer's name or the customer number before it. */
export async function customersByPayer(needs: Needs, payer: string): Promise<TenantId[]> {
  const { name, customerNumber } = payerOf(payer);
  const numbered = customerNumber === undefined ? undefined : await customerWithNumber(needs, customerNumber);
  return [...(numbered ? [numbered] : []), ...(await customersNamed(needs, name))];
}
