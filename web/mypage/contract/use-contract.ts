import { contractOn } from "#shared/contracts/contract-on.ts";
import type { ContractVersion } from "#shared/contracts/model.ts";
import { useReading } from "#web/api/queries.ts";
import { todayInJapan } from "#web/words/dates.ts";

export type Versions = { versions: ContractVersion[] };

/** Every version of a company's contract, the newest first; none before its first application was accepted. */
export const versionsAt = (tenant: string) => `/tenants/${tenant}/contract/versions`;

/** What holds today, or will as the first contract of the company; nothing without a contract. */
export const contractIn = (versions: readonly ContractVersion[]): ContractVersion | undefined =>
  contractOn(versions, todayInJapan()) ?? versions.at(-1);

/** What is agreed with a company. `newest` is the version against which the next one is written, 0 before the first. */
export function useContract(tenant: string) {
  const { data, error, isPending, refetch } = useReading<Versions>(versionsAt(tenant));
  const versions = data?.value.versions;
  return {
    versions,
    contract: versions && contractIn(versions),
    newest: versions?.[0]?.version ?? 0,
    error,
    isPending,
    refetch,
  };
}
