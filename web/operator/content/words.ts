import type { Action } from "#shared/content/audit-trail.ts";
import type { Kind } from "#shared/content/model.ts";
import type { Source } from "#shared/content/source.ts";
import type { MarkKind } from "#web/parts/mark.tsx";
import { both } from "#web/words/language.ts";

/** Under which address of the API each kind is written. */
export const paths: Record<Kind, string> = {
  notice: "notices",
  faq: "faqs",
  tip: "tips",
  manual: "manuals",
  page: "pages",
};

export const kindNames = both<Record<Kind, string>>(
  { notice: "お知らせ", faq: "よくある質問", tip: "TIPS", manual: "手順書", page: "ご案内" },
  { notice: "Notices", faq: "FAQ", tip: "Tips", manual: "Manuals", page: "Pages" },
);

export const entryStates = both<Record<Source["state"], string>>(
  { draft: "下書き", scheduled: "公開予定", published: "公開中", withdrawn: "取り下げ" },
  { draft: "Draft", scheduled: "Scheduled", published: "Published", withdrawn: "Withdrawn" },
);

export const entryMarks: Record<Source["state"], MarkKind> = {
  draft: "waiting",
  scheduled: "running",
  published: "good",
  withdrawn: "unknown",
};

export const actionNames = both<Record<Action, string>>(
  { created: "作成", changed: "変更", published: "公開", withdrawn: "取り下げ" },
  { created: "Created", changed: "Changed", published: "Published", withdrawn: "Withdrawn" },
);

/** What writes by itself, by the name under which it is recorded. */
export const machineNames = both<Partial<Record<string, string>>>(
  { publishScheduledContent: "自動（予約した公開）", onServiceHealth: "自動（Microsoftの障害情報）" },
  { publishScheduledContent: "Automatic (at its time)", onServiceHealth: "Automatic (Microsoft's service health)" },
);

export const planWords = both(
  {
    title: "TIPSの予定",
    complete: "今週から4週間先まで、どの週にもTIPSがあります。",
    gaps: (count: number) =>
      `今週から4週間先までに、TIPSのない週が${count}週あります。お客様には毎週1件をお約束しています。`,
    week: "週",
    tips: "TIPS",
    thisWeek: "今週",
    span: (from: string, to: string) => `${from}〜${to}`,
    none: { past: "公開なし", now: "今週のTIPSがありません", ahead: "予定なし" },
    states: { published: (on: string) => `${on}公開`, scheduled: (on: string) => `${on}公開予定` },
    write: "この週のTIPSを書く",
  },
  {
    title: "Plan of tips",
    complete: "Every week has a tip, from this one to four weeks ahead.",
    gaps: (count: number) =>
      `${count} ${count === 1 ? "week has" : "weeks have"} no tip, from this one to four weeks ahead. Customers are promised one a week.`,
    week: "Week",
    tips: "Tips",
    thisWeek: "this week",
    span: (from: string, to: string) => `${from} – ${to}`,
    none: { past: "None came out", now: "There is no tip this week", ahead: "Nothing planned" },
    states: { published: (on: string) => `Came out ${on}`, scheduled: (on: string) => `Comes out ${on}` },
    write: "Write the tip of this week",
  },
);

export const historyWords = both(
  {
    show: "表示",
    list: "一覧",
    title: "変更の記録",
    lead: "だれがいつ何を書き、公開し、取り下げたかの記録です。版を選ぶと、そのときの内容を読めます。",
    empty: "記録はまだありません",
    versions: "版の履歴",
    at: "日時",
    by: "だれが",
    action: "何を",
    entry: "題名",
    version: "版",
    state: "状態",
    note: "変更の説明",
  },
  {
    show: "Show",
    list: "List",
    title: "History",
    lead: "Who wrote, published or withdrew what, and when. Choose a version to read what it said.",
    empty: "Nothing was recorded yet",
    versions: "Versions",
    at: "When",
    by: "Who",
    action: "What",
    entry: "Title",
    version: "Version",
    state: "State",
    note: "What changed",
  },
);

export const contentWords = both(
  {
    title: "お知らせ・FAQ",
    kind: "種類",
    entry: "題名",
    state: "状態",
    updated: "更新",
    empty: "まだ1件もありません",
    create: "新しく書く",
    slug: "アドレスの末尾",
    slugHelp: "半角の英小文字・数字・ハイフン。公開したあとは変えられません",
    editor: (kind: string) => `${kind}の編集`,
    ja: "日本語",
    en: "英語",
    titleJa: "題名（日本語）",
    titleEn: "題名（英語）",
    bodyJa: "本文（日本語、Markdown）",
    bodyEn: "本文（英語、Markdown）",
    category: "お知らせの種類",
    categories: { incident: "障害", maintenance: "メンテナンス", "price-change": "料金改定", general: "お知らせ" },
    topic: "分類",
    topicEn: "分類（英語）",
    note: "変更の説明（読者に表示）",
    preview: "読者に見える形",
    previewIn: (language: string) => `読者に見える形（${language}）`,
    nothing: "本文を書くと、ここに表示します",
    draft: "下書きとして保存",
    publish: "いま公開する",
    at: "公開日時",
    schedule: "日時を決めて公開",
    withdraw: "取り下げる",
    withdrawText: "読者から見えなくなります。版の履歴は残ります。",
    saved: "保存しました",
    changed: "ほかの人が先に変更しました。あなたの文はこの画面に残っています。最新の版を読み込んで見比べてください。",
    reload: "最新の版を読み込む",
    unsaved: "未保存の変更があります",
    version: (version: number) => `第${version}版`,
  },
  {
    title: "Notices and FAQ",
    kind: "Kind",
    entry: "Title",
    state: "State",
    updated: "Changed",
    empty: "There is nothing yet",
    create: "Write a new one",
    slug: "End of the address",
    slugHelp: "Small letters, digits and hyphens; it stays as it is once published",
    editor: (kind: string) => `Edit: ${kind}`,
    ja: "Japanese",
    en: "English",
    titleJa: "Title (Japanese)",
    titleEn: "Title (English)",
    bodyJa: "Text (Japanese, Markdown)",
    bodyEn: "Text (English, Markdown)",
    category: "Kind of notice",
    categories: {
      incident: "Incident",
      maintenance: "Maintenance",
      "price-change": "Price change",
      general: "General",
    },
    topic: "Topic",
    topicEn: "Topic in English",
    note: "What changed (readers see it)",
    preview: "As readers see it",
    previewIn: (language: string) => `As readers see it (${language})`,
    nothing: "What you write is shown here",
    draft: "Keep as a draft",
    publish: "Publish now",
    at: "Publish at",
    schedule: "Publish then",
    withdraw: "Withdraw",
    withdrawText: "Readers no longer see it. Its versions stay.",
    saved: "It was kept",
    changed: "Someone else changed it first. What you wrote is still here. Read the newest version and compare.",
    reload: "Read the newest version",
    unsaved: "There are changes that were not kept",
    version: (version: number) => `Version ${version}`,
  },
);
