import { type PlainDate, Temporal } from "#shared/base/time.ts";

/** One update of one Windows release; `releasedOn` is the day in Japan. */
export type ReleasedBuild = { build: number; revision: number; releasedOn: string; isSecurity: boolean };
/** How long one Windows release gets updates. */
export type WindowsVersion = { build: number; product: string; version: string; servicedUntil: string };
export type Catalogue = { builds: readonly ReleasedBuild[]; versions: readonly WindowsVersion[] };

/** The feature versions that are agreed with a tenant, such as `23H2`; missing where nothing is agreed (DM-05). */
export type AgreedVersions = { least?: string | undefined; most?: string | undefined };

type Pc = { osVersion: string; lastContactAt?: string | undefined };

/** Why a PC's updates cannot be judged, or how they stand. */
export type QualityState =
  | { is: "current" }
  | { is: "in-grace" | "late"; missing: ReleasedBuild; lateFrom: string }
  | { is: "out-of-support"; servicedUntil: string }
  | { is: "not-judged"; why: "no-version" | "unknown-build" };

export type FeatureState = "agreed" | "below" | "above" | "not-agreed" | "not-judged";

/** Roll-out begins on the fifth day after the release; who lacks it from then on is late (DM-04). */
export const graceDays = 5;

/** A release at 10:00 in Redmond is one of the next day in Japan, and that later day counts (E-80, E-81). */
export const releasedInJapan = (releasedAt: string): PlainDate =>
  Temporal.PlainDate.from(releasedAt.slice(0, 10)).add({ days: 1 });

export const lateFrom = (releasedOn: string): PlainDate => Temporal.PlainDate.from(releasedOn).add({ days: graceDays });

/** `10.0.26100.4349` as its build and its revision. */
export function buildOf(osVersion: string): { build: number; revision: number } | undefined {
  const [, build, revision] = /^10\.0\.(\d{5})\.(\d+)$/.exec(osVersion.trim()) ?? [];
  return build === undefined ? undefined : { build: Number(build), revision: Number(revision) };
}

/**
 * How a PC stands with quality updates. Updates are cumulative: whoever has the newest security update, or anything newer
 * such as a preview, is current.
 */
export function qualityState({ builds, versions }: Catalogue, pc: Pc, today: PlainDate): QualityState {
  const installed = buildOf(pc.osVersion);
  if (!installed) return { is: "not-judged", why: "no-version" };
  const version = versions.find(({ build }) => build === installed.build);
  if (!version) return { is: "not-judged", why: "unknown-build" };
  if (version.servicedUntil < today.toString()) return { is: "out-of-support", servicedUntil: version.servicedUntil };

  const oldest = oldestMissing(builds, installed, today);
  if (!oldest) return { is: "current" };
  const late = lateFrom(oldest.releasedOn);
  const isLate = Temporal.PlainDate.compare(today, late) >= 0;
  return { is: isLate ? "late" : "in-grace", missing: oldest, lateFrom: late.toString() };
}

/** The first security update, released by a day, that an installed build lacks. */
export const oldestMissing = (
  builds: readonly ReleasedBuild[],
  installed: Pick<ReleasedBuild, "build" | "revision">,
  today: PlainDate,
): ReleasedBuild | undefined =>
  builds
    .filter((one) => one.build === installed.build && one.isSecurity && one.revision > installed.revision)
    .filter(({ releasedOn }) => releasedOn <= today.toString())
    .toSorted((a, b) => a.revision - b.revision)[0];

/** Whether a PC runs a feature version that is agreed with its company. */
export function featureState({ versions }: Catalogue, pc: Pc, { least, most }: AgreedVersions): FeatureState {
  if (least === undefined && most === undefined) return "not-agreed";
  const installed = buildOf(pc.osVersion);
  const version = installed && versions.find(({ build }) => build === installed.build)?.version;
  if (version === undefined) return "not-judged";
  if (least !== undefined && version < least) return "below";
  return most !== undefined && version > most ? "above" : "agreed";
}
