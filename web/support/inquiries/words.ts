import type { ListedInquiry } from "#shared/inquiries/listing.ts";
import type { MarkKind } from "#web/parts/mark.tsx";
import { both } from "#web/words/language.ts";

export type State = ListedInquiry["state"];

export const stateMarks: Record<State, MarkKind> = {
  new: "info",
  inProgress: "running",
  waitingForRequester: "decision",
  resolved: "good",
  closed: "good",
  reopened: "running",
};

export const stateNames = both<Record<State, string>>(
  {
    new: "受付済み",
    inProgress: "対応中",
    waitingForRequester: "お客様の返信待ち",
    resolved: "解決",
    closed: "完了",
    reopened: "再開",
  },
  {
    new: "Received",
    inProgress: "In progress",
    waitingForRequester: "Waiting for your side",
    resolved: "Resolved",
    closed: "Closed",
    reopened: "Reopened",
  },
);

/** What comes next, as the customer's people read it. */
export const nextSteps = both<Record<State, string>>(
  {
    new: "担当からの最初のご回答をお待ちください。",
    inProgress: "担当が調べています。",
    waitingForRequester: "担当からの質問にお答えください。",
    resolved: "解決していないときは、返信すると対応を再開します。",
    closed: "続きがあるときは、返信してください。",
    reopened: "担当がもう一度調べています。",
  },
  {
    new: "Our first answer is on its way.",
    inProgress: "We are working on it.",
    waitingForRequester: "Please answer our question.",
    resolved: "If it is not solved, answer and we take it up again.",
    closed: "If there is more to it, write an answer.",
    reopened: "We are working on it again.",
  },
);

export const inquiryWords = both(
  {
    title: "問い合わせ履歴",
    lead: "会社の方が送ったお問い合わせを見られます。履歴に表示しないお問い合わせは、ご本人と管理者だけが見られます。",
    search: "件名・本文で探す",
    state: "状態で絞り込む",
    all: "すべて",
    category: "分類",
    anyCategory: "すべての分類",
    from: "受付日（この日から）",
    to: "受付日（この日まで）",
    excel: "Excelに書き出す",
    subject: "件名",
    stateOf: "状態",
    next: "次の動き",
    received: "受付",
    firstReply: (by: string) => `初回回答予定 ${by}`,
    shown: (count: number, hasMore: boolean) => (hasMore ? `新しいものから${count}件を表示` : `${count}件`),
    empty: "お問い合わせはまだありません",
    emptyToDo: "お困りのことがあれば、サインインしていなくても送信できます。",
    forDesk: "お客様からのお問い合わせは、運用コンソールで扱います",
    forDeskToDo: "この画面には、お客様が自社の履歴をご覧になるときの内容が表示されます。",
    toDesk: "運用コンソールを開く",
    ask: "お問い合わせを送る",
    noMatch: "条件に合うお問い合わせはありません",
    chip: (name: "q" | "state" | "category" | "from" | "to", value: string) =>
      ({ q: `「${value}」を含む`, state: value, category: value, from: `${value}から`, to: `${value}まで` })[name],
    removeChip: (text: string) => `条件「${text}」を外す`,
    confidential: "履歴に表示しない",
  },
  {
    title: "Your inquiries",
    lead: "What people of your company have asked. Confidential ones are seen by who sent them and your admins only.",
    search: "Find in subject and text",
    state: "Filter by state",
    all: "All",
    category: "Category",
    anyCategory: "All categories",
    from: "Received from",
    to: "Received until",
    excel: "Export to Excel",
    subject: "Subject",
    stateOf: "State",
    next: "Next step",
    received: "Received",
    firstReply: (by: string) => `First reply by ${by}`,
    shown: (count: number, hasMore: boolean) =>
      hasMore ? `The newest ${count} are shown` : count === 1 ? "1 inquiry" : `${count} inquiries`,
    empty: "There are no inquiries yet",
    emptyToDo: "You can ask for help at any time, also without signing in.",
    forDesk: "Customers' inquiries are worked on in the operator console",
    forDeskToDo: "This page shows people of a customer what their company has asked.",
    toDesk: "Open the operator console",
    ask: "Ask for help",
    noMatch: "No inquiry fits",
    chip: (name: "q" | "state" | "category" | "from" | "to", value: string) =>
      ({ q: `With “${value}”`, state: value, category: value, from: `From ${value}`, to: `Until ${value}` })[name],
    removeChip: (text: string) => `Remove the filter “${text}”`,
    confidential: "Confidential",
  },
);
