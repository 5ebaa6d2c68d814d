import type { Words } from "#shared/calendar/model.ts";

/**
 * `seenBy` says to whom in the company an inquiry of this kind is open (C-12). The first reply is promised within
 * `firstReplyDays` business days (SUP-01, QUAL-04); `completionDays` is our own aim, which no customer is promised (C-05).
 */
type CategoryRow = { label: Words; seenBy: "company" | "admins"; firstReplyDays: number; completionDays: number };

/** What an inquiry can be about. */
export const categories = {
  general: { label: { ja: "全般", en: "General" }, seenBy: "company", firstReplyDays: 2, completionDays: 5 },
  device: { label: { ja: "PC・機器", en: "Device" }, seenBy: "company", firstReplyDays: 2, completionDays: 5 },
  software: { label: { ja: "アプリ", en: "Software" }, seenBy: "company", firstReplyDays: 2, completionDays: 5 },
  licence: { label: { ja: "ライセンス", en: "Licence" }, seenBy: "company", firstReplyDays: 2, completionDays: 5 },
  network: { label: { ja: "ネットワーク", en: "Network" }, seenBy: "company", firstReplyDays: 2, completionDays: 5 },
  hr: { label: { ja: "人事", en: "Personnel" }, seenBy: "admins", firstReplyDays: 2, completionDays: 5 },
  password: { label: { ja: "パスワード", en: "Password" }, seenBy: "admins", firstReplyDays: 2, completionDays: 5 },
  "admin-rights": {
    label: { ja: "管理者権限", en: "Admin rights" },
    seenBy: "admins",
    firstReplyDays: 2,
    completionDays: 5,
  },
  wipe: { label: { ja: "端末の初期化", en: "Wipe" }, seenBy: "admins", firstReplyDays: 2, completionDays: 5 },
  contract: { label: { ja: "契約・請求", en: "Contract" }, seenBy: "admins", firstReplyDays: 2, completionDays: 5 },
  "security-incident": {
    label: { ja: "セキュリティ事故", en: "Security incident" },
    seenBy: "admins",
    firstReplyDays: 2,
    completionDays: 5,
  },
} as const satisfies Record<string, CategoryRow>;

export type Category = keyof typeof categories;

/** The names of the table's rows, as a schema wants them. */
export const categoryNames = Object.keys(categories) as [Category, ...Category[]];
