import type { SnapshotKind } from "#shared/inventory/model.ts";
import type { TableRow } from "#shared/inventory/narrow-table.ts";
import type { Language } from "#web/words/language.ts";

type Words = Record<Language, string>;
export type Kind = {
  /** Below the company, in the API and in the address alike. */
  path: string;
  title: Words;
  /** How its rows are counted. */
  unit: Words;
  /** Columns that are hidden until they are chosen. */
  hidden?: readonly string[];
  /** Without this column's value a row says too little; and what it then says. */
  lacks?: { column: string; values: readonly (string | null)[]; words: Words };
  /** Whether the newest row comes first. */
  log?: true;
};

const people = { ja: "人", en: "people" };
const items = { ja: "件", en: "items" };
const unread = { ja: "取得できず", en: "Could not be read" };

/** How each kind of what was read at Microsoft 365 is shown. */
export const kinds: Record<SnapshotKind, Kind> = {
  devices: {
    path: "devices",
    title: { ja: "端末", en: "Devices" },
    unit: { ja: "台", en: "devices" },
    hidden: ["User name", "Manufacturer", "Model", "Serial number", "Enrolled", "Storage (GB)"],
    lacks: {
      column: "Compliance",
      values: ["Unknown", "Cannot be judged"],
      words: { ja: "準拠状態を判定できません", en: "Compliance cannot be judged" },
    },
  },
  apps: { path: "apps", title: { ja: "アプリ", en: "Apps" }, unit: { ja: "個", en: "apps" } },
  licences: {
    path: "licences",
    title: { ja: "ライセンス", en: "Licences" },
    unit: { ja: "製品", en: "products" },
    hidden: ["SKU"],
  },
  accounts: { path: "accounts", title: { ja: "アカウント", en: "Accounts" }, unit: people },
  activity: {
    path: "account-activity",
    title: { ja: "最終サインイン", en: "Last sign-ins" },
    unit: people,
    lacks: {
      column: "Last sign-in",
      values: [null],
      words: { ja: "サインインの記録なし", en: "No sign-in on record" },
    },
  },
  registrations: {
    path: "mfa-registrations",
    title: { ja: "多要素認証", en: "Multifactor sign-in" },
    unit: people,
  },
  groups: { path: "groups", title: { ja: "グループ", en: "Groups" }, unit: { ja: "件", en: "groups" } },
  adminRoles: { path: "admin-roles", title: { ja: "管理者権限", en: "Admin roles" }, unit: { ja: "件", en: "roles" } },
  protection: {
    path: "protection",
    title: { ja: "ウイルス対策", en: "Protection" },
    unit: { ja: "台", en: "devices" },
    hidden: ["Engine", "Signatures"],
    lacks: { column: "Reported", values: [null], words: unread },
  },
  compliancePolicies: {
    path: "compliance-policies",
    title: { ja: "コンプライアンスポリシー", en: "Compliance policies" },
    unit: { ja: "件", en: "policies" },
  },
  configurations: {
    path: "configurations",
    title: { ja: "構成プロファイル", en: "Configuration profiles" },
    unit: { ja: "件", en: "profiles" },
  },
  conditionalAccess: {
    path: "conditional-access",
    title: { ja: "条件付きアクセス", en: "Conditional access" },
    unit: { ja: "件", en: "policies" },
  },
  secureScore: { path: "secure-score", title: { ja: "セキュアスコア", en: "Secure score" }, unit: items },
  sites: {
    path: "storage/sites",
    title: { ja: "SharePointサイト", en: "SharePoint sites" },
    unit: { ja: "サイト", en: "sites" },
  },
  oneDrive: { path: "storage/onedrive", title: { ja: "OneDrive", en: "OneDrive" }, unit: { ja: "人", en: "drives" } },
  mailboxes: {
    path: "storage/mailboxes",
    title: { ja: "メールボックス", en: "Mailboxes" },
    unit: { ja: "人", en: "mailboxes" },
  },
  sharePoint: {
    path: "storage/sharepoint",
    title: { ja: "SharePointの推移", en: "SharePoint day by day" },
    unit: { ja: "日", en: "days" },
  },
  signIns: {
    path: "sign-ins",
    title: { ja: "サインイン", en: "Sign-ins" },
    unit: items,
    hidden: ["User name", "Place", "Conditional access"],
    log: true,
  },
  directoryAudits: {
    path: "audit-events/directory",
    title: { ja: "監査（Entra ID）", en: "Audit (Entra ID)" },
    unit: items,
    hidden: ["Category"],
    log: true,
  },
  intuneAudits: {
    path: "audit-events/intune",
    title: { ja: "監査（Intune）", en: "Audit (Intune)" },
    unit: items,
    hidden: ["Category"],
    log: true,
  },
};

/** Why a row cannot be judged, if so. */
export function lackOf({ lacks }: Kind, titles: readonly string[], language: Language) {
  if (!lacks) return () => undefined;
  const at = titles.indexOf(lacks.column);
  return (row: TableRow) =>
    at >= 0 && lacks.values.some((value) => value === (row[at] ?? null)) ? lacks.words[language] : undefined;
}
