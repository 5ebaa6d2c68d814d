import { fileSize } from "#shared/look/file-size.ts";
import type { NotificationOf } from "../model.ts";
import type { MailContent, MailContext } from "./mail.ts";
import { listed, oneLine, shortened } from "./one-line.ts";
import { orderReceived } from "./order-mail.ts";
import { emergencySection, longMoment, salutation, shortMoment, statusUrl, unmarked } from "./phrases.ts";

/** To the sender: it has arrived, this is its number, and by then the first reply comes (SUP-01). */
export function inquiryAcknowledged(
  acknowledged: NotificationOf<"inquiry-acknowledged">,
  context: MailContext,
): MailContent {
  const { to, inquiryId, number, receivedAt, firstReplyBy, attachments, channel, order, ...sent } = acknowledged;
  if (order) return orderReceived(acknowledged, order, context);
  const subject = unmarked(sent.subject);
  const due = `${shortMoment(firstReplyBy)}まで`;
  const files = attachments.map(({ name, bytes }) => `${shortened(oneLine(name), 40)}（${fileSize(bytes)}）`);
  return {
    subject: oneLine(`${channel === "mail" ? "Re: " : ""}${subject} [#${number}]`),
    preheader: `受け付けました。初回のご回答予定は${due}です。`,
    greeting: salutation(to),
    heading: "お問い合わせを受け付けました",
    lead: ["ご不便をおかけしております。", "内容を確認し、担当から最初のご回答をお送りします。"],
    highlight: { label: "初回のご回答予定", value: due },
    facts: [
      { label: "受付番号", value: number },
      { label: "受付日時", value: longMoment(receivedAt) },
      { label: "件名", value: subject },
      ...(files.length > 0 ? [{ label: "添付", value: listed(files, "件"), inText: `${files.length}件` }] : []),
    ],
    button: { text: "状況を確認する", url: statusUrl(context, inquiryId) },
    sections: [
      {
        title: "情報を追加するとき",
        lines: ["このメールにそのままご返信ください。画面写真も添付できます。件名の番号は消さずにお送りください。"],
      },
      emergencySection(context),
    ],
    reason:
      "お問い合わせ・ご依頼をいただいた方に自動でお送りしています。お心当たりがない場合は、お手数ですがこのメールの削除をお願いいたします。",
  };
}
