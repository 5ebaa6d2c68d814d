import * as z from "zod";
import type { Words } from "#shared/calendar/model.ts";
import type { GraphPath } from "#shared/platform/graph-requests.ts";
import { asFound, type Collector, pageOf } from "../collector.ts";
import { instant, inWords, MomentOrNever, Text } from "./values.ts";

/** A policy of Intune; `settings` is all of it but what every saving changes, so that any change shows (DM-08 to DM-12). */
export const DevicePolicy = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  modifiedAt: z.iso.datetime().optional(),
  settings: z.record(z.string(), z.unknown()),
});
export type DevicePolicy = z.infer<typeof DevicePolicy>;

const GraphPolicy = z
  .looseObject({
    "@odata.type": z.string().default(""),
    id: z.string(),
    displayName: Text,
    lastModifiedDateTime: MomentOrNever,
    createdDateTime: z.unknown(),
    version: z.unknown(),
  })
  .transform(
    ({
      "@odata.type": type,
      id,
      displayName,
      lastModifiedDateTime,
      createdDateTime: _createdDateTime,
      version: _version,
      ...rest
    }): DevicePolicy => ({
      id,
      name: displayName ?? id,
      type: type.replace("#microsoft.graph.", ""),
      modifiedAt: lastModifiedDateTime,
      settings: Object.fromEntries(Object.entries(rest).filter(([name]) => !name.includes("@odata"))),
    }),
  );

const Figures = z.object({ policies: z.int() });
type Figures = z.infer<typeof Figures>;

/** https://learn.microsoft.com/graph/api/resources/intune-shared-devicecompliancepolicy and …-deviceconfiguration */
const types: Readonly<Record<string, Words>> = {
  androidCompliancePolicy: { ja: "Androidの準拠", en: "Android compliance" },
  androidWorkProfileCompliancePolicy: { ja: "Android仕事用プロファイルの準拠", en: "Android work profile compliance" },
  iosCompliancePolicy: { ja: "iOS・iPadOSの準拠", en: "iOS and iPadOS compliance" },
  macOSCompliancePolicy: { ja: "macOSの準拠", en: "macOS compliance" },
  windows10CompliancePolicy: { ja: "Windowsの準拠", en: "Windows compliance" },
  androidGeneralDeviceConfiguration: { ja: "Androidの制限", en: "Android restrictions" },
  iosGeneralDeviceConfiguration: { ja: "iOS・iPadOSの制限", en: "iOS and iPadOS restrictions" },
  macOSGeneralDeviceConfiguration: { ja: "macOSの制限", en: "macOS restrictions" },
  windows10CustomConfiguration: { ja: "Windowsのカスタム設定", en: "Windows custom settings" },
  windows10EndpointProtectionConfiguration: { ja: "Windowsのエンドポイント保護", en: "Windows endpoint protection" },
  windows10GeneralConfiguration: { ja: "Windowsの制限", en: "Windows restrictions" },
  windowsUpdateForBusinessConfiguration: { ja: "Windowsの更新リング", en: "Windows update ring" },
};

const policiesAt = (path: GraphPath, title: { ja: string; en: string }): Collector<DevicePolicy, Figures> => ({
  title,
  item: DevicePolicy,
  read: pageOf(path, { $expand: "assignments" }, GraphPolicy),
  combine: asFound,
  figures: { schema: Figures, of: (items) => ({ policies: items.length }) },
  columns: [
    { title: { ja: "名前", en: "Name" }, kind: "text", of: ({ name }) => name },
    { title: { ja: "種類", en: "Type" }, kind: "text", of: ({ type }, language) => inWords(type, types, language) },
    { title: { ja: "最終変更", en: "Modified" }, kind: "instant", of: ({ modifiedAt }) => instant(modifiedAt) },
  ],
});

export const compliancePolicies = policiesAt("/deviceManagement/deviceCompliancePolicies", {
  ja: "コンプライアンスポリシー",
  en: "Compliance policies",
});

/** Among them the update rings, which say after how many days PCs get quality updates (DM-04). */
export const configurations = policiesAt("/deviceManagement/deviceConfigurations", {
  ja: "構成プロファイル",
  en: "Configuration profiles",
});
