import { isEarlier } from "#shared/base/time.ts";
import type { ContractVersion } from "./model.ts";

/** What held on a day, as it is known now or was known at an instant: of all versions in effect the one recorded last. */
export function contractOn(
  versions: readonly ContractVersion[],
  day: string,
  knownAt?: string,
): ContractVersion | undefined {
  return versions
    .filter(({ effectiveOn, recordedAt }) => effectiveOn <= day && !(knownAt && isEarlier(knownAt, recordedAt)))
    .toSorted((a, b) => b.version - a.version)[0];
}
