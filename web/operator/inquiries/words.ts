import { categories } from "#shared/inquiries/categories.ts";
import type { ListedInquiry } from "#shared/inquiries/listing.ts";
import type { MarkKind } from "#web/parts/mark.tsx";
import { both } from "#web/words/language.ts";

export type State = ListedInquiry["state"];
export type Priority = ListedInquiry["priority"];
export type Category = ListedInquiry["category"];

export const stateMarks: Record<State, MarkKind> = {
  new: "info",
  inProgress: "running",
  waitingForRequester: "waiting",
  resolved: "good",
  closed: "good",
  reopened: "running",
};

export const stateNames = both<Record<State, string>>(
  {
    new: "新規",
    inProgress: "対応中",
    waitingForRequester: "お客様の返信待ち",
    resolved: "解決",
    closed: "完了",
    reopened: "再開",
  },
  {
    new: "New",
    inProgress: "In progress",
    waitingForRequester: "Waiting for customer",
    resolved: "Resolved",
    closed: "Closed",
    reopened: "Reopened",
  },
);

export const priorityNames = both<Record<Priority, string>>(
  { urgent: "緊急", high: "高", normal: "普通", low: "低" },
  { urgent: "Urgent", high: "High", normal: "Normal", low: "Low" },
);

const labels = Object.entries(categories);
const named = (language: "ja" | "en") =>
  Object.fromEntries(labels.map(([name, { label }]) => [name, label[language]])) as Record<Category, string>;
export const categoryNames = both(named("ja"), named("en"));

export const impactNames = both<Record<ListedInquiry["impact"], string>>(
  { blocked: "仕事が止まっている", degraded: "支障がある", question: "質問" },
  { blocked: "Work has stopped", degraded: "Work is impeded", question: "A question" },
);

export const channelNames = both<Record<ListedInquiry["channel"], string>>(
  { form: "フォーム", mail: "メール", phone: "電話", monitoring: "監視", order: "ご依頼" },
  { form: "form", mail: "mail", phone: "phone", monitoring: "monitoring", order: "request" },
);

export const fieldNames = both<Record<string, string>>(
  {
    state: "状態",
    category: "分類",
    priority: "優先度",
    assignee: "担当",
    watchers: "写しの宛先",
    links: "関連",
    mergedInto: "統合",
    mergeInto: "統合",
    isConfidential: "非公開",
    satisfaction: "満足度",
    calledBackAt: "折り返し",
    calledBack: "折り返し",
    tenant: "お客様",
    requester: "依頼者",
  },
  {
    state: "State",
    category: "Category",
    priority: "Priority",
    assignee: "Assignee",
    watchers: "Copies",
    links: "Links",
    mergedInto: "Merged",
    mergeInto: "Merged",
    isConfidential: "Confidential",
    satisfaction: "Rating",
    calledBackAt: "Call back",
    calledBack: "Call back",
    tenant: "Customer",
    requester: "Requester",
  },
);

export const threadWords = both(
  {
    unassigned: "未割り当て",
    unknown: "お客様が未確認",
    noSubject: "（件名なし）",
    person: (name: string) => (name.includes("@") ? name : `${name} さん`),
    received: (at: string, channel: string) => `${at} ${channel}から受付`,
    firstReply: "初回回答",
    completion: "解決目安",
    callBack: "折り返し",
    until: (at: string) => `${at}まで`,
    done: "済み",
    late: "超過",
    customer: "お客様",
    device: "端末",
    related: "関連",
    linked: "関連するお問い合わせ",
    copies: "写し",
    open: "広げる",
    isCustomers: "このお客様のお問い合わせにする",
    deviceAt: (at: string) => `${at} 時点（Intune）`,
    encrypted: "暗号化済み",
    notEncrypted: "暗号化されていません",
    lastSync: (at: string) => `最終同期 ${at}`,
    compliance: {
      compliant: "準拠",
      noncompliant: "非準拠",
      inGracePeriod: "猶予期間中",
    } satisfies Record<string, string>,
    incident: (title: string) => `発生中：${title}`,
    calledBack: "折り返し済みにする",
    phone: (number: string) => `発信 ${number}`,
    withheld: "非通知",
    note: "社内メモ（お客様には見えません）",
    noteOf: (name: string) => `社内メモ｜${name}`,
    quoted: "引用された文",
    mailPage: "届いたメールの見た目で開く",
    mailPageTitle: "届いたメール",
    leftOut: (name: string, reason: string) => `${name}は受け取れませんでした（${reason}）`,
    changed: (field: string, from: string, to: string) => `${field}：${from} → ${to}`,
    by: (name: string) => `（${name}）`,
    nothing: "なし",
    merged: "別のお問い合わせに統合済み",
    asks: { assignee: "担当を変える", state: "状態を変える", merge: "統合する" },
    unmerge: "統合を元に戻す",
    unlink: "関連を外す",
    faq: "FAQの下書きを作る",
    faqMade: "FAQの下書きを作りました。",
    faqOpen: "下書きを開く",
    talk: "やり取り",
  },
  {
    unassigned: "Unassigned",
    unknown: "Customer not known",
    noSubject: "(no subject)",
    person: (name: string) => name,
    received: (at: string, channel: string) => `${at}, by ${channel}`,
    firstReply: "First reply",
    completion: "Aim",
    callBack: "Call back",
    until: (at: string) => `by ${at}`,
    done: "done",
    late: "late",
    customer: "Customer",
    device: "Device",
    related: "Related",
    linked: "Related inquiry",
    copies: "Copies",
    open: "Open",
    isCustomers: "Give it to this customer",
    deviceAt: (at: string) => `as of ${at} (Intune)`,
    encrypted: "encrypted",
    notEncrypted: "not encrypted",
    lastSync: (at: string) => `last sync ${at}`,
    compliance: {
      compliant: "compliant",
      noncompliant: "not compliant",
      inGracePeriod: "in grace period",
    },
    incident: (title: string) => `Going on: ${title}`,
    calledBack: "Called back",
    phone: (number: string) => `Call from ${number}`,
    withheld: "withheld number",
    note: "Internal note (customers do not see it)",
    noteOf: (name: string) => `Internal note | ${name}`,
    quoted: "Quoted text",
    mailPage: "Open it as the mail looked",
    mailPageTitle: "The mail that came",
    leftOut: (name: string, reason: string) => `${name} was not taken (${reason})`,
    changed: (field: string, from: string, to: string) => `${field}: ${from} → ${to}`,
    by: (name: string) => ` (${name})`,
    nothing: "nothing",
    merged: "Merged into another inquiry",
    asks: { assignee: "Assign", state: "Change state", merge: "Merge" },
    unmerge: "Take the merge back",
    unlink: "Unlink",
    faq: "Draft an FAQ entry",
    faqMade: "An FAQ entry was drafted.",
    faqOpen: "Open the draft",
    talk: "Conversation",
  },
);
