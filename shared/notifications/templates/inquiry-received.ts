import { dateWithWeekday } from "#shared/base/japanese-dates.ts";
import { japanDate, Temporal } from "#shared/base/time.ts";
import type { NotificationOf } from "../model.ts";
import type { MailContent, MailContext } from "./mail.ts";
import { oneLine } from "./one-line.ts";
import { longMoment, shortMoment, statusUrl } from "./phrases.ts";

type Received = NotificationOf<"inquiry-received">;

const impacts: Record<Received["impact"], string> = {
  blocked: "仕事が止まっている",
  degraded: "支障がある",
  question: "質問・相談",
};

/** To our own support: an inquiry waits, so heavy, and due by then. What was asked stays out of the mail. */
export function inquiryReceived(
  { inquiryId, number, impact, companyName, receivedAt, firstReplyBy, order }: Received,
  context: MailContext,
): MailContent {
  const due = `${shortMoment(firstReplyBy)}まで`;
  const company = companyName === undefined ? "未確認" : oneLine(companyName);
  const dueDay = dateWithWeekday(japanDate(Temporal.Instant.from(firstReplyBy))).replace(/（.*$/, "");
  return {
    subject: `【お知らせ】${order ? "ご依頼" : `お問い合わせ：${impacts[impact]}`}（${dueDay}まで） ${number}`,
    preheader: `${company}｜初回回答の期限は${due}です。`,
    heading: `新しい${order ? "ご依頼" : "お問い合わせ"}があります`,
    lead: [
      companyName === undefined
        ? "差出人の会社はまだ確認できていません。回答の前に確認してください。"
        : "内容を確認し、期限までに最初の回答を送ってください。",
    ],
    highlight: { label: "初回回答の期限", value: due, tone: impact === "blocked" ? "critical" : "plain" },
    facts: [
      { label: "受付番号", value: number },
      { label: "会社", value: company },
      ...(order ? [] : [{ label: "影響", value: impacts[impact] }]),
      { label: "受付日時", value: longMoment(receivedAt) },
    ],
    button: { text: "受付の状況を開く", url: statusUrl(context, inquiryId) },
    sections: [],
    reason: "お問い合わせを受け付けるたびに、サポートのメールボックスに自動で送っています。",
  };
}
