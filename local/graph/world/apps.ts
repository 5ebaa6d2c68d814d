import type { DetectedApp } from "@microsoft/microsoft-graph-types";
import type { GraphTenant } from "../model.ts";
import type { Device } from "./devices.ts";
import { randomFor } from "./random.ts";

export type App = DetectedApp & { id: string };

/** One row per name and version, with the share of the devices of its platform that have it. */
const catalogue = [
  ["Microsoft Edge", "141.0.3537.85", "Microsoft Corporation", "windows", 0.8],
  ["Microsoft Edge", "140.0.3485.94", "Microsoft Corporation", "windows", 0.2],
  ["Microsoft 365 Apps for business - ja-jp", "16.0.19127.20302", "Microsoft Corporation", "windows", 0.7],
  ["Microsoft Teams", "25275.2601.4002.2815", "Microsoft Corporation", "windows", 0.9],
  ["Google Chrome", "141.0.7390.108", "Google LLC", "windows", 0.55],
  ["Google Chrome", "138.0.7204.184", "Google LLC", "windows", 0.1],
  ["Adobe Acrobat (64-bit)", "25.001.20756", "Adobe", "windows", 0.6],
  ["Zoom Workplace (64-bit)", "6.5.12.13394", "Zoom", "windows", 0.4],
  ["サクラエディタ 2.4.2.6048", "2.4.2.6048", "Sakura Editor Project", "windows", 0.15],
  ["Lhaplus", "1.74", "", "windows", 0.12],
  ["7-Zip 23.01 (x64)", "23.01", "Igor Pavlov", "windows", 0.2],
  ["弥生会計 25", "31.1.1", "弥生株式会社", "windows", 0.05],
  ["Outlook", "5.2540.0", "Microsoft Corporation", "ios", 0.9],
  ["Teams", "7.17.0", "Microsoft Corporation", "ios", 0.85],
] as const;

/** The software found on the devices that are there; an app that is on no device is not listed. */
export function detectedApps(
  tenant: GraphTenant,
  built: readonly Device[],
  there: readonly Device[],
): { app: App; on: Device[] }[] {
  const ids = new Set(there.map(({ id }) => id));
  const found = catalogue.map(([displayName, version, publisher, platform, share]) => {
    const random = randomFor(tenant.id, tenant.seed, "app", displayName, version);
    const id = random.hex(40) + random.hex(24);
    const on = built
      .filter((device) => platformOf(device) === platform && random.chance(share))
      .filter((device) => ids.has(device.id));
    return { app: { id, displayName, version, publisher, platform, sizeInByte: 0, deviceCount: on.length }, on };
  });
  return found.filter(({ on }) => on.length > 0);
}

const platformOf = (device: Device) => (device.operatingSystem === "Windows" ? "windows" : "ios");
