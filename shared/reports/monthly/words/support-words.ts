import { count } from "../../figures.ts";
import { some } from "../../sentences-en.ts";
import type { Rich } from "../../words.ts";
import type { SupportSection } from "../support-section.ts";

const ja = {
  lead: ({ inquiries, requests }: SupportSection): Rich => {
    const due = inquiries.answeredInTime + inquiries.late;
    return [
      inquiries.received === 0
        ? "この月のお問い合わせはありません。"
        : `お問い合わせは${count(inquiries.received)}件でした。`,
      ...(due > 0
        ? [{ strong: `初回回答は${count(due)}件中${count(inquiries.answeredInTime)}件が期限内` }, "です。"]
        : []),
      ...(requests.done === 0
        ? ["完了したご依頼はありません。"]
        : requests.doneInTime === requests.done
          ? [`ご依頼${count(requests.done)}件はすべて期限内に完了しました。`]
          : [
              `ご依頼は${count(requests.done)}件を完了し、`,
              { strong: `${count(requests.doneInTime)}件が期限内` },
              "です。",
            ]),
    ];
  },
  figures: {
    received: "お問い合わせの受付",
    inTime: "期限内の初回回答",
    median: "初回回答まで（中央値）",
    satisfaction: (answers: number) => `満足度（${count(answers)}件の回答）`,
  },
  unit: "件",
  goal: (inTime: number, due: number) => `${count(due)}件中${count(inTime)}件`,
  noDue: "回答の期限が来たものはありません",
  open: (open: number) => `未回答 ${count(open)}件`,
  business: "営業時間で計測",
  noAnswers: "回答はありません",
  outOf: "/ 5",
  before: (value: string | null) => `前月 ${value ?? "—"}`,
  weeksTitle: "週ごとの受付と期限",
  weeks: { inTime: "期限内", late: "超過", waiting: "回答待ち" },
  weekLate: (late: number) => `超過${count(late)}`,
  weekSpoken: (label: string, inTime: number, late: number, waiting: number) =>
    `${label} 期限内${inTime}・超過${late}・回答待ち${waiting}`,
  repliesTitle: "初回回答までの時間",
  repliesSmall: "営業時間で計測（件）",
  replies: {
    hour: "1時間以内",
    fourHours: "1〜4時間",
    businessDay: "4時間〜1営業日",
    inTime: "期限内",
    late: "期限超過",
  },
  nothing: "この月の受付はありません。",
  lateTitle: (late: number) => `期限を超えた${count(late)}件について`,
  noLate: "期限を超えたお問い合わせはありません。",
  lateHeads: { subject: "件名", received: "受付", promised: "期限", answered: "回答", late: "超過\n（営業時間）" },
  confidential: "（非公開のお問い合わせ）",
  notAnswered: "回答待ち",
  requestsTitle: "ご依頼の種類と期限",
  requestsSmall: (open: number) => `完了日で集計｜進行中 ${count(open)}件`,
  noRequests: "この月に完了したご依頼はありません。",
  requestHeads: {
    type: "種類",
    count: "件数",
    inTime: "期限内",
    median: "所要日数\n（中央値・営業日）",
    lead: "お約束の期限",
  },
  total: "合計",
  topicsTitle: "お問い合わせの多かった内容",
  topicHeads: { topic: "分類", count: "件数", before: "前月" },
};

const en: typeof ja = {
  lead: ({ inquiries, requests }) => {
    const due = inquiries.answeredInTime + inquiries.late;
    return [
      inquiries.received === 0
        ? "There were no inquiries this month. "
        : `There were ${some(inquiries.received, "inquiry", "inquiries")}. `,
      ...(due > 0
        ? [{ strong: `${count(inquiries.answeredInTime)} of ${count(due)} were answered in time` }, ". "]
        : []),
      ...(requests.done === 0
        ? ["No request was completed."]
        : requests.doneInTime === requests.done
          ? [`All ${some(requests.done, "request")} were completed in time.`]
          : [
              `Of ${some(requests.done, "request")}, `,
              { strong: `${count(requests.doneInTime)} were completed in time` },
              ".",
            ]),
    ];
  },
  figures: {
    received: "Inquiries",
    inTime: "Answered in time",
    median: "First answer (median)",
    satisfaction: (answers) => `Satisfaction (${some(answers, "answer")})`,
  },
  unit: "",
  goal: (inTime, due) => `${count(inTime)} of ${count(due)}`,
  noDue: "No answer was due",
  open: (open) => `${count(open)} not answered yet`,
  business: "in business hours",
  noAnswers: "No answers",
  outOf: "/ 5",
  before: (value) => `month before: ${value ?? "—"}`,
  weeksTitle: "By week",
  weeks: { inTime: "In time", late: "Late", waiting: "Waiting" },
  weekLate: (late) => `${count(late)} late`,
  weekSpoken: (label, inTime, late, waiting) => `${label} ${inTime} in time, ${late} late, ${waiting} waiting`,
  repliesTitle: "Time to the first answer",
  repliesSmall: "in business hours",
  replies: {
    hour: "Within 1 hour",
    fourHours: "1–4 hours",
    businessDay: "4 hours–1 day",
    inTime: "By the promise",
    late: "Late",
  },
  nothing: "Nothing was received this month.",
  lateTitle: (late) => some(late, "late answer"),
  noLate: "No inquiry was answered late.",
  lateHeads: {
    subject: "Subject",
    received: "Received",
    promised: "Promised",
    answered: "Answered",
    late: "Late by\n(business)",
  },
  confidential: "(confidential)",
  notAnswered: "Waiting",
  requestsTitle: "Requests by type",
  requestsSmall: (open) => `by day of completion | ${count(open)} in progress`,
  noRequests: "No request was completed this month.",
  requestHeads: {
    type: "Type",
    count: "Number",
    inTime: "In time",
    median: "Business days\n(median)",
    lead: "Promised",
  },
  total: "Total",
  topicsTitle: "What was asked most",
  topicHeads: { topic: "Topic", count: "Number", before: "Month before" },
};

/** What the part on inquiries and requests says, in both languages. */
export const supportWords = { ja, en };
