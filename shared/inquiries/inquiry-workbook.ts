import { Temporal } from "#shared/base/time.ts";
import type { Cell, Column, Workbook } from "#shared/platform/workbook.ts";
import { categories } from "./categories.ts";
import type { ListedInquiry } from "./listing.ts";
import type { InquiryState } from "./model.ts";

/** How an inquiry stands, in the words of lists. */
const stateWords: Record<InquiryState, string> = {
  new: "受付済み",
  inProgress: "対応中",
  waitingForRequester: "ご返信待ち",
  resolved: "解決済み",
  closed: "完了",
  reopened: "再開",
};

type ListColumn = Column & { of: (inquiry: ListedInquiry) => Cell };

const columns: readonly ListColumn[] = [
  { title: "受付番号", kind: "text", of: ({ number }) => number },
  { title: "受付日時", kind: "instant", of: ({ receivedAt }) => instant(receivedAt) },
  { title: "件名", kind: "text", of: ({ subject }) => subject },
  { title: "状態", kind: "text", of: ({ state }) => stateWords[state] },
  { title: "種類", kind: "text", of: ({ category }) => categories[category].label.ja },
  { title: "依頼者", kind: "text", of: ({ requester }) => requester.name },
  { title: "メールアドレス", kind: "text", of: ({ requester }) => requester.mail },
  { title: "初回回答の期限", kind: "instant", of: ({ firstReplyBy }) => instant(firstReplyBy) },
  { title: "初回回答", kind: "instant", of: ({ firstReplyAt }) => instant(firstReplyAt) },
  { title: "非公開", kind: "text", of: ({ isConfidential }) => (isConfidential ? "はい" : undefined) },
  { title: "満足度", kind: "integer", of: ({ satisfaction }) => satisfaction?.score },
];

/** What our support staff reads of calls, beside what customers read (SUP-02). */
const callColumns: readonly ListColumn[] = [
  { title: "発信番号", kind: "text", of: ({ call }) => call && (call.from ?? "非通知") },
  { title: "折り返しの期限", kind: "instant", of: ({ callBackBy }) => instant(callBackBy) },
  { title: "折り返し", kind: "instant", of: ({ calledBackAt }) => instant(calledBackAt ?? undefined) },
];

/** What tells the rows of many companies apart, in the order of their deadlines. */
const queueColumns = (customers: ReadonlyMap<string, string>): readonly ListColumn[] => [
  { title: "期限", kind: "instant", of: ({ dueBy }) => instant(dueBy) },
  { title: "お客様", kind: "text", of: ({ tenant = "" }) => customers.get(tenant) ?? "未確認" },
  { title: "担当", kind: "text", of: ({ assignee }) => assignee?.name ?? "未割り当て" },
];

const instant = (moment: string | undefined) => (moment === undefined ? undefined : Temporal.Instant.from(moment));

type Made = {
  author: string;
  madeAt: Temporal.Instant;
  showsCalls: boolean;
  /** What each company is called, where the list is that of all of them. */
  customers?: ReadonlyMap<string, string>;
};

/** A list of inquiries as an Excel file. */
export function inquiryWorkbook(
  inquiries: readonly ListedInquiry[],
  { author, madeAt, showsCalls, customers }: Made,
): Workbook {
  const shown = [...(customers ? queueColumns(customers) : []), ...columns, ...(showsCalls ? callColumns : [])];
  const title = customers ? "未完了のお問い合わせ" : "お問い合わせ履歴";
  return {
    title,
    author,
    madeAt,
    language: "ja",
    sheets: [
      {
        name: title,
        columns: shown.map(({ title, kind }) => ({ title, kind })),
        rows: inquiries.map((inquiry) => shown.map(({ of }) => of(inquiry))),
      },
    ],
  };
}
