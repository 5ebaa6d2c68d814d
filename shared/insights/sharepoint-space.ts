import type { Licence } from "#shared/inventory/kinds/licences.ts";

const gigabyte = 1_073_741_824;
const terabyte = 1024 * gigabyte;

/** Products whose every licence adds to the company's SharePoint space: https://learn.microsoft.com/office365/servicedescriptions/sharepoint-online-service-description/sharepoint-online-limits */
const adding = new Set([
  "SPB",
  "O365_BUSINESS_PREMIUM",
  "O365_BUSINESS_ESSENTIALS",
  "SPE_E3",
  "SPE_E5",
  "STANDARDPACK",
  "ENTERPRISEPACK",
  "ENTERPRISEPREMIUM",
  "ENTERPRISEPREMIUM_NOPSTNCONF",
  "SHAREPOINTSTANDARD",
  "SHAREPOINTENTERPRISE",
]);

/** Bought space, counted in gigabytes. */
const boughtSpace = "SHAREPOINTSTORAGE";

/**
 * The company's SharePoint space: 1 TB, 10 GB for each licence, and what was bought. No interface of Microsoft's tells it,
 * so that it is reckoned from the licences, and is said to be (SP-01).
 */
export function sharePointSpace(licences: readonly Licence[]): number {
  const usable = licences.filter(({ state }) => state === "Enabled" || state === "Warning");
  const seats = sum(usable.filter(({ skuPartNumber }) => adding.has(skuPartNumber.toUpperCase())));
  const bought = sum(usable.filter(({ skuPartNumber }) => skuPartNumber.toUpperCase() === boughtSpace));
  return terabyte + (10 * seats + bought) * gigabyte;
}

const sum = (licences: readonly Licence[]) => licences.reduce((total, { owned }) => total + owned, 0);
