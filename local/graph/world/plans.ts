import type { ServicePlanInfo } from "@microsoft/microsoft-graph-types";

export type Plan = {
  skuId: string;
  skuPartNumber: string;
  appliesTo: "User" | "Company";
  servicePlans: readonly ServicePlanInfo[];
};

const serviceOf = (servicePlanName: string, servicePlanId: string, appliesTo = "User"): ServicePlanInfo => ({
  servicePlanId,
  servicePlanName,
  provisioningStatus: "Success",
  appliesTo,
});

const exchangePlan1 = serviceOf("EXCHANGE_S_STANDARD", "9aaf7827-d63c-4b61-89c3-182f06f82e5c");
const exchangePlan2 = serviceOf("EXCHANGE_S_ENTERPRISE", "efb87545-963c-4e0d-99df-69c6916d9eb0");
const exchangeKiosk = serviceOf("EXCHANGE_S_DESKLESS", "4a82b400-a79f-41a4-b4e2-e94f5787b113");
const sharePointPlan1 = serviceOf("SHAREPOINTSTANDARD", "c7699d2e-19aa-44de-8edf-1736da088ca1");
const sharePointPlan2 = serviceOf("SHAREPOINTENTERPRISE", "5dbe027f-2339-4123-9542-606e4d348a72");
const teams = serviceOf("TEAMS1", "57ff2da0-773e-42df-b2af-ffb7a2317929");
const intune = serviceOf("INTUNE_A", "c1ec4a95-1f05-45b3-a911-aa3fa01094f5");
const entraP1 = serviceOf("AAD_PREMIUM", "41781fb2-bc02-4b7c-bd55-b576c07bb09d");
const officeApps = serviceOf("OFFICESUBSCRIPTION", "43de0ff5-c92c-492b-9116-175376d08c38");
const businessApps = serviceOf("OFFICE_BUSINESS", "094e7854-93fc-4d55-b2c0-3ab5369ebdc1");
const defenderForBusiness = serviceOf("MDE_SMB", "bfc1bbd9-981b-4f71-9b82-17c35fd0e2a4");

const plan = (
  skuPartNumber: string,
  skuId: string,
  servicePlans: readonly ServicePlanInfo[],
  appliesTo: Plan["appliesTo"] = "User",
): Plan => ({ skuId, skuPartNumber, appliesTo, servicePlans });

export const plans = {
  businessPremium: plan("SPB", "cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46", [
    exchangePlan1,
    sharePointPlan1,
    teams,
    businessApps,
    intune,
    entraP1,
    defenderForBusiness,
  ]),
  businessStandard: plan("O365_BUSINESS_PREMIUM", "f245ecc8-75af-4f8e-b61f-27d8114de5f3", [
    exchangePlan1,
    sharePointPlan1,
    teams,
    businessApps,
  ]),
  businessBasic: plan("O365_BUSINESS_ESSENTIALS", "3b555118-da6a-4418-894f-7df1e2096870", [
    exchangePlan1,
    sharePointPlan1,
    teams,
  ]),
  enterpriseE3: plan("SPE_E3", "05e9a617-0261-4cee-bb44-138d3ef5d965", [
    exchangePlan2,
    sharePointPlan2,
    teams,
    officeApps,
    intune,
    entraP1,
  ]),
  frontlineF3: plan("SPE_F1", "66b55226-6b4f-492c-910c-a3b7a3c9d993", [exchangeKiosk, teams, intune, entraP1]),
  exchangePlan1: plan("EXCHANGESTANDARD", "4b9405b0-7788-4568-add1-99614e613b69", [exchangePlan1]),
  powerBiPro: plan("POWER_BI_PRO", "f8a1db68-be16-40ed-86d5-cb42ce701560", [
    serviceOf("BI_AZURE_P2", "70d33638-9c74-4d01-bfd3-562de28bd4ba"),
  ]),
  visioPlan2: plan("VISIOCLIENT", "c5928f49-12ba-48f7-ada3-0d743a3601d5", [
    serviceOf("VISIO_CLIENT_SUBSCRIPTION", "663a804f-1c30-4ff0-9915-9db84f0d1cea"),
  ]),
  powerAutomateFree: plan("FLOW_FREE", "f30db892-07e9-47e9-837c-80727f46fd3d", [
    serviceOf("FLOW_P2_VIRAL", "50e68c76-46c6-4674-81f9-75456511b170"),
  ]),
  fabricFree: plan("POWER_BI_STANDARD", "a403ebcc-fae0-4ca2-8c8c-7a907fd6c235", [
    serviceOf("BI_AZURE_P0", "2049e525-b859-401b-b2a0-e0a31c4b1fe4"),
  ]),
  extraFileStorage: plan(
    "SHAREPOINTSTORAGE",
    "99049c9c-6011-4908-bf17-15f496e6519d",
    [serviceOf("SHAREPOINTSTORAGE", "be5a7ed5-c598-4fcd-a061-5e6724c68a58", "Company")],
    "Company",
  ),
} as const satisfies Record<string, Plan>;

export type PlanName = keyof typeof plans;
