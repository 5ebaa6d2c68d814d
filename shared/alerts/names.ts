import type { Language } from "#shared/base/japanese-dates.ts";
import type { Words } from "#shared/calendar/model.ts";

const alike = (name: string): Words => ({ ja: name, en: name });

/** What Microsoft calls the products that find something. */
const sources: Readonly<Record<string, Words>> = {
  azureadidentityprotection: alike("Microsoft Entra ID Protection"),
  azuremonitor: alike("Azure Monitor"),
  customer: { ja: "お客様の監視", en: "The customer's own monitoring" },
  datalossprevention: alike("Microsoft Purview Data Loss Prevention"),
  microsoft365defender: alike("Microsoft Defender XDR"),
  microsoftappgovernance: alike("Microsoft App Governance"),
  microsoftdefenderforcloud: alike("Microsoft Defender for Cloud"),
  microsoftdefenderforcloudapps: alike("Microsoft Defender for Cloud Apps"),
  microsoftdefenderforendpoint: alike("Microsoft Defender for Endpoint"),
  microsoftdefenderforidentity: alike("Microsoft Defender for Identity"),
  microsoftdefenderforoffice365: alike("Microsoft Defender for Office 365"),
  microsoftsentinel: alike("Microsoft Sentinel"),
  unknown: { ja: "不明", en: "Unknown" },
};

/** What Microsoft calls the kinds of threats: the steps of an attack, and what is found on the way. */
const categories: Readonly<Record<string, Words>> = {
  collection: { ja: "情報の収集", en: "Collection" },
  commandandcontrol: { ja: "外部からの操作", en: "Command and control" },
  credentialaccess: { ja: "資格情報の窃取", en: "Credential access" },
  defenseevasion: { ja: "防御の回避", en: "Defence evasion" },
  discovery: { ja: "内部の探索", en: "Discovery" },
  execution: { ja: "不正な実行", en: "Execution" },
  exfiltration: { ja: "情報の持ち出し", en: "Exfiltration" },
  exploit: { ja: "脆弱性の悪用", en: "Exploit" },
  impact: { ja: "破壊・妨害", en: "Impact" },
  initialaccess: { ja: "侵入", en: "Initial access" },
  lateralmovement: { ja: "社内での拡大", en: "Lateral movement" },
  malware: { ja: "ウイルス", en: "Malware" },
  persistence: { ja: "潜伏", en: "Persistence" },
  phishing: { ja: "フィッシング", en: "Phishing" },
  privilegeescalation: { ja: "権限の昇格", en: "Privilege escalation" },
  ransomware: { ja: "身代金要求型ウイルス", en: "Ransomware" },
  reconnaissance: { ja: "事前の偵察", en: "Reconnaissance" },
  resourcedevelopment: { ja: "攻撃の準備", en: "Resource development" },
  suspiciousactivity: { ja: "不審な動き", en: "Suspicious activity" },
  threatmanagement: { ja: "脅威の管理", en: "Threat management" },
  unwantedsoftware: { ja: "望ましくないソフト", en: "Unwanted software" },
};

const named = (names: Readonly<Record<string, Words>>) => (name: string, language: Language) =>
  names[name.toLowerCase()]?.[language] ?? name;

/** What people call the source of an alert; one that is not known here keeps its own name. */
export const sourceName = named(sources);

/** What people call an alert's category; one that is not known here keeps its own name. */
export const categoryName = named(categories);
