import { japanDate, type PlainDate, Temporal } from "#shared/base/time.ts";
import type { Catalogue } from "#shared/insights/windows-updates.ts";
import type { Device } from "#shared/inventory/kinds/devices.ts";
import { complianceOf, deviceRow, lateRow, pcOf, rarelyOnDays } from "./device-rows.ts";
import type { DevicesSection } from "./devices-section.ts";
import type { Facts } from "./facts.ts";
import { byVersion, heardSince, isSilent, type Judged, judgeDevices } from "./judge-devices.ts";
import { daysBefore, earlierOf, lastDayOf, monthsUpTo } from "./month-days.ts";
import { patchState, releaseDayOf } from "./patch-rules.ts";

/** Which of a month's PCs are behind with Windows, and why; nothing when no device could be read (DM-01, DM-04). */
export function devicesSection({ month, catalogue, inventory, previous }: Facts): DevicesSection {
  const { now, before, items, itemsBefore } = inventory.devices;
  if (!now || !items) return null;
  const asOf = now.asOf ?? now.readAt;
  const day = earlierOf(japanDate(Temporal.Instant.from(asOf)), lastDayOf(month));
  const known = catalogue.readAt === undefined ? undefined : catalogue;
  const judged = judgeDevices(items, { asOf, day, catalogue: known }).toSorted(byName);
  const windows = judged.filter(({ quality }) => quality.is !== "not-windows");
  const onSince = daysBefore(asOf, rarelyOnDays);
  return {
    total: judged.length,
    before: before?.figures?.devices ?? previous?.devices?.total ?? null,
    windows: windows.length,
    encrypted: judged.filter(({ isEncrypted }) => isEncrypted).length,
    compliance: complianceCounts(judged),
    patches: known ? patchRows(windows, known, month, day) : null,
    outOfSupport: outOfSupport(windows),
    silent: {
      count: judged.filter((one) => one.isSilent).length,
      before: silentBefore(itemsBefore, before?.asOf) ?? previous?.devices?.silent.count ?? null,
    },
    late: windows
      .filter(isBehind)
      .toSorted(byDays)
      .map((pc) => lateRow(pc, onSince)),
    notJudged: windows.flatMap((pc) => (pc.quality.is === "not-judged" ? [{ ...pcOf(pc), why: pc.quality.why }] : [])),
    rows: judged.map(deviceRow),
  };
}

const byName = (a: Judged, b: Judged) => (a.name < b.name ? -1 : Number(a.name > b.name));
const byDays = (a: Judged, b: Judged) => b.daysSinceRelease - a.daysSinceRelease || byName(a, b);

const isBehind = ({ quality }: Judged) => quality.is === "late" || quality.is === "out-of-support";

/** How many of some devices are in each state. */
function counter<Name extends string>(devices: readonly Judged[], nameOf: (device: Judged) => Name) {
  const names = devices.map(nameOf);
  return (name: Name): number => names.filter((one) => one === name).length;
}

function complianceCounts(devices: readonly Judged[]) {
  const count = counter(devices, complianceOf);
  return {
    compliant: count("compliant"),
    grace: count("grace"),
    noncompliant: count("noncompliant"),
    unknown: count("unknown"),
  };
}

/** The month's security update and the two before it, as far as they are known. */
function patchRows(windows: readonly Judged[], catalogue: Catalogue, month: string, day: PlainDate) {
  return monthsUpTo(month, 3)
    .toReversed()
    .flatMap((one) => {
      const releasedOn = releaseDayOf(catalogue, one);
      if (releasedOn === undefined || releasedOn > day.toString()) return [];
      const states = byVersion(windows, (osVersion) => patchState(catalogue, osVersion, one, day));
      const count = counter(windows, (pc) => (pc.isSilent ? "unknown" : (states.get(pc.osVersion) ?? "unknown")));
      return [
        {
          month: one,
          releasedOn,
          applied: count("applied"),
          inGrace: count("inGrace"),
          late: count("late"),
          unknown: count("unknown"),
        },
      ];
    });
}

function outOfSupport(windows: readonly Judged[]) {
  const names = windows.flatMap(({ quality, windows }) => (quality.is === "out-of-support" ? [windows ?? ""] : []));
  return [...new Set(names)]
    .toSorted()
    .map((one) => ({ windows: one, count: names.filter((name) => name === one).length }));
}

function silentBefore(devices: readonly Device[] | undefined, asOf: string | undefined): number | undefined {
  if (!devices || asOf === undefined) return undefined;
  const since = heardSince(asOf);
  return devices.filter(({ lastContactAt }) => isSilent(lastContactAt, since)).length;
}
