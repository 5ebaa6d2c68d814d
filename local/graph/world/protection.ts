import type { WindowsDeviceMalwareState, WindowsProtectionState } from "@microsoft/microsoft-graph-types";
import type { GraphTenant } from "../model.ts";
import type { Device } from "./devices.ts";
import { randomFor } from "./random.ts";
import { daysBefore } from "./times.ts";

export type Protection = WindowsProtectionState & { id: string };
/** What was found on a device; Graph shows it under the device and not by name. */
export type Malware = WindowsDeviceMalwareState & { id: string; deviceId: string };

const day = 86_400_000;

/** Defender's own report of each Windows device: it is as old as the device's last contact. */
export function protections(tenant: GraphTenant, devices: readonly Device[], infected: string | undefined, at: number) {
  return devices
    .filter(({ operatingSystem }) => operatingSystem === "Windows")
    .map((device) => protectionOf(tenant, device, device.id === infected, at));
}

function protectionOf(tenant: GraphTenant, device: Device, isInfected: boolean, at: number): Protection {
  const random = randomFor(tenant.id, tenant.seed, "protection", device.id);
  const reportedAt = Date.parse(device.lastSyncDateTime ?? "");
  const isStale = at - reportedAt > 7 * day || random.chance(0.04);
  const definedAt = reportedAt - (isStale ? 12 * day : random.int(2, 20) * 3_600_000);
  const signatureVersion = signatureAt(definedAt);
  return {
    id: device.id,
    malwareProtectionEnabled: true,
    deviceState: isInfected ? "manualStepsPending" : isStale ? "fullScanPending" : "clean",
    realTimeProtectionEnabled: !random.chance(0.02),
    networkInspectionSystemEnabled: true,
    quickScanOverdue: isStale,
    fullScanOverdue: isStale,
    signatureUpdateOverdue: isStale,
    rebootRequired: random.chance(0.05),
    fullScanRequired: isStale || isInfected,
    engineVersion: engineAt(definedAt),
    signatureVersion,
    antiMalwareVersion: `4.18.${engineMonth(definedAt)}.3009`,
    lastQuickScanDateTime: daysBefore(reportedAt, isStale ? 20 : 1),
    lastFullScanDateTime: daysBefore(reportedAt, isStale ? 60 : 6),
    lastQuickScanSignatureVersion: signatureVersion,
    lastFullScanSignatureVersion: signatureVersion,
    lastReportedDateTime: device.lastSyncDateTime ?? null,
    productStatus: isStale ? "avSignaturesOutOfDate" : "noStatus",
    isVirtualMachine: false,
    tamperProtectionEnabled: true,
  };
}

const firstSeries = Date.parse("2025-11-20T00:00:00Z");

/** Definitions count up within a series, and a series lasts about eighteen days: `1.441.435.0`. */
function signatureAt(at: number): string {
  const days = Math.max(0, (at - firstSeries) / day);
  return `1.${441 + Math.floor(days / 18)}.${Math.floor((days % 18) * 40) + 1}.0`;
}

/** Engine and platform are called after the month before: `25100` for October 2025. */
const engineMonth = (at: number) => `${daysBefore(at, 30).slice(2, 7).replace("-", "")}0`;
const engineAt = (at: number) => `1.1.${engineMonth(at)}.4`;

const findings = [
  ["Trojan:Win32/Wacatac.B!ml", "trojan", "severe"],
  ["PUA:Win32/InstallCore", "potentialUnwantedSoftware", "low"],
  ["Behavior:Win32/SuspClickFix.A", "behavior", "high"],
] as const;

/** One device is not rid of what was found on it; on a few others it was removed. What is found later is not there yet. */
export function malware(
  tenant: GraphTenant,
  devices: readonly Device[],
  infected: string | undefined,
  { since, at }: { since: number; at: number },
): Malware[] {
  const all = devices.flatMap((device, index): Malware[] => {
    const random = randomFor(tenant.id, tenant.seed, "malware", device.id);
    const isInfected = device.id === infected;
    const isTouched = device.operatingSystem === "Windows" && (isInfected || random.chance(0.04));
    if (!isTouched) return [];
    const [displayName, category, severity] = isInfected ? findings[0] : (findings[1 + (index % 2)] ?? findings[1]);
    const ageDays = isInfected ? 2 : random.int(3, 40);
    return [
      {
        id: random.guid(),
        deviceId: device.id,
        displayName,
        additionalInformationUrl: `https://go.microsoft.com/fwlink/?linkid=37020&name=${encodeURIComponent(displayName)}`,
        severity,
        category,
        executionState: isInfected ? "running" : "notRunning",
        state: isInfected ? "cleanFailed" : "removed",
        threatState: isInfected ? "active" : "removed",
        initialDetectionDateTime: daysBefore(since, ageDays),
        lastStateChangeDateTime: daysBefore(since, ageDays - 0.1),
        detectionCount: isInfected ? 3 : 1,
      },
    ];
  });
  return all.filter(({ initialDetectionDateTime }) => Date.parse(initialDetectionDateTime ?? "") <= at);
}
