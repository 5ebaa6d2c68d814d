import { Temporal } from "#shared/base/time.ts";
import type { Column, Workbook } from "#shared/platform/workbook.ts";
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

const columns: Column[] = [
  { title: "受付番号", kind: "text" },
  { title: "受付日時", kind: "instant" },
  { title: "件名", kind: "text" },
  { title: "状態", kind: "text" },
  { title: "種類", kind: "text" },
  { title: "依頼者", kind: "text" },
  { title: "メールアドレス", kind: "text" },
  { title: "初回回答の期限", kind: "instant" },
  { title: "初回回答", kind: "instant" },
  { title: "非公開", kind: "text" },
  { title: "満足度", kind: "integer" },
];

const instant = (moment: string | undefined) => (moment === undefined ? undefined : Temporal.Instant.from(moment));

/** A list of inquiries as an Excel file. */
export const inquiryWorkbook = (
  inquiries: readonly ListedInquiry[],
  { author, madeAt }: { author: string; madeAt: Temporal.Instant },
): Workbook => ({
  title: "お問い合わせ履歴",
  author,
  madeAt,
  language: "ja",
  sheets: [
    {
      name: "お問い合わせ履歴",
      columns,
      rows: inquiries.map((inquiry) => [
        inquiry.number,
        instant(inquiry.receivedAt),
        inquiry.subject,
        stateWords[inquiry.state],
        categories[inquiry.category].label.ja,
        inquiry.requester.name,
        inquiry.requester.mail,
        instant(inquiry.firstReplyBy),
        instant(inquiry.firstReplyAt),
        inquiry.isConfidential ? "はい" : undefined,
        inquiry.satisfaction?.score,
      ]),
    },
  ],
});
