import type { PlainDate } from "#shared/base/time.ts";
import { buildOf, type Catalogue, lateFrom, oldestMissing } from "#shared/insights/windows-updates.ts";
import { earlierOf, lastDayOf } from "./month-days.ts";

export type PatchState = "applied" | "inGrace" | "late" | "unknown";

/** The day on which Microsoft released a month's security update; nothing when none is known of that month. */
export const releaseDayOf = ({ builds }: Catalogue, month: string): string | undefined =>
  builds
    .filter(({ isSecurity, releasedOn }) => isSecurity && releasedOn.startsWith(month))
    .map(({ releasedOn }) => releasedOn)
    .toSorted()[0];

/**
 * How a PC stands with the security updates up to a month, seen from a later day: whether it has them, and how long it has
 * lacked them (DM-04). A release of Windows that got none any more leaves its PCs late.
 */
export function patchState(catalogue: Catalogue, osVersion: string, month: string, today: PlainDate): PatchState {
  const installed = buildOf(osVersion);
  const version = catalogue.versions.find(({ build }) => build === installed?.build);
  if (!installed || !version) return "unknown";
  const until = earlierOf(today, lastDayOf(month));
  if (version.servicedUntil < until.toString()) return "late";
  const missing = oldestMissing(catalogue.builds, installed, until);
  if (!missing) return "applied";
  return lateFrom(missing.releasedOn).toString() <= today.toString() ? "late" : "inGrace";
}
