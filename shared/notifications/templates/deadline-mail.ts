import type { NotificationOf } from "../model.ts";
import type { MailContent, MailContext } from "./mail.ts";
import { oneLine } from "./one-line.ts";
import { longMoment, shortMoment, statusUrl } from "./phrases.ts";

type Deadline = NotificationOf<"deadline-warning" | "deadline-breached">;

type Words = { what: string; late: string };

const answerNow = "担当と対応を確認し、すぐに回答を送ってください。";

const targets: Record<Deadline["target"], Words> = {
  callBack: {
    what: "折り返しのお電話",
    late: "担当を確認してすぐにお電話をかけ、かけたことを記録してください。",
  },
  firstReply: { what: "初回回答", late: answerNow },
  completion: { what: "完了（社内の目標）", late: answerNow },
};

/** To our own staff: the time of an inquiry runs out or has run out. What was asked stays out of the mail. */
export function deadlineMail(
  { kind, inquiryId, number, companyName, assigneeName, target, percent, reachedAt, dueBy }: Deadline,
  context: MailContext,
): MailContent {
  const isBreached = kind === "deadline-breached";
  const { what, late } = targets[target];
  const due = shortMoment(dueBy);
  return {
    subject: `【期限${isBreached ? "超過" : percent === undefined ? "間近" : `${percent}%`}】${what} ${number}`,
    preheader: `${companyName === undefined ? "未確認" : oneLine(companyName)}｜期限は${due}です。`,
    heading: isBreached ? `${what}の期限を過ぎました` : `${what}の期限が近づいています`,
    lead: [
      isBreached
        ? late
        : `${percent === undefined ? "" : `持ち時間の${percent}%を使いました。`}期限までに対応してください。`,
    ],
    highlight: { label: `${what}の期限`, value: due, tone: isBreached ? "critical" : "decision" },
    facts: [
      { label: "受付番号", value: number },
      { label: "会社", value: companyName === undefined ? "未確認" : oneLine(companyName) },
      { label: "担当", value: assigneeName === undefined ? "未定" : oneLine(assigneeName) },
      { label: "到達日時", value: longMoment(reachedAt) },
    ],
    button: { text: "受付の状況を開く", url: statusUrl(context, inquiryId) },
    sections: [],
    reason: "お問い合わせの期限に応じて、担当とサポートのメールボックスに自動で送っています。",
  };
}
