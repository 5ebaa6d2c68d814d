import type { ManagedDevice } from "@microsoft/microsoft-graph-types";
import type { GraphTenant } from "../model.ts";
import type { Person } from "./people.ts";
import { type Random, randomFor } from "./random.ts";
import { daysBefore, timestamp } from "./times.ts";
import { windowsVersion } from "./windows-versions.ts";

export type Device = ManagedDevice & {
  "@odata.type": string;
  id: string;
  deviceName: string;
  operatingSystem: string;
  managementState: ManagementState;
};
export type ManagementState = "managed" | "retirePending" | "retireIssued" | "wipePending" | "wipeIssued";

type Hardware = { manufacturer: string; model: string; gigabytes: number; memoryGigabytes: number };

const computers: readonly [Hardware, ...Hardware[]] = [
  { manufacturer: "LENOVO", model: "ThinkPad L14 Gen 5", gigabytes: 512, memoryGigabytes: 16 },
  { manufacturer: "Dell Inc.", model: "Latitude 5450", gigabytes: 512, memoryGigabytes: 16 },
  { manufacturer: "FUJITSU CLIENT COMPUTING LIMITED", model: "LIFEBOOK U7414/R", gigabytes: 256, memoryGigabytes: 8 },
  { manufacturer: "Panasonic Connect Co., Ltd.", model: "CFFV4-1", gigabytes: 512, memoryGigabytes: 16 },
  { manufacturer: "HP", model: "HP ProBook 440 14 inch G11 Notebook PC", gigabytes: 256, memoryGigabytes: 16 },
];
const phones: readonly [Hardware, ...Hardware[]] = [
  { manufacturer: "Apple", model: "iPhone SE (3rd generation)", gigabytes: 64, memoryGigabytes: 4 },
  { manufacturer: "Apple", model: "iPhone 15", gigabytes: 128, memoryGigabytes: 6 },
];

/** What makes a computer worth a look, by its holder's place; the others fare well, with a few exceptions of chance. */
const fates: Readonly<Record<number, Fate>> = {
  2: "late",
  3: "unsupported",
  4: "silent",
  5: "infected",
  6: "late",
  7: "unencrypted",
};
export type Fate = "late" | "unsupported" | "silent" | "infected" | "unencrypted";

/** How Intune knows the devices of one person. */
type Owned = { person: Person; fate: Fate | undefined; random: Random; since: number; at: number };

/** Nearly everybody has a PC, one in four a phone; a few devices have not been seen for months. */
export function devices(tenant: GraphTenant, people: readonly Person[], since: number, at: number): Device[] {
  const prefix = tenant.domain
    .slice(0, 4)
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "X");
  return licensed(people).flatMap((person, place) => {
    const random = randomFor(tenant.id, tenant.seed, "device", place);
    const number = String(place + 1).padStart(4, "0");
    const fate = fates[place];
    const owned = { person, fate, random, since, at };
    const hasComputer = random.chance(0.95) || fate !== undefined;
    const computer = hasComputer ? [windowsComputer(owned, `${prefix}-PC${number}`)] : [];
    const phone = random.chance(0.25) ? [phoneOf({ ...owned, fate: undefined }, `${prefix}-IP${number}`)] : [];
    return [...computer, ...phone];
  });
}

/** The device that still carries what Defender has found. */
export const infectedDevice = (all: readonly Device[], people: readonly Person[]): Device | undefined =>
  all.find(({ userId, operatingSystem }) => operatingSystem === "Windows" && userId === licensed(people)[5]?.id);

const licensed = (people: readonly Person[]) => people.filter((person) => (person.assignedLicenses ?? []).length > 0);

function windowsComputer(owned: Owned, name: string): Device {
  const { fate, random, at } = owned;
  const chance = random.chance(0.06) ? "late" : "current";
  const state = fate === "late" || fate === "unsupported" ? fate : fate ? "current" : chance;
  return {
    ...common(owned, name, random.pick(computers)),
    operatingSystem: "Windows",
    osVersion: windowsVersion(state, random, at),
    deviceEnrollmentType: "windowsAzureADJoin",
    isEncrypted: fate !== "unencrypted" && !random.chance(0.03),
    ethernetMacAddress: random.hex(12).toUpperCase(),
  };
}

function phoneOf(owned: Owned, name: string): Device {
  const { random } = owned;
  return {
    ...common(owned, name, random.pick(phones)),
    operatingSystem: "iOS",
    osVersion: random.pick(["18.6.2", "18.7.1", "26.0.1"]),
    deviceEnrollmentType: "appleBulkWithUser",
    isSupervised: true,
    imei: `35${random.int(1_000_000, 9_999_999)}${random.int(100_000, 999_999)}`,
    udid: `0000${random.int(1000, 9999)}-00${random.hex(14).toUpperCase()}`,
    ethernetMacAddress: "",
  };
}

const unwell = new Set<Fate | undefined>(["unsupported", "infected", "unencrypted"]);

function common({ person, fate, random, since, at }: Owned, name: string, hardware: Hardware) {
  const total = hardware.gigabytes * 1_073_741_824;
  return {
    "@odata.type": "#microsoft.graph.managedDevice",
    id: random.guid(),
    azureADDeviceId: random.guid(),
    azureADRegistered: true,
    activationLockBypassCode: null,
    complianceGracePeriodExpirationDateTime: "9999-12-31T23:59:59Z",
    complianceState: unwell.has(fate) ? ("noncompliant" as const) : ("compliant" as const),
    deviceCategoryDisplayName: "",
    deviceActionResults: [],
    deviceName: name,
    deviceRegistrationState: "registered" as const,
    emailAddress: person.mail ?? "",
    enrolledDateTime: daysBefore(since, random.int(121, 900)),
    freeStorageSpaceInBytes: Math.floor(total * (0.05 + random.next() * 0.7)),
    iccid: "",
    imei: "",
    isEncrypted: true,
    isSupervised: false,
    jailBroken: "Unknown",
    lastSyncDateTime: lastSync(fate, random, since, at),
    managedDeviceName: `${person.mailNickname}_${name}`,
    managedDeviceOwnerType: "company" as const,
    managementAgent: "mdm" as const,
    managementState: "managed" as const,
    manufacturer: hardware.manufacturer,
    model: hardware.model,
    notes: null,
    partnerReportedThreatState: "unknown" as const,
    phoneNumber: "",
    physicalMemoryInBytes: hardware.memoryGigabytes * 1_073_741_824,
    serialNumber: random.hex(10).toUpperCase(),
    totalStorageSpaceInBytes: total,
    udid: "",
    userDisplayName: person.displayName,
    userId: person.id,
    userPrincipalName: person.userPrincipalName,
    wiFiMacAddress: random.hex(12).toUpperCase(),
  };
}

const hours = 3_600_000;

/** A device reports every eight hours, each at its own time; a silent one stopped long ago. */
function lastSync(fate: Fate | undefined, random: Random, since: number, at: number): string {
  if (fate === "silent") return daysBefore(since, random.int(40, 120));
  const phase = random.int(0, 8 * 3600) * 1000;
  return timestamp(Math.floor((at - phase) / (8 * hours)) * 8 * hours + phase);
}
