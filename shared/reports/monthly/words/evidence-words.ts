import { count } from "../../figures.ts";
import type { CountingRule } from "../../words.ts";
import type { SourceName } from "../model.ts";

const ja = {
  intro:
    "このレポートの数値が、どこから、いつの状態を、いつ取得したものかの一覧です。「一部」「取得できませんでした」の項目は、本文の数値に含めていないか、その旨を記載しています。",
  origins: {
    contract: "当社の契約の記録",
    licences: "Graph：サブスクリプション",
    accounts: "Graph：ユーザー、当社の台帳",
    activity: "Graph：サインインの記録",
    registrations: "Graph：認証方法の登録状況",
    devices: "Intune：管理対象デバイス",
    updates: "Intune：OSのビルド、Microsoftの更新の一覧",
    protection: "Intune：Defenderの保護の状態、検知",
    alerts: "当社が受信したアラートの記録",
    incidents: "Graph：サービスの正常性",
    sharePoint: "Graph：使用状況レポート",
    sites: "Graph：使用状況レポート",
    oneDrive: "Graph：使用状況レポート",
    mailboxes: "Graph：使用状況レポート",
    apps: "Intune：検出されたアプリ",
    inquiries: "当社の受付の記録",
    requests: "当社の受付の記録",
  } satisfies Record<SourceName, string>,
  heads: {
    item: "項目",
    origin: "取得元",
    asOf: "状態の時点",
    readAt: "取得日時",
    reached: "取得できた\n範囲",
    result: "結果",
  },
  reached: (read: number, all: number) => `${count(read)} / ${count(all)}`,
  results: { complete: "完全", partial: "一部", none: "取得できませんでした" },
  causes: {
    "no-consent": "同意がない",
    "not-licensed": "契約がない",
    throttled: "読み取りの制限",
    concealed: "伏せ字の設定",
    unavailable: "応答がない",
  },
  counting: "数え方",
  rules: [
    {
      term: "対象アカウント",
      rule: "有効でライセンスのあるアカウントのうち、ご請求の対象になるもの。月末の時点で数えます。",
    },
    { term: "サインインのない方", rule: "30日以上サインインの記録がない方。記録を取得できないときは数えません。" },
    {
      term: "遅れ",
      rule: "品質更新の公開から猶予の日数を過ぎても適用されていない端末。30日以上接続のない端末は「不明」とし、遅れにも適用済みにも数えません。",
    },
    { term: "未対処の検知", rule: "ウイルスの検知のうち、駆除または隔離の完了をDefenderが報告していないもの。" },
    {
      term: "期限内の初回回答",
      rule: "受け付けた日の翌営業日から数えて2営業日目の17:30までに、人が回答したもの。自動の受付メールは含みません。",
    },
    { term: "ご依頼の期限", rule: "種類ごとのお約束の営業日数。ご希望日がそれより後のときは、ご希望日までとします。" },
    {
      term: "容量の見込み",
      rule: "月末の値に直線を当てはめたもの。早い場合と遅い場合は、過去のばらつきから求めています。",
    },
    {
      term: "今後のご提案",
      rule: "取得できた数値から、決まった条件で選んだもの（5件まで）。ご判断をお願いしている内容は含みません。",
    },
    { term: "前月比", rule: "前月のレポートと同じ数え方による値との差。前月の値がないときは「—」とします。" },
  ] satisfies readonly CountingRule[],
};

const en: typeof ja = {
  intro:
    "For every figure: its source, the state it shows, and when it was read. What was read only in part, or not at all, is in no figure unless it says so.",
  origins: {
    contract: "Our record of the contract",
    licences: "Graph: subscriptions",
    accounts: "Graph: users; our register",
    activity: "Graph: sign-ins",
    registrations: "Graph: authentication methods",
    devices: "Intune: managed devices",
    updates: "Intune: OS builds; Microsoft's list of updates",
    protection: "Intune: state and detections of Defender",
    alerts: "The alerts we received",
    incidents: "Graph: service health",
    sharePoint: "Graph: usage reports",
    sites: "Graph: usage reports",
    oneDrive: "Graph: usage reports",
    mailboxes: "Graph: usage reports",
    apps: "Intune: discovered apps",
    inquiries: "Our own records",
    requests: "Our own records",
  },
  heads: { item: "Item", origin: "Source", asOf: "State as of", readAt: "Read at", reached: "Read", result: "Result" },
  reached: (read, all) => `${count(read)} / ${count(all)}`,
  results: { complete: "Complete", partial: "In part", none: "Could not be read" },
  causes: {
    "no-consent": "no consent",
    "not-licensed": "no subscription",
    throttled: "limited",
    concealed: "concealed",
    unavailable: "no answer",
  },
  counting: "How we count",
  rules: [
    {
      term: "Accounts charged",
      rule: "Accounts in use, with a licence, that are charged for. Counted at the end of the month.",
    },
    {
      term: "People who do not sign in",
      rule: "No sign-in on record for 30 days or more. Not counted where sign-ins cannot be read.",
    },
    {
      term: "Late",
      rule: "A quality update is not on the device after the days of grace. Devices not seen for 30 days are unknown, neither late nor up to date.",
    },
    { term: "Open detections", rule: "Malware of which Defender has not reported that it was removed or put away." },
    {
      term: "Answered in time",
      rule: "By a person, by 17:30 of the second business day after the day of receipt. Automatic mails do not count.",
    },
    {
      term: "Requests in time",
      rule: "Within the business days promised for the type, or by the day you asked for if that is later.",
    },
    {
      term: "Storage forecast",
      rule: "A straight line through the month ends. Early and late follow from how much the past has varied.",
    },
    {
      term: "Recommendations",
      rule: "Chosen by fixed rules from the figures that could be read, five at most. What you are asked to decide is not told again.",
    },
    {
      term: "Month before",
      rule: "The difference to the month before, counted the same way; a dash where it is not known.",
    },
  ],
};

/** What the sources and the ways of counting say, in both languages. */
export const evidenceWords = { ja, en };
