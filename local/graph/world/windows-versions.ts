import type { Random } from "./random.ts";
import { dateBefore } from "./times.ts";
import { type WindowsRelease, windows10, windows11 } from "./windows-releases.ts";

/** How a computer fares with its updates. */
export type UpdateState = "current" | "late" | "unsupported";

/** The Windows that a computer runs at an instant, as `10.0.{build}.{revision}`. */
export function windowsVersion(state: UpdateState, random: Random, at: number): string {
  const release = state === "unsupported" ? windows10 : windows11Of(random, at);
  const lagDays = random.int(0, 9);
  const takesPreviews = random.chance(0.1);
  const skipped = state === "late" ? random.int(2, 4) : 0;
  const installable = release.revisions
    .filter(([, , isPreview]) => !isPreview || takesPreviews)
    .filter(([releasedOn]) => releasedOn <= dateBefore(at, state === "late" ? 0 : lagDays));
  const installed = installable[Math.max(0, installable.length - 1 - skipped)] ?? release.revisions[0];
  return `10.0.${release.build}.${installed?.[1] ?? 1}`;
}

/** Most computers run a release that is still serviced; every eighth takes any that is out. */
function windows11Of(random: Random, at: number): WindowsRelease {
  const today = dateBefore(at, 0);
  const out = windows11.filter(({ revisions }) => (revisions[0]?.[0] ?? "") <= today);
  const serviced = out.filter(({ servicedUntil }) => servicedUntil >= today);
  const choice = random.chance(0.125) || serviced.length === 0 ? out : serviced;
  return choice[random.int(0, Math.max(0, choice.length - 1))] ?? windows10;
}
