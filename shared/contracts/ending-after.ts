import { contractOn } from "./contract-on.ts";
import type { ContractVersion } from "./model.ts";

/**
 * The last day of the contract that there was on a day, as it is known now; nothing when no end was agreed. A contract that
 * was made anew later leaves the end of the one before it as it was.
 */
export const endingAfter = (versions: readonly ContractVersion[], day: string): string | undefined =>
  versions
    .flatMap(({ ending }) => ending?.on ?? [])
    .filter((on) => on >= day && contractOn(versions, on)?.ending?.on === on)
    .toSorted()[0];
