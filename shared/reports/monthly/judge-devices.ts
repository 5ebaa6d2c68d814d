import { type PlainDate, Temporal } from "#shared/base/time.ts";
import {
  buildOf,
  type Catalogue,
  oldestMissing,
  type QualityState,
  qualityState,
} from "#shared/insights/windows-updates.ts";
import { type Device, isWindows } from "#shared/inventory/kinds/devices.ts";
import { daysBefore } from "./month-days.ts";

/** A PC that has not been heard of for so many days says nothing of its updates. */
const silentDays = 30;

/** What follows from the version of Windows that a PC runs. */
type OfVersion = {
  windows: string | undefined;
  quality: QualityState | { is: "not-judged"; why: "no-catalogue" };
  /** Since when the oldest update that it lacks was there to be had. */
  daysSinceRelease: number;
};

export type Judged = Device &
  Omit<OfVersion, "quality"> & {
    isSilent: boolean;
    quality: OfVersion["quality"] | { is: "not-judged"; why: "silent" } | { is: "not-windows" };
  };

/** When a month's devices were read, and with which list of updates they are compared; without one none is judged. */
export type DeviceReading = { asOf: string; day: PlainDate; catalogue: Catalogue | undefined };

/** From when on something must have been heard of a device, for what it says to hold at a moment. */
export const heardSince = (asOf: string): string => daysBefore(asOf, silentDays);

export const isSilent = (lastContactAt: string | undefined, since: string): boolean =>
  lastContactAt === undefined || lastContactAt <= since;

/** How each device stands with Windows, as far as that can be said (DM-04). */
export function judgeDevices(devices: readonly Device[], reading: DeviceReading): Judged[] {
  const versions = byVersion(devices, (osVersion) => ofVersion(osVersion, reading));
  const since = heardSince(reading.asOf);
  return devices.map((device) => {
    const of = versions.get(device.osVersion) ?? ofVersion(device.osVersion, reading);
    const silent = isSilent(device.lastContactAt, since);
    if (!isWindows(device)) return { ...device, ...of, isSilent: silent, quality: { is: "not-windows" } };
    const quality = silent ? ({ is: "not-judged", why: "silent" } as const) : of.quality;
    return { ...device, ...of, isSilent: silent, quality };
  });
}

/** A thousand devices run a handful of versions, each of which is judged once. */
export const byVersion = <T>(
  devices: readonly Pick<Device, "osVersion">[],
  of: (osVersion: string) => T,
): Map<string, T> => new Map([...new Set(devices.map(({ osVersion }) => osVersion))].map((one) => [one, of(one)]));

function ofVersion(osVersion: string, { day, catalogue }: DeviceReading): OfVersion {
  if (!catalogue)
    return { windows: undefined, quality: { is: "not-judged", why: "no-catalogue" }, daysSinceRelease: 0 };
  const installed = buildOf(osVersion);
  const version = catalogue.versions.find(({ build }) => build === installed?.build);
  const missing = installed && oldestMissing(catalogue.builds, installed, day);
  const since = missing?.releasedOn ?? newestRelease(catalogue, day);
  return {
    windows: version && `${version.product} ${version.version}`,
    quality: qualityState(catalogue, { osVersion }, day),
    daysSinceRelease: since === undefined ? 0 : Temporal.PlainDate.from(since).until(day).days,
  };
}

const newestRelease = ({ builds }: Catalogue, day: PlainDate): string | undefined =>
  builds
    .filter(({ isSecurity, releasedOn }) => isSecurity && releasedOn <= day.toString())
    .map(({ releasedOn }) => releasedOn)
    .toSorted()
    .at(-1);
