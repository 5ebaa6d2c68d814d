import type { BitlockerRecoveryKey, Device as EntraDevice } from "@microsoft/microsoft-graph-types";
import type { GraphTenant } from "../model.ts";
import type { Device } from "./devices.ts";
import { type Random, randomFor } from "./random.ts";

/** A device as the directory knows it: under another id than Intune, and for longer. */
export type DirectoryDevice = EntraDevice & { id: string; deviceId: string };
export type RecoveryKey = BitlockerRecoveryKey & { id: string; deviceId: string; key: string };

/** What Intune was told to do to a device, until it is done. */
export type DeviceAction = {
  id: string;
  deviceId: string;
  name: string;
  startedAt: string;
  isDone: boolean;
  /** The device stays in Intune, though it was wiped. */
  staysEnrolled: boolean;
};

export const directoryDevices = (tenant: GraphTenant, devices: readonly Device[]): DirectoryDevice[] =>
  devices.map((device) => ({
    id: randomFor(tenant.id, tenant.seed, "directory-device", device.id).guid(),
    deletedDateTime: null,
    accountEnabled: true,
    approximateLastSignInDateTime: device.lastSyncDateTime ?? null,
    deviceId: device.azureADDeviceId ?? "",
    deviceOwnership: "Company",
    displayName: device.deviceName,
    enrollmentType: device.operatingSystem === "Windows" ? "AzureDomainJoined" : "AppleBulkWithUser",
    isCompliant: device.complianceState === "compliant",
    isManaged: true,
    managementType: "MDM",
    manufacturer: device.manufacturer ?? null,
    model: device.model ?? null,
    onPremisesSyncEnabled: null,
    operatingSystem: device.operatingSystem,
    operatingSystemVersion: device.osVersion ?? null,
    profileType: "RegisteredDevice",
    registrationDateTime: device.enrolledDateTime ?? null,
    trustType: device.operatingSystem === "Windows" ? "AzureAd" : "Workplace",
  }));

/** Windows leaves the key of each encrypted disk in the directory. */
export const recoveryKeys = (tenant: GraphTenant, devices: readonly Device[]): RecoveryKey[] =>
  devices
    .filter(({ operatingSystem, isEncrypted }) => operatingSystem === "Windows" && isEncrypted)
    .map((device) => recoveryKey(randomFor(tenant.id, tenant.seed, "recovery-key", device.id), device));

export const recoveryKey = (random: Random, { azureADDeviceId, enrolledDateTime }: Device): RecoveryKey => ({
  id: random.guid(),
  createdDateTime: enrolledDateTime ?? "",
  volumeType: "operatingSystemVolume",
  deviceId: azureADDeviceId ?? "",
  key: Array.from({ length: 8 }, () => String(random.int(0, 999_999)).padStart(6, "0")).join("-"),
});
