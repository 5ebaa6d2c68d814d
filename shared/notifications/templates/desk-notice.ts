import type { NotificationOf } from "../model.ts";
import type { MailContent, MailContext } from "./mail.ts";
import { oneLine } from "./one-line.ts";
import { longMoment, shortMoment, statusUrl } from "./phrases.ts";

type DeskNotice = NotificationOf<"inquiry-answered" | "inquiry-assigned">;
type Words = { subject: string; heading: string; lead: string; moment: string };

const answered: Words = {
  subject: "お客様から返信がありました",
  heading: "お客様から返信がありました",
  lead: "内容を確認し、回答を送ってください。",
  moment: "返信日時",
};
const reopened: Words = {
  subject: "お問い合わせが再開されました",
  heading: "お問い合わせが再開されました",
  lead: "お客様は、まだ解決していないとお考えです。内容を確認し、回答を送ってください。",
  moment: "再開日時",
};
const assigned: Words = {
  subject: "お問い合わせの担当になりました",
  heading: "お問い合わせの担当になりました",
  lead: "内容を確認し、期限までに対応してください。",
  moment: "割り当て日時",
};

const wordsOf = (notice: DeskNotice): Words => {
  if (notice.kind === "inquiry-assigned") return assigned;
  return notice.isReopened ? reopened : answered;
};

/** To who works on an inquiry: what has happened with it. What was written stays out of the mail. */
export function deskNotice(notice: DeskNotice, context: MailContext): MailContent {
  const { inquiryId, number, at, dueBy } = notice;
  const { subject, heading, lead, moment } = wordsOf(notice);
  const company = notice.companyName === undefined ? "未確認" : oneLine(notice.companyName);
  const due = dueBy === undefined ? "なし" : shortMoment(dueBy);
  return {
    subject: `【お知らせ】${subject} ${number}`,
    preheader: `${company}｜次の期限：${due}`,
    heading,
    lead: [lead],
    highlight: { label: "次の期限", value: due },
    facts: [
      { label: "受付番号", value: number },
      { label: "会社", value: company },
      { label: moment, value: longMoment(at) },
    ],
    button: { text: "受付の状況を開く", url: statusUrl(context, inquiryId) },
    sections: [],
    reason: "お問い合わせの担当の方に自動で送っています。担当が決まるまでは、サポートのメールボックスに送ります。",
  };
}
