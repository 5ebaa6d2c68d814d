import type { ManagedDevice, WindowsProtectionState } from "@microsoft/microsoft-graph-types";
import type { GraphTenant } from "../model.ts";
import type { Person } from "./people.ts";
import { type Random, randomFor } from "./random.ts";
import { daysBefore } from "./times.ts";

export type Device = ManagedDevice & { "@odata.type": string; id: string; deviceName: string; operatingSystem: string };

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

/** Builds with the revisions of monthly updates, oldest first, and how many of ten devices run them. */
const windowsBuilds = [
  { build: 26100, revisions: [4349, 4652, 4946, 6584, 6899, 7171], tenths: 5 },
  { build: 22631, revisions: [5472, 5624, 5768, 5909, 6060], tenths: 4 },
  { build: 19045, revisions: [5965, 6093, 6216, 6332, 6456], tenths: 1 },
] as const;

/** Nearly everybody has a PC, one in four a phone; a few devices have not been seen for months. */
export function devices(tenant: GraphTenant, people: readonly Person[], since: number): Device[] {
  const holders = people.filter((person) => (person.assignedLicenses ?? []).length > 0);
  return holders.flatMap((person, index) => {
    const random = randomFor(tenant.id, tenant.seed, "device", index);
    const number = String(index + 1).padStart(4, "0");
    const prefix = tenant.domain
      .slice(0, 4)
      .toUpperCase()
      .replace(/[^A-Z0-9]/g, "X");
    const computer = random.chance(0.95) ? [windowsComputer(person, `${prefix}-PC${number}`, random, since)] : [];
    const phone = random.chance(0.25) ? [phoneOf(person, `${prefix}-IP${number}`, random, since)] : [];
    return [...computer, ...phone];
  });
}

function windowsComputer(person: Person, name: string, random: Random, since: number): Device {
  const tenth = random.int(0, 9);
  const [newest, older, oldest] = windowsBuilds;
  const release = tenth < newest.tenths ? newest : tenth < newest.tenths + older.tenths ? older : oldest;
  const age = random.chance(0.7) ? 0 : random.int(1, release.revisions.length - 1);
  return {
    ...common(person, name, random.pick(computers), random, since),
    operatingSystem: "Windows",
    osVersion: `10.0.${release.build}.${release.revisions[release.revisions.length - 1 - age]}`,
    deviceEnrollmentType: "windowsAzureADJoin",
    isEncrypted: !random.chance(0.05),
    ethernetMacAddress: random.hex(12).toUpperCase(),
  };
}

function phoneOf(person: Person, name: string, random: Random, since: number): Device {
  return {
    ...common(person, name, random.pick(phones), random, since),
    operatingSystem: "iOS",
    osVersion: random.pick(["18.6.2", "18.7.1", "26.0.1"]),
    deviceEnrollmentType: "appleBulkWithUser",
    isSupervised: true,
    imei: `35${random.int(1_000_000, 9_999_999)}${random.int(100_000, 999_999)}`,
    udid: `0000${random.int(1000, 9999)}-00${random.hex(14).toUpperCase()}`,
    ethernetMacAddress: "",
  };
}

function common(person: Person, name: string, hardware: Hardware, random: Random, since: number) {
  const daysSilent = random.chance(0.05) ? random.int(30, 120) : random.next() * 3;
  const total = hardware.gigabytes * 1_073_741_824;
  return {
    "@odata.type": "#microsoft.graph.managedDevice",
    id: random.guid(),
    azureADDeviceId: random.guid(),
    azureADRegistered: true,
    activationLockBypassCode: null,
    complianceGracePeriodExpirationDateTime: "9999-12-31T23:59:59Z",
    complianceState: random.chance(0.9) ? ("compliant" as const) : ("noncompliant" as const),
    deviceCategoryDisplayName: "",
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
    lastSyncDateTime: daysBefore(since, daysSilent),
    managedDeviceName: `${person.mailNickname}_${name}`,
    managedDeviceOwnerType: "company" as const,
    managementAgent: "mdm" as const,
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

/** Defender's own report of one Windows device. */
export function protectionState(tenant: GraphTenant, device: Device, since: number): WindowsProtectionState {
  const random = randomFor(tenant.id, tenant.seed, "protection", device.id);
  const isStale = random.chance(0.06);
  const signatures = `1.4${random.int(19, 41)}.${random.int(1, 700)}.0`;
  return {
    id: device.id,
    malwareProtectionEnabled: true,
    deviceState: isStale ? "fullScanPending" : "clean",
    realTimeProtectionEnabled: !random.chance(0.02),
    networkInspectionSystemEnabled: true,
    quickScanOverdue: isStale,
    fullScanOverdue: isStale,
    signatureUpdateOverdue: isStale,
    rebootRequired: random.chance(0.05),
    fullScanRequired: isStale,
    engineVersion: "1.1.25090.3000",
    signatureVersion: signatures,
    antiMalwareVersion: "4.18.25090.3009",
    lastQuickScanDateTime: daysBefore(since, isStale ? 20 : 1),
    lastFullScanDateTime: daysBefore(since, isStale ? 60 : 6),
    lastQuickScanSignatureVersion: signatures,
    lastFullScanSignatureVersion: signatures,
    lastReportedDateTime: daysBefore(since, random.next()),
    productStatus: "noStatus",
    isVirtualMachine: false,
    tamperProtectionEnabled: true,
  };
}
