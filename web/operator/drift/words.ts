import type { DriftEntry } from "#shared/insights/drift-days.ts";
import { both } from "#web/words/language.ts";

/** What can harm a company stands first. */
export const driftKinds = both<Record<DriftEntry["kind"], string>>(
  {
    "admin-added": "管理者権限の追加",
    "policy-removed": "ポリシーの削除",
    "policy-switched": "ポリシーの切り替え",
    "mfa-missing": "多要素認証の未登録",
    "policy-changed": "ポリシーの変更",
    "licence-short": "ライセンスの不足",
    "device-stale": "長期間通信のない端末",
    "admin-removed": "管理者権限の削除",
    "policy-added": "ポリシーの追加",
    "account-added": "アカウントの追加",
    "account-removed": "アカウントの削除",
    "device-added": "端末の追加",
    "device-removed": "端末の削除",
    "licence-changed": "ライセンス数の変更",
  },
  {
    "admin-added": "Admin role given",
    "policy-removed": "Policy removed",
    "policy-switched": "Policy switched",
    "mfa-missing": "No second factor",
    "policy-changed": "Policy changed",
    "licence-short": "Licences short",
    "device-stale": "Device out of contact",
    "admin-removed": "Admin role taken",
    "policy-added": "Policy added",
    "account-added": "Account added",
    "account-removed": "Account removed",
    "device-added": "Device added",
    "device-removed": "Device removed",
    "licence-changed": "Licences changed",
  },
);

export const driftWords = both(
  {
    title: "お客様環境の変化",
    lead: "前の日の読み取りとの違いです。どなたの操作によるものかにかかわらず、お客様の環境で変わったことを表示します。",
    day: "日付",
    empty: (day: string) => `${day}に記録された変化はありません`,
    emptyText: "前の日と違いがあったお客様と、比べられないものがあったお客様を、ここに表示します。",
    kind: "変化",
    what: "対象",
    from: "前",
    to: "後",
    more: (count: number) => `ほか${count}件`,
    notCompared: (kinds: string) => `比較できなかったもの：${kinds}`,
    changes: (count: number) => `${count}件`,
  },
  {
    title: "Changes at customers",
    lead: "What is otherwise than the day before, by whomever it was changed.",
    day: "Day",
    empty: (day: string) => `No change is recorded for ${day}`,
    emptyText: "Customers at whom something has changed, or could not be compared, appear here.",
    kind: "Change",
    what: "What",
    from: "From",
    to: "To",
    more: (count: number) => `and ${count} more`,
    notCompared: (kinds: string) => `Could not be compared: ${kinds}`,
    changes: (count: number) => String(count),
  },
);
