import type { SecurityNamespace } from "@microsoft/microsoft-graph-types";
import type { AlertKind } from "./alert-kinds.ts";
import type { Device } from "./devices.ts";
import type { Person } from "./people.ts";
import type { Random } from "./random.ts";

type Evidence = SecurityNamespace.AlertEvidence & { "@odata.type": string };
type Touched = { kind: AlertKind; createdAt: string; person: Person | undefined; device: Device | undefined };

/** What an alert is about: the device, the file on it and the account that was signed in. */
export function evidenceOf({ kind, createdAt, person, device }: Touched, random: Random): Evidence[] {
  const common: SecurityNamespace.AlertEvidence = {
    createdDateTime: createdAt,
    verdict: kind.severity === "high" ? "malicious" : "suspicious",
    remediationStatus: "none",
    remediationStatusDetails: null,
    roles: [],
    detailedRoles: [],
    tags: [],
  };
  return [
    ...(device ? [{ ...common, ...deviceEvidence(device, random) }] : []),
    ...(device && kind.file ? [{ ...common, ...fileEvidence(kind.file, random) }] : []),
    ...(person ? [{ ...common, ...userEvidence(person) }] : []),
  ];
}

function deviceEvidence(device: Device, random: Random): SecurityNamespace.DeviceEvidence & { "@odata.type": string } {
  return {
    "@odata.type": "#microsoft.graph.security.deviceEvidence",
    mdeDeviceId: random.hex(40),
    azureAdDeviceId: device.azureADDeviceId ?? null,
    deviceDnsName: device.deviceName.toLowerCase(),
    ...releaseOf(device),
    healthStatus: "active",
    riskScore: "medium",
    rbacGroupId: 0,
    rbacGroupName: null,
    onboardingStatus: "onboarded",
    defenderAvStatus: "updated",
    vmMetadata: null,
    loggedOnUsers: [{ accountName: device.userPrincipalName?.split("@")[0] ?? null, domainName: "AzureAD" }],
  };
}

const releases: Readonly<Record<string, { osPlatform: string; version: string }>> = {
  19045: { osPlatform: "Windows10", version: "22H2" },
  22631: { osPlatform: "Windows11", version: "23H2" },
  26100: { osPlatform: "Windows11", version: "24H2" },
};

function releaseOf({ osVersion }: Device) {
  const build = osVersion?.split(".")[2] ?? "";
  return { ...releases[build], osBuild: Number(build) };
}

function fileEvidence(
  file: { name: string; path: string },
  random: Random,
): SecurityNamespace.FileEvidence & { "@odata.type": string } {
  return {
    "@odata.type": "#microsoft.graph.security.fileEvidence",
    detectionStatus: "detected",
    mdeDeviceId: null,
    fileDetails: {
      sha1: random.hex(40),
      sha256: random.hex(64),
      fileName: file.name,
      filePath: file.path,
      fileSize: random.int(20_000, 8_000_000),
      filePublisher: null,
      signer: null,
      issuer: null,
    },
  };
}

function userEvidence(person: Person): SecurityNamespace.UserEvidence & { "@odata.type": string } {
  return {
    "@odata.type": "#microsoft.graph.security.userEvidence",
    userAccount: {
      accountName: person.mailNickname ?? null,
      domainName: "AzureAD",
      userSid: null,
      azureAdUserId: person.id,
      userPrincipalName: person.userPrincipalName,
      displayName: person.displayName,
    },
  };
}
