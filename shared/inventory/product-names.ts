import type { Language } from "#shared/base/japanese-dates.ts";
import type { Words } from "#shared/calendar/model.ts";

type ProductName = { partNumber: string; en: string; ja?: string };

/** Names that people know a product by; where Japanese has none of its own, the English one is used in Japan too. */
const names: Readonly<Record<string, ProductName>> = {
  "cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46": { partNumber: "SPB", en: "Microsoft 365 Business Premium" },
  "f245ecc8-75af-4f8e-b61f-27d8114de5f3": {
    partNumber: "O365_BUSINESS_PREMIUM",
    en: "Microsoft 365 Business Standard",
  },
  "3b555118-da6a-4418-894f-7df1e2096870": {
    partNumber: "O365_BUSINESS_ESSENTIALS",
    en: "Microsoft 365 Business Basic",
  },
  "cdd28e44-67e3-425e-be4c-737fab2899d3": { partNumber: "O365_BUSINESS", en: "Microsoft 365 Apps for business" },
  "05e9a617-0261-4cee-bb44-138d3ef5d965": { partNumber: "SPE_E3", en: "Microsoft 365 E3" },
  "06ebc4ee-1bb5-47dd-8120-11324bc54e06": { partNumber: "SPE_E5", en: "Microsoft 365 E5" },
  "66b55226-6b4f-492c-910c-a3b7a3c9d993": { partNumber: "SPE_F1", en: "Microsoft 365 F3" },
  "6fd2c87f-b296-42f0-b197-1e91e994b900": { partNumber: "ENTERPRISEPACK", en: "Office 365 E3" },
  "c7df2760-2c81-4ef7-b578-5b5392b571df": { partNumber: "ENTERPRISEPREMIUM", en: "Office 365 E5" },
  "26d45bd9-adf1-46cd-a9e1-51e9a5524128": {
    partNumber: "ENTERPRISEPREMIUM_NOPSTNCONF",
    en: "Office 365 E5 Without Audio Conferencing",
    ja: "Office 365 E5（電話会議なし）",
  },
  "18181a46-0d4e-45cd-891e-60aabd171b4e": { partNumber: "STANDARDPACK", en: "Office 365 E1" },
  "4b585984-651b-448a-9e53-3b10f069cf7f": { partNumber: "DESKLESSPACK", en: "Office 365 F3" },
  "4b9405b0-7788-4568-add1-99614e613b69": {
    partNumber: "EXCHANGESTANDARD",
    en: "Exchange Online (Plan 1)",
    ja: "Exchange Online（プラン 1）",
  },
  "19ec0d23-8335-4cbd-94ac-6050e30712fa": {
    partNumber: "EXCHANGEENTERPRISE",
    en: "Exchange Online (Plan 2)",
    ja: "Exchange Online（プラン 2）",
  },
  "80b2d799-d2ba-4d2a-8842-fb0d0f3a4b82": {
    partNumber: "EXCHANGEDESKLESS",
    en: "Exchange Online Kiosk",
    ja: "Exchange Online キオスク",
  },
  "ee02fd1b-340e-4a4b-b355-4a514e4c8943": {
    partNumber: "EXCHANGEARCHIVE_ADDON",
    en: "Exchange Online Archiving for Exchange Online",
  },
  "efccb6f7-5641-4e0e-bd10-b4976e1bf68e": { partNumber: "EMS", en: "Enterprise Mobility + Security E3" },
  "b05e124f-c7cc-45a0-a6aa-8cf78c946968": { partNumber: "EMSPREMIUM", en: "Enterprise Mobility + Security E5" },
  "078d2b04-f1bd-4111-bbd4-b4b1b354cef4": { partNumber: "AAD_PREMIUM", en: "Microsoft Entra ID P1" },
  "84a661c4-e949-4bd2-a560-ed7766fcaf2b": { partNumber: "AAD_PREMIUM_P2", en: "Microsoft Entra ID P2" },
  "061f9ace-7d42-4136-88ac-31dc755f143f": { partNumber: "INTUNE_A", en: "Microsoft Intune", ja: "Microsoft Intune" },
  "2b317a4a-77a6-4188-9437-b68a77b4e2c6": {
    partNumber: "INTUNE_A_D",
    en: "Microsoft Intune Device",
    ja: "Microsoft Intune（デバイス）",
  },
  "4ef96642-f096-40de-a3e9-d83fb2f90211": {
    partNumber: "ATP_ENTERPRISE",
    en: "Microsoft Defender for Office 365 (Plan 1)",
    ja: "Microsoft Defender for Office 365（プラン 1）",
  },
  "3dd6cf57-d688-4eed-ba52-9e40b5468c3e": {
    partNumber: "THREAT_INTELLIGENCE",
    en: "Microsoft Defender for Office 365 (Plan 2)",
    ja: "Microsoft Defender for Office 365（プラン 2）",
  },
  "16a55f2f-ff35-4cd5-9146-fb784e3761a5": {
    partNumber: "DEFENDER_ENDPOINT_P1",
    en: "Microsoft Defender for Endpoint P1",
  },
  "111046dd-295b-4d6d-9724-d52ac90bd1f2": { partNumber: "WIN_DEF_ATP", en: "Microsoft Defender for Endpoint" },
  "509e8ab6-0274-4cda-bcbd-bd164fd562c4": {
    partNumber: "MDATP_Server",
    en: "Microsoft Defender for Endpoint Server",
    ja: "Microsoft Defender for Endpoint（サーバー）",
  },
  "5e1e7702-a2b7-4360-8d07-2f515792896f": { partNumber: "MDE_SMB", en: "Microsoft Defender for Business" },
  "26124093-3d78-432b-b5dc-48bf992543d5": { partNumber: "IDENTITY_THREAT_PROTECTION", en: "Microsoft 365 E5 Security" },
  "184efa21-98c3-4e5d-95ab-d07053a96e67": {
    partNumber: "INFORMATION_PROTECTION_COMPLIANCE",
    en: "Microsoft 365 E5 Compliance",
  },
  "44575883-256e-4a79-9da4-ebe9acabe2b2": { partNumber: "M365_F1", en: "Microsoft 365 F1" },
  "a403ebcc-fae0-4ca2-8c8c-7a907fd6c235": {
    partNumber: "POWER_BI_STANDARD",
    en: "Microsoft Fabric (Free)",
    ja: "Microsoft Fabric（無料）",
  },
  "f8a1db68-be16-40ed-86d5-cb42ce701560": { partNumber: "POWER_BI_PRO", en: "Power BI Pro" },
  "f30db892-07e9-47e9-837c-80727f46fd3d": {
    partNumber: "FLOW_FREE",
    en: "Microsoft Power Automate Free",
    ja: "Microsoft Power Automate（無料）",
  },
  "53818b1b-4a27-454b-8896-0dba576410e6": {
    partNumber: "PROJECTPROFESSIONAL",
    en: "Planner and Project Plan 3",
    ja: "Planner および Project プラン 3",
  },
  "c5928f49-12ba-48f7-ada3-0d743a3601d5": { partNumber: "VISIOCLIENT", en: "Visio Plan 2", ja: "Visio プラン 2" },
  "710779e8-3d4a-4c88-adb9-386c958d1fdf": { partNumber: "TEAMS_EXPLORATORY", en: "Microsoft Teams Exploratory" },
  "e43b5b99-8dfb-405f-9987-dc307f34bcbd": { partNumber: "MCOEV", en: "Microsoft Teams Phone Standard" },
  "0c266dff-15dd-4b49-8397-2bb16070ed52": {
    partNumber: "MCOMEETADV",
    en: "Microsoft 365 Audio Conferencing",
    ja: "Microsoft 365 電話会議",
  },
  "440eaaa8-b3e0-484b-a8be-62870b9ba70a": {
    partNumber: "PHONESYSTEM_VIRTUALUSER",
    en: "Microsoft Teams Phone Resource Account",
    ja: "Microsoft Teams Phone リソース アカウント",
  },
  "cb10e6cd-9da4-4992-867b-67546b1db821": { partNumber: "WIN10_PRO_ENT_SUB", en: "Windows 10/11 Enterprise E3" },
  "99049c9c-6011-4908-bf17-15f496e6519d": {
    partNumber: "SHAREPOINTSTORAGE",
    en: "Office 365 Extra File Storage",
    ja: "Office 365 追加ファイル ストレージ",
  },
  "1fc08a02-8b3d-43b9-831e-f76859e04e1a": {
    partNumber: "SHAREPOINTSTANDARD",
    en: "SharePoint Online (Plan 1)",
    ja: "SharePoint Online（プラン 1）",
  },
  "a9732ec9-17d9-494c-a51c-d6b45b384dcb": {
    partNumber: "SHAREPOINTENTERPRISE",
    en: "SharePoint Online (Plan 2)",
    ja: "SharePoint Online（プラン 2）",
  },
  "639dec6b-bb19-468b-871c-c5c441c4b0cb": { partNumber: "Microsoft_365_Copilot", en: "Microsoft 365 Copilot" },
  "dcf0408c-aaec-446c-afd4-43e3683943ea": {
    partNumber: "Microsoft_365_E3_(no_Teams)",
    en: "Microsoft 365 E3 (no Teams)",
    ja: "Microsoft 365 E3（Teamsなし）",
  },
  "18a4bd3f-0b5b-4887-b04f-61dd0ee15f5e": {
    partNumber: "Microsoft_365_E5_(no_Teams)",
    en: "Microsoft 365 E5 (no Teams)",
    ja: "Microsoft 365 E5（Teamsなし）",
  },
};

/** What a product is called; one that is not in the table goes by its part number, never by a guess. */
export function productWords(sku: Sku): Words {
  const { en, ja = en } = names[sku.skuId.toLowerCase()] ?? { en: sku.skuPartNumber || sku.skuId };
  return { ja, en };
}

export const productName = (sku: Sku, language: Language): string => productWords(sku)[language];

type Sku = { skuId: string; skuPartNumber: string };
