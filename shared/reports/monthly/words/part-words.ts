import type { PlainDate } from "#shared/base/time.ts";
import { count } from "../../figures.ts";
import { some } from "../../sentences-en.ts";
import type { SectionName, SourceName } from "../model.ts";

export type PartName = SectionName | "recommendations" | "lists" | "evidence";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

const ja = {
  parts: {
    contract: { number: "1", title: "契約とライセンス", short: "契約" },
    devices: { number: "2", title: "端末と更新", short: "端末" },
    protection: { number: "3", title: "ウイルス対策とアラート", short: "保護" },
    storage: { number: "4", title: "容量", short: "容量" },
    support: { number: "5", title: "お問い合わせとご依頼", short: "お問い合わせ" },
    recommendations: { number: "6", title: "今後のご提案", short: "ご提案" },
    lists: { number: "付録A", title: "サイト・端末・アプリ", short: "一覧" },
    evidence: { number: "付録B", title: "数値の根拠", short: "根拠" },
  } satisfies Record<PartName, { number: string; title: string; short: string }>,
  sources: {
    contract: "ご契約",
    licences: "ライセンス",
    accounts: "対象アカウント",
    activity: "サインインの記録",
    registrations: "多要素認証の登録",
    devices: "端末・準拠状況",
    updates: "品質更新",
    protection: "ウイルス対策",
    alerts: "アラート",
    incidents: "サービス障害",
    sharePoint: "SharePoint全体",
    sites: "SharePointサイト別",
    oneDrive: "OneDrive",
    mailboxes: "メールボックス",
    apps: "検出アプリ",
    inquiries: "お問い合わせ",
    requests: "ご依頼",
  } satisfies Record<SourceName, string>,
  readState: ({ complete, partial, none }: { complete: number; partial: number; none: number }) =>
    partial + none === 0
      ? `${count(complete)}項目をすべて取得`
      : `${count(complete + partial + none)}項目中 ${[complete > 0 && `完全${complete}`, partial > 0 && `一部${partial}`, none > 0 && `取得なし${none}`].filter(Boolean).join("・")}`,
  ownRecords: "当社の記録から集計",
  notRead: "取得できませんでした",
  notReadTitle: (names: string) => `取得できなかった情報：${names}`,
  partlyTitle: (names: string) => `一部だけ取得できた情報：${names}`,
  reached: (read: number, all: number) =>
    `全${count(all)}のうち${count(read)}を取得できました。数値は取得できたものだけで数えています。`,
  bar: "｜",
  cause: "原因",
  lastRead: "最後に取得できた値",
  lastReadAt: "最後の取得",
  never: "まだ一度も取得できていません",
  again: "毎日自動で取得します。取得できたときは、次のレポートに記載します。",
  answerBy: "ご回答の目安",
  comment: "担当からのコメント",
  owner: "利用者",
  before: (difference: string | null) => `前月比 ${difference ?? "—"}`,
  pcs: (value: number) => `${count(value)}台`,
  items: (value: number) => `${count(value)}件`,
  people: (value: number) => `${count(value)}人`,
  others: (more: string) => `ほか${more}は付録Aに記載しています。`,
  othersInWorkbook: (more: string) => `ほか${more}はマイページのExcelに記載しています。`,
  shortDay: (on: PlainDate, thisYear: number) => `${on.year === thisYear ? "" : `${on.year}/`}${on.month}/${on.day}`,
  /** A day and the time of it, in a column of a table. */
  minutes: (all: number) => {
    const [hours, minutes] = [Math.floor(all / 60), Math.round(all % 60)];
    return hours === 0 ? `${minutes}分` : minutes === 0 ? `${count(hours)}時間` : `${count(hours)}時間${minutes}分`;
  },
  businessDays: (days: number) => `${count(days)}営業日`,
  told: { cause: "原因", countermeasure: "対応", prevention: "再発防止" },
  labelled: (label: string, text: string) => `${label}：${text}`,
  joined: (items: readonly string[]) => items.join("、"),
  dotted: (items: readonly string[]) => items.join("・"),
};

const en: typeof ja = {
  parts: {
    contract: { number: "1", title: "Contract and licences", short: "Contract" },
    devices: { number: "2", title: "Devices and updates", short: "Devices" },
    protection: { number: "3", title: "Virus protection and alerts", short: "Protection" },
    storage: { number: "4", title: "Storage", short: "Storage" },
    support: { number: "5", title: "Inquiries and requests", short: "Support" },
    recommendations: { number: "6", title: "Recommendations", short: "Advice" },
    lists: { number: "Appendix A", title: "Sites, devices, apps", short: "Lists" },
    evidence: { number: "Appendix B", title: "Sources", short: "Sources" },
  },
  sources: {
    contract: "Contract",
    licences: "Licences",
    accounts: "Accounts charged",
    activity: "Sign-ins",
    registrations: "Second factors",
    devices: "Devices, compliance",
    updates: "Quality updates",
    protection: "Virus protection",
    alerts: "Alerts",
    incidents: "Service incidents",
    sharePoint: "SharePoint as a whole",
    sites: "SharePoint by site",
    oneDrive: "OneDrive",
    mailboxes: "Mailboxes",
    apps: "Discovered apps",
    inquiries: "Inquiries",
    requests: "Requests",
  },
  readState: ({ complete, partial, none }) =>
    partial + none === 0
      ? `All ${some(complete, "source")} read`
      : `${some(complete + partial + none, "source")}: ${[complete > 0 && `${complete} complete`, partial > 0 && `${partial} in part`, none > 0 && `${none} not read`].filter(Boolean).join(", ")}`,
  ownRecords: "Counted from our own records",
  notRead: "Could not be read",
  notReadTitle: (names) => `Could not be read: ${names}`,
  partlyTitle: (names) => `Read only in part: ${names}`,
  reached: (read, all) => `${count(read)} of ${count(all)} were read; the figures count only these.`,
  bar: " | ",
  cause: "Cause",
  lastRead: "Last reading",
  lastReadAt: "Last read",
  never: "None so far",
  again: "We read every day by ourselves. What can be read again will be in the next report.",
  answerBy: "Please answer by",
  comment: "From your support team",
  owner: "Person",
  before: (difference) => (difference === null ? "last month: —" : `${difference} on last month`),
  pcs: (value) => some(value, "PC"),
  items: (value) => count(value),
  people: (value) => some(value, "person", "people"),
  others: (more) => `${more} more are in appendix A.`,
  othersInWorkbook: (more) => `${more} more are in the workbook on My Page.`,
  shortDay: (on, thisYear) =>
    `${on.day} ${months[on.month - 1]}${on.year === thisYear ? "" : ` ${on.year}`}`.replaceAll(" ", "\u00a0"),
  minutes: (all) => {
    const [hours, minutes] = [Math.floor(all / 60), Math.round(all % 60)];
    return hours === 0 ? `${minutes} min` : minutes === 0 ? `${count(hours)} h` : `${count(hours)} h ${minutes} min`;
  },
  businessDays: (days) => some(days, "business day"),
  told: { cause: "Cause", countermeasure: "What was done", prevention: "Against the next time" },
  labelled: (label, text) => `${label}: ${text}`,
  joined: (items) => items.join(", "),
  dotted: (items) => items.join(", "),
};

/** What all parts of the report say, in both languages. */
export const partWords = { ja, en };
