import * as z from "zod";
import type { Words } from "#shared/calendar/model.ts";
import { asFound, type Collector, pageOf } from "../collector.ts";
import { Bytes, gigabytes, instant, MomentOrNever, Text, yesNo } from "./values.ts";

/** One device that Intune manages (DM-01). */
export const Device = z.object({
  id: z.guid(),
  entraDeviceId: z.guid().optional(),
  name: z.string(),
  operatingSystem: z.string(),
  osVersion: z.string(),
  compliance: z.enum(["compliant", "noncompliant", "inGracePeriod", "conflict", "error", "configManager", "unknown"]),
  isEncrypted: z.boolean(),
  owner: z.string().optional(),
  ownerName: z.string().optional(),
  manufacturer: z.string().optional(),
  model: z.string().optional(),
  serialNumber: z.string().optional(),
  totalBytes: z.int().optional(),
  freeBytes: z.int().optional(),
  enrolledAt: z.iso.datetime().optional(),
  lastContactAt: z.iso.datetime().optional(),
});
export type Device = z.infer<typeof Device>;

/** https://learn.microsoft.com/graph/api/resources/intune-devices-manageddevice */
const ManagedDevice = z
  .looseObject({
    id: z.guid(),
    azureADDeviceId: z.guid().nullish().catch(undefined),
    deviceName: Text,
    operatingSystem: Text,
    osVersion: Text,
    complianceState: z.string().nullish(),
    isEncrypted: z.boolean().nullish(),
    userPrincipalName: Text,
    userDisplayName: Text,
    manufacturer: Text,
    model: Text,
    serialNumber: Text,
    totalStorageSpaceInBytes: Bytes,
    freeStorageSpaceInBytes: Bytes,
    enrolledDateTime: MomentOrNever,
    lastSyncDateTime: MomentOrNever,
  })
  .transform(
    (device): Device => ({
      id: device.id,
      ...(device.azureADDeviceId && { entraDeviceId: device.azureADDeviceId }),
      name: device.deviceName ?? device.id,
      operatingSystem: device.operatingSystem ?? "",
      osVersion: device.osVersion ?? "",
      compliance: Device.shape.compliance.catch("unknown").parse(device.complianceState),
      isEncrypted: device.isEncrypted ?? false,
      owner: device.userPrincipalName,
      ownerName: device.userDisplayName,
      manufacturer: device.manufacturer,
      model: device.model,
      serialNumber: device.serialNumber,
      totalBytes: device.totalStorageSpaceInBytes,
      freeBytes: device.freeStorageSpaceInBytes,
      enrolledAt: device.enrolledDateTime,
      lastContactAt: device.lastSyncDateTime,
    }),
  );

export const isWindows = ({ operatingSystem }: Pick<Device, "operatingSystem">): boolean =>
  operatingSystem.toLowerCase().startsWith("windows");

const DeviceFigures = z.object({
  devices: z.int(),
  windows: z.int(),
  compliant: z.int(),
  noncompliant: z.int(),
  encrypted: z.int(),
});
type DeviceFigures = z.infer<typeof DeviceFigures>;

const query = {
  $select:
    "id,azureADDeviceId,deviceName,operatingSystem,osVersion,complianceState,isEncrypted,userPrincipalName,userDisplayName," +
    "manufacturer,model,serialNumber,totalStorageSpaceInBytes,freeStorageSpaceInBytes,enrolledDateTime,lastSyncDateTime",
  $top: 1000,
};

const compliances: Record<Device["compliance"], Words> = {
  compliant: { ja: "準拠", en: "Compliant" },
  noncompliant: { ja: "非準拠", en: "Not compliant" },
  inGracePeriod: { ja: "猶予期間", en: "In grace period" },
  conflict: { ja: "競合", en: "Conflict" },
  error: { ja: "判定できません", en: "Cannot be judged" },
  configManager: { ja: "Configuration Manager", en: "Configuration Manager" },
  unknown: { ja: "不明", en: "Unknown" },
};

export const devices: Collector<Device, DeviceFigures> = {
  title: { ja: "機器一覧", en: "Devices" },
  item: Device,
  read: pageOf("/deviceManagement/managedDevices", query, ManagedDevice),
  combine: asFound,
  figures: {
    schema: DeviceFigures,
    of: (items) => ({
      devices: items.length,
      windows: items.filter(isWindows).length,
      compliant: items.filter(({ compliance }) => compliance === "compliant").length,
      noncompliant: items.filter(({ compliance }) => compliance === "noncompliant").length,
      encrypted: items.filter(({ isEncrypted }) => isEncrypted).length,
    }),
  },
  columns: [
    { title: { ja: "PC名", en: "Device" }, kind: "text", of: ({ name }) => name },
    { title: { ja: "利用者", en: "User" }, kind: "text", of: ({ ownerName, owner }) => ownerName ?? owner },
    { title: { ja: "ユーザー名", en: "User name" }, kind: "text", of: ({ owner }) => owner },
    { title: { ja: "OS", en: "OS" }, kind: "text", of: ({ operatingSystem }) => operatingSystem },
    { title: { ja: "OSバージョン", en: "OS version" }, kind: "text", of: ({ osVersion }) => osVersion },
    {
      title: { ja: "準拠状態", en: "Compliance" },
      kind: "text",
      of: ({ compliance }, language) => compliances[compliance][language],
    },
    {
      title: { ja: "暗号化", en: "Encrypted" },
      kind: "text",
      of: ({ isEncrypted }, language) => yesNo(isEncrypted, language),
    },
    { title: { ja: "容量（GB）", en: "Storage (GB)" }, kind: "decimal", of: ({ totalBytes }) => gigabytes(totalBytes) },
    { title: { ja: "空き（GB）", en: "Free (GB)" }, kind: "decimal", of: ({ freeBytes }) => gigabytes(freeBytes) },
    { title: { ja: "メーカー", en: "Manufacturer" }, kind: "text", of: ({ manufacturer }) => manufacturer },
    { title: { ja: "機種", en: "Model" }, kind: "text", of: ({ model }) => model },
    { title: { ja: "シリアル番号", en: "Serial number" }, kind: "text", of: ({ serialNumber }) => serialNumber },
    { title: { ja: "登録日時", en: "Enrolled" }, kind: "instant", of: ({ enrolledAt }) => instant(enrolledAt) },
    {
      title: { ja: "最終通信", en: "Last contact" },
      kind: "instant",
      of: ({ lastContactAt }) => instant(lastContactAt),
    },
  ],
};
