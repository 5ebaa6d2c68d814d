/** What Microsoft calls the products that find something; any other source keeps its own name. */
export const sourceNames: Readonly<Record<string, string>> = {
  azureAdIdentityProtection: "Microsoft Entra ID Protection",
  azureMonitor: "Azure Monitor",
  microsoftDefenderForCloudApps: "Microsoft Defender for Cloud Apps",
  microsoftDefenderForEndpoint: "Microsoft Defender for Endpoint",
  microsoftDefenderForIdentity: "Microsoft Defender for Identity",
  microsoftDefenderForOffice365: "Microsoft Defender for Office 365",
  microsoft365Defender: "Microsoft Defender XDR",
};
