import type { WindowsMalwareInformation } from "@microsoft/microsoft-graph-types";
import { GraphError } from "../errors.ts";
import { type Call, collection, entity, type Route } from "../route.ts";
import type { Device } from "../world/devices.ts";
import type { Malware } from "../world/protection.ts";

const reading = {
  app: "both",
  allow: ["DeviceManagementManagedDevices.Read.All", "DeviceManagementManagedDevices.ReadWrite.All"],
  denied: "Forbidden",
  needs: "intune",
} as const;

/** What a list never tells: these hold a value only in a get that selects them. */
const untoldInLists: Partial<Device> = {
  activationLockBypassCode: null,
  ethernetMacAddress: null,
  iccid: null,
  notes: null,
  physicalMemoryInBytes: 0,
  remoteAssistanceSessionUrl: "",
  udid: null,
};

const pages = { page: 1000, most: 1000, paging: "skiptoken" } as const;

export const deviceRoutes: readonly Route[] = [
  {
    on: "GET /deviceManagement/managedDevices",
    ...reading,
    run: (call) => collection(call, "deviceManagement/managedDevices", call.world.devices.map(listed), pages),
  },
  {
    on: "GET /deviceManagement/managedDevices/{device}",
    ...reading,
    run(call) {
      const device = deviceOf(call);
      const shown = call.query.has("$select") ? { ...untoldInLists, ...device } : listed(device);
      return entity(call, "deviceManagement/managedDevices", shown);
    },
  },
  {
    on: "GET /deviceManagement/managedDevices/{device}/windowsProtectionState",
    ...reading,
    run(call) {
      const device = deviceOf(call);
      const state = call.world.protections.find(({ id }) => id === device.id);
      if (!state) throw missing(device.id);
      return entity(call, `deviceManagement/managedDevices('${device.id}')/windowsProtectionState`, state);
    },
  },
  {
    on: "GET /deviceManagement/managedDevices/{device}/windowsProtectionState/detectedMalwareState",
    ...reading,
    run(call) {
      const device = deviceOf(call);
      const found = call.world.malware.filter(({ deviceId }) => deviceId === device.id);
      const rows = found.map(({ deviceId: _deviceId, ...malware }) => malware);
      const place = `deviceManagement/managedDevices('${device.id}')/windowsProtectionState/detectedMalwareState`;
      return collection(call, place, rows, pages);
    },
  },
  {
    on: "GET /deviceManagement/windowsMalwareInformation",
    ...reading,
    run: (call) =>
      collection(call, "deviceManagement/windowsMalwareInformation", foundAnywhere(call.world.malware), pages),
  },
  {
    on: "GET /deviceManagement/detectedApps",
    ...reading,
    run: (call) =>
      collection(
        call,
        "deviceManagement/detectedApps",
        call.world.apps.map(({ app }) => app),
        pages,
      ),
  },
  {
    on: "GET /deviceManagement/detectedApps/{app}/managedDevices",
    ...reading,
    run(call) {
      const found = call.world.apps.find(({ app }) => app.id === call.params.app);
      if (!found) throw missing(call.params.app);
      const devices = found.on.map(({ id, deviceName }) => ({ id, deviceName }));
      return collection(call, `deviceManagement/detectedApps('${found.app.id}')/managedDevices`, devices, pages);
    },
  },
];

/** Each malware once, with the last time that it was found on any device. */
function foundAnywhere(all: readonly Malware[]): WindowsMalwareInformation[] {
  const known = new Map<string, WindowsMalwareInformation>();
  for (const { id, displayName, category, severity, additionalInformationUrl, initialDetectionDateTime } of all) {
    const before = known.get(displayName ?? id);
    const times = [before?.lastDetectionDateTime, initialDetectionDateTime].flatMap((time) => time ?? []);
    known.set(displayName ?? id, {
      id: before?.id ?? id,
      displayName: displayName ?? null,
      category: category ?? "invalid",
      severity: severity ?? "unknown",
      additionalInformationUrl: additionalInformationUrl ?? null,
      lastDetectionDateTime: times.toSorted().at(-1) ?? null,
    });
  }
  return [...known.values()];
}

const listed = (device: Device): Device => ({ ...device, ...untoldInLists });

/** The device that a path names. */
export function deviceOf(call: Call): Device {
  const device = call.world.devices.find(({ id }) => id === call.params.device?.toLowerCase());
  if (!device) throw missing(call.params.device);
  return device;
}

const missing = (id: string | undefined) => new GraphError("ResourceNotFound", `Resource not found: '${id}'.`);
