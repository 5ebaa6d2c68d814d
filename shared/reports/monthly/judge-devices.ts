import { type PlainDate, Temporal } from "#shared/base/time.ts";
import {
  buildOf,
  type Catalogue,
  oldestMissing,
  type QualityState,
  qualityState,
} from "#shared/insights/windows-updates.ts";
import { type Device, isWindows } from "#shared/inventory/kinds/devices.ts";
import { daysBetween } from "./month-days.ts";

/** A PC that has not been heard of for so many days says nothing of its updates. */
export const silentDays = 30;

export type Judged = Device & {
  windows: string | undefined;
  isSilent: boolean;
  quality: QualityState | { is: "not-judged"; why: "silent" | "no-catalogue" } | { is: "not-windows" };
  /** Since when the oldest update that it lacks was there to be had. */
  daysSinceRelease: number;
};

/** When a month's devices were read, and with which list of updates they are compared; without one none is judged. */
export type DeviceReading = {
  asOf: string;
  day: PlainDate;
  catalogue: Catalogue | undefined;
};

export const isSilent = ({ lastContactAt }: Pick<Device, "lastContactAt">, asOf: string): boolean =>
  lastContactAt === undefined || daysBetween(lastContactAt, asOf) >= silentDays;

/** How one device stands with Windows, as far as that can be said (DM-04). */
export function judge(device: Device, { asOf, day, catalogue }: DeviceReading): Judged {
  const silent = isSilent(device, asOf);
  const installed = buildOf(device.osVersion);
  const version = catalogue?.versions.find(({ build }) => build === installed?.build);
  const missing = catalogue && installed && oldestMissing(catalogue.builds, installed, day);
  const since = missing?.releasedOn ?? (catalogue && newestRelease(catalogue, day));
  return {
    ...device,
    windows: version && `${version.product} ${version.version}`,
    isSilent: silent,
    quality: !isWindows(device) ? { is: "not-windows" } : qualityOf(device, silent, day, catalogue),
    daysSinceRelease: since === undefined ? 0 : Temporal.PlainDate.from(since).until(day).days,
  };
}

function qualityOf(
  device: Device,
  silent: boolean,
  day: PlainDate,
  catalogue: Catalogue | undefined,
): Judged["quality"] {
  if (silent) return { is: "not-judged", why: "silent" };
  return catalogue ? qualityState(catalogue, device, day) : { is: "not-judged", why: "no-catalogue" };
}

const newestRelease = ({ builds }: Catalogue, day: PlainDate): string | undefined =>
  builds
    .filter(({ isSecurity, releasedOn }) => isSecurity && releasedOn <= day.toString())
    .map(({ releasedOn }) => releasedOn)
    .toSorted()
    .at(-1);
