import { both } from "#web/words/language.ts";

export const alertWords = both(
  {
    title: "アラート",
    empty: "対応を待つアラートはありません",
    severity: "重大度",
    alert: "アラート",
    customer: "お客様",
    state: "状態",
    updated: "更新",
    facts: "内容",
    devices: "端末",
    people: "利用者",
    source: "Microsoft Defenderで開く",
    history: "経過",
    note: "メモ",
    acknowledge: "対応を始める",
    resolve: "対処済みにする",
    cause: "原因",
    done: "行った対処",
    prevention: "再発防止",
    reopen: "再開する",
    changed: "ほかの人が先に変更しました。最新の内容を読み込みました。",
    inquiry: "お問い合わせを開く",
  },
  {
    title: "Alerts",
    empty: "No alert waits",
    severity: "Severity",
    alert: "Alert",
    customer: "Customer",
    state: "State",
    updated: "Updated",
    facts: "Facts",
    devices: "Devices",
    people: "People",
    source: "Open in Microsoft Defender",
    history: "History",
    note: "Note",
    acknowledge: "Start work",
    resolve: "Mark as resolved",
    cause: "Cause",
    done: "What was done",
    prevention: "Against the next one",
    reopen: "Reopen",
    changed: "Someone else changed it first. The newest state was read.",
    inquiry: "Open the inquiry",
  },
);

export const severityNames = both<Record<string, string>>(
  { high: "高", medium: "中", low: "低", informational: "情報", unknown: "不明" },
  { high: "High", medium: "Medium", low: "Low", informational: "Info", unknown: "Unknown" },
);

/** States of a case, and what its history calls them. */
export const alertStates = both<Record<string, string>>(
  {
    open: "未対応",
    seen: "検知元の状態",
    told: "お客様に連絡",
    asked: "担当に確認を依頼",
    acknowledged: "対応中",
    resolved: "対処済み",
    suppressed: "保留",
    reopened: "再開",
  },
  {
    open: "Open",
    seen: "State at its source",
    told: "Customer was told",
    asked: "Our staff were asked",
    acknowledged: "In progress",
    resolved: "Resolved",
    suppressed: "Suppressed",
    reopened: "Reopened",
  },
);
