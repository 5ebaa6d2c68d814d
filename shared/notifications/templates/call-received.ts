import type { NotificationOf } from "../model.ts";
import type { MailContent, MailContext } from "./mail.ts";
import { oneLine } from "./one-line.ts";
import { longMoment, shortMoment, statusUrl } from "./phrases.ts";

/** To our own support: somebody called and waits to be called back (SUP-06). What was said stays out of the mail (SUP-02). */
export function callReceived(
  {
    inquiryId,
    number,
    companyName,
    receivedAt,
    callBackBy,
    outsideWindow,
    callerEnding,
  }: NotificationOf<"call-received">,
  context: MailContext,
): MailContent {
  const due = `${shortMoment(callBackBy)}まで`;
  const company = companyName === undefined ? "未確認" : oneLine(companyName);
  return {
    subject: `【緊急】お電話への折り返し（${due}） ${number}`,
    preheader: `${company}｜折り返しの期限は${due}です。`,
    heading: "緊急のお電話がありました",
    lead: [
      companyName === undefined
        ? "会社はまだ確認できていません。お電話で確認してください。"
        : "期限までにお電話をかけ、かけたことを記録してください。",
    ],
    highlight: { label: "折り返しの期限", value: due, tone: "critical" },
    facts: [
      { label: "受付番号", value: number },
      { label: "会社", value: company },
      { label: "発信番号", value: callerEnding === null ? "非通知" : `末尾 ${callerEnding}` },
      { label: "受電日時", value: `${longMoment(receivedAt)}${outsideWindow ? "（営業日以外）" : ""}` },
    ],
    button: { text: "受付の状況を開く", url: statusUrl(context, inquiryId) },
    sections: [],
    reason: "緊急電話を受け付けるたびに、サポートのメールボックスに自動で送っています。",
  };
}
