import type { SecurityNamespace } from "@microsoft/microsoft-graph-types";

export type AlertKind = {
  title: string;
  description: string;
  severity: SecurityNamespace.AlertSeverity;
  category: string;
  serviceSource: SecurityNamespace.ServiceSource;
  detectionSource: SecurityNamespace.DetectionSource;
  mitreTechniques: readonly string[];
  /** Whether a device or only an account is touched. */
  about: "device" | "account";
  file?: { name: string; path: string };
};

/** Alerts of the kinds that small companies meet, from the loudest to the quietest. */
export const alertKinds: readonly AlertKind[] = [
  {
    title: "Ransomware behavior detected in the file system",
    description: "A process is renaming and rewriting many files in a short time, as ransomware does.",
    severity: "high",
    category: "Ransomware",
    serviceSource: "microsoftDefenderForEndpoint",
    detectionSource: "microsoftDefenderForEndpoint",
    mitreTechniques: ["T1486"],
    about: "device",
    file: { name: "invoice_viewer.exe", path: "C:\\Users\\Public\\Downloads" },
  },
  {
    title: "Suspicious inbox forwarding rule",
    description: "A rule was made that forwards the mail of this account to an address outside the organization.",
    severity: "medium",
    category: "Collection",
    serviceSource: "microsoftDefenderForCloudApps",
    detectionSource: "cloudAppSecurity",
    mitreTechniques: ["T1114.003"],
    about: "account",
  },
  {
    title: "'Wacatac' malware was prevented",
    description: "Malware was found in a downloaded file and stopped before it could run.",
    severity: "low",
    category: "Malware",
    serviceSource: "microsoftDefenderForEndpoint",
    detectionSource: "antivirus",
    mitreTechniques: ["T1204.002"],
    about: "device",
    file: { name: "setup_free_pdf.exe", path: "C:\\Users\\Public\\Downloads" },
  },
  {
    title: "Email messages containing malicious URL removed after delivery",
    description: "Mail with a link that was later found to be malicious was taken out of mailboxes.",
    severity: "informational",
    category: "InitialAccess",
    serviceSource: "microsoftDefenderForOffice365",
    detectionSource: "microsoftDefenderForOffice365",
    mitreTechniques: ["T1566.002"],
    about: "account",
  },
  {
    title: "Unfamiliar sign-in properties",
    description: "A sign-in had properties that were not seen for this account before.",
    severity: "high",
    category: "InitialAccess",
    serviceSource: "azureAdIdentityProtection",
    detectionSource: "azureAdIdentityProtection",
    mitreTechniques: ["T1078", "T1078.004"],
    about: "account",
  },
  {
    title: "Suspicious PowerShell command line",
    description: "PowerShell was started with an encoded command that loads content from the network.",
    severity: "medium",
    category: "Execution",
    serviceSource: "microsoftDefenderForEndpoint",
    detectionSource: "microsoftDefenderForEndpoint",
    mitreTechniques: ["T1059.001"],
    about: "device",
    file: { name: "powershell.exe", path: "C:\\Windows\\System32\\WindowsPowerShell\\v1.0" },
  },
];
