import type { Device } from "#shared/inventory/kinds/devices.ts";
import type { DeviceRow, DevicesSection } from "./devices-section.ts";
import type { Judged } from "./judge-devices.ts";

/** What Intune could not evaluate is not known, and neither good nor bad. */
const compliances = {
  compliant: "compliant",
  inGracePeriod: "grace",
  noncompliant: "noncompliant",
  conflict: "unknown",
  error: "unknown",
  configManager: "unknown",
  unknown: "unknown",
} as const satisfies Record<Device["compliance"], string>;

export const complianceOf = ({ compliance }: Device) => compliances[compliance];

export const pcOf = ({ name, ownerName, owner, osVersion, windows, lastContactAt }: Judged) => ({
  name,
  ...((ownerName ?? owner) !== undefined && { owner: ownerName ?? owner }),
  osVersion,
  ...(windows !== undefined && { windows }),
  ...(lastContactAt !== undefined && { lastContactAt }),
});

/** A cumulative update needs about so much room to unpack; and a PC that was not on for so long has had no time for it. */
const littleSpace = 10 * 1_073_741_824;
export const rarelyOnDays = 7;

type Reason = NonNullable<DevicesSection>["late"][number]["reason"];

function reasonOf({ quality, freeBytes, lastContactAt }: Judged, onSince: string): Reason {
  if (quality.is === "out-of-support") return "out-of-support";
  if (freeBytes !== undefined && freeBytes < littleSpace) return "little-space";
  return lastContactAt !== undefined && lastContactAt <= onSince ? "rarely-on" : "other";
}

export const lateRow = (pc: Judged, onSince: string) => ({
  ...pcOf(pc),
  daysSinceRelease: pc.daysSinceRelease,
  reason: reasonOf(pc, onSince),
  ...(pc.freeBytes !== undefined && { freeBytes: pc.freeBytes }),
});

export const deviceRow = (device: Judged): DeviceRow => ({
  ...pcOf(device),
  operatingSystem: device.operatingSystem,
  ...(device.model !== undefined && { model: device.model }),
  ...(device.serialNumber !== undefined && { serialNumber: device.serialNumber }),
  compliance: complianceOf(device),
  isEncrypted: device.isEncrypted,
  patch: device.quality.is,
});
