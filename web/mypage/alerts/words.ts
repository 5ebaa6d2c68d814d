import type { MarkKind } from "#web/parts/mark.tsx";
import { both } from "#web/words/language.ts";

/** Words of Microsoft's and ours, in Japanese by the English ones. */
export const severityWords: Record<string, string> = {
  High: "高",
  Unknown: "不明",
  Medium: "中",
  Low: "低",
  Informational: "情報",
};
export const stateWords: Record<string, string> = {
  Open: "未対処",
  Acknowledged: "対応中",
  Suppressed: "保留",
  Resolved: "対処済み",
  Reopened: "再発",
};

export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

export const severityMarks: Record<string, MarkKind> = {
  high: "critical",
  unknown: "unknown",
  medium: "caution",
  low: "info",
  informational: "info",
};
export const stateMarks: Record<string, MarkKind> = {
  open: "decision",
  reopened: "decision",
  acknowledged: "running",
  suppressed: "waiting",
  resolved: "good",
};

export const alertWords = both(
  {
    title: "アラート",
    lead: "Microsoft Defenderなどが検知したことと、当社の対応です。",
    unit: "件",
    emptyTitle: "アラートはありません",
    empty: "検知されたものはありません。検知した場合は、担当が確認してここに記録します。",
    neverTitle: "まだ取得していません",
    never: "アラートの取得がこれから始まります。",
    part: "一部を取得できていません。表示されていないアラートがある可能性があります。",
    more: "さらに表示",
    back: "アラートの一覧へ戻る",
    severity: "重大度",
    state: "状態",
    detected: "検知",
    source: "検知元",
    devices: "端末",
    people: "利用者",
    categories: "分類",
    incident: "インシデント",
    comma: "、",
    description: "内容",
    recommended: "推奨される対応",
    history: "経過",
    inquiry: "担当とのやり取りを見る",
    ask: "この検知について問い合わせる",
    link: "Microsoft Defenderで開く",
    steps: {
      seen: "検知元の状態を確認",
      told: "お客様にご連絡",
      asked: "担当に確認を依頼",
      acknowledged: "対応を開始",
      resolved: "対処を完了",
      suppressed: "保留",
      reopened: "再開",
    },
    by: (name: string) => `担当：${name}`,
  },
  {
    title: "Alerts",
    lead: "What Microsoft Defender and others have found, and what we do about it.",
    unit: "alerts",
    emptyTitle: "There are no alerts",
    empty: "Nothing was found. When something is, our staff look into it and it is written down here.",
    neverTitle: "Not read yet",
    never: "Alerts are about to be read for the first time.",
    part: "Some could not be read. There may be alerts that are not shown.",
    more: "Show more",
    back: "Back to the alerts",
    severity: "Severity",
    state: "State",
    detected: "Detected",
    source: "Source",
    devices: "Devices",
    people: "People",
    categories: "Categories",
    incident: "Incident",
    comma: ", ",
    description: "What it is",
    recommended: "What is recommended",
    history: "What was done",
    inquiry: "See what was written about it",
    ask: "Ask us about this alert",
    link: "Open in Microsoft Defender",
    steps: {
      seen: "State at its source checked",
      told: "You were told",
      asked: "Our staff were asked",
      acknowledged: "Work began",
      resolved: "Resolved",
      suppressed: "Suppressed",
      reopened: "Reopened",
    },
    by: (name: string) => `By ${name}`,
  },
);
