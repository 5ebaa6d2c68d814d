import type {
  DeviceCompliancePolicy,
  DeviceConfiguration,
  Windows10CompliancePolicy,
  WindowsUpdateForBusinessConfiguration,
} from "@microsoft/microsoft-graph-types";
import type { GraphTenant } from "../model.ts";
import { randomFor } from "./random.ts";
import { daysBefore } from "./times.ts";

/** Policies of many kinds stand in one list; each says of which kind it is. */
type Typed = { "@odata.type": string; id: string };
export type CompliancePolicy = DeviceCompliancePolicy & Typed;
export type Configuration = DeviceConfiguration & Typed;

function common(tenant: GraphTenant, displayName: string, since: number) {
  const random = randomFor(tenant.id, tenant.seed, "policy", displayName);
  const age = random.int(60, 500);
  return {
    id: random.guid(),
    description: null,
    displayName,
    version: random.int(1, 9),
    createdDateTime: daysBefore(since, age),
    lastModifiedDateTime: daysBefore(since, Math.floor(age / 3)),
  };
}

export const compliancePolicies = (tenant: GraphTenant, since: number): CompliancePolicy[] => [
  windowsCompliance(tenant, since),
  { "@odata.type": "#microsoft.graph.iosCompliancePolicy", ...common(tenant, "iPhone 準拠ポリシー", since) },
];

function windowsCompliance(tenant: GraphTenant, since: number): Windows10CompliancePolicy & Typed {
  return {
    "@odata.type": "#microsoft.graph.windows10CompliancePolicy",
    ...common(tenant, "Windows 準拠ポリシー", since),
    passwordRequired: true,
    passwordBlockSimple: true,
    passwordRequiredToUnlockFromIdle: true,
    passwordMinutesOfInactivityBeforeLock: 15,
    passwordExpirationDays: null,
    passwordMinimumLength: 8,
    passwordMinimumCharacterSetCount: null,
    passwordRequiredType: "alphanumeric",
    passwordPreviousPasswordBlockCount: null,
    requireHealthyDeviceReport: false,
    osMinimumVersion: "10.0.22631.0",
    osMaximumVersion: null,
    mobileOsMinimumVersion: null,
    mobileOsMaximumVersion: null,
    earlyLaunchAntiMalwareDriverEnabled: false,
    bitLockerEnabled: true,
    secureBootEnabled: true,
    codeIntegrityEnabled: false,
    storageRequireEncryption: true,
  };
}

/** Quality updates wait the five days that the contract asks for; a small group of PCs gets them at once. */
export const configurations = (tenant: GraphTenant, since: number): Configuration[] => [
  updateRing(tenant, "Windows 更新リング（全社）", { quality: 5, feature: 30 }, since),
  updateRing(tenant, "Windows 更新リング（先行）", { quality: 0, feature: 0 }, since),
  {
    "@odata.type": "#microsoft.graph.windows10GeneralConfiguration",
    ...common(tenant, "Windows 基本設定", since),
  },
];

function updateRing(
  tenant: GraphTenant,
  name: string,
  deferral: { quality: number; feature: number },
  since: number,
): WindowsUpdateForBusinessConfiguration & Typed {
  return {
    "@odata.type": "#microsoft.graph.windowsUpdateForBusinessConfiguration",
    ...common(tenant, name, since),
    deliveryOptimizationMode: "userDefined",
    prereleaseFeatures: "userDefined",
    automaticUpdateMode: "autoInstallAtMaintenanceTime",
    microsoftUpdateServiceAllowed: true,
    driversExcluded: false,
    qualityUpdatesDeferralPeriodInDays: deferral.quality,
    featureUpdatesDeferralPeriodInDays: deferral.feature,
    qualityUpdatesPaused: false,
    featureUpdatesPaused: false,
    qualityUpdatesPauseExpiryDateTime: "0001-01-01T00:00:00Z",
    featureUpdatesPauseExpiryDateTime: "0001-01-01T00:00:00Z",
    businessReadyUpdatesOnly: "businessReadyOnly",
    deadlineForQualityUpdatesInDays: 3,
    deadlineForFeatureUpdatesInDays: 7,
    deadlineGracePeriodInDays: 2,
    allowWindows11Upgrade: false,
  };
}
