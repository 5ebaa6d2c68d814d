import * as z from "zod";
import { requestType } from "../request-type.ts";
import { task } from "./task.ts";

export const mailTrace = requestType({
  basis: ["MAIL-02"],
  title: { ja: "メールが届かないときの調査", en: "Trace a mail" },
  purpose: {
    ja: "届かないメールやエラーになったメールの配送記録を調べ、原因と対応をお知らせします。",
    en: "Looks up what became of a mail that did not arrive or came back, and says why.",
  },
  area: "mail",
  category: "general",
  orderedBy: "anyone",
  lead: { kind: "after-order", days: 2 },
  approvals: [],
  fields: ({ mail, moment, text, lines }) =>
    z.strictObject({
      sender: mail({ ja: "差出人", en: "the sender" }),
      recipient: mail({ ja: "宛先", en: "the recipient" }),
      sentAt: moment(
        { ja: "送信した日時（おおよそ）", en: "about when it was sent" },
        { ja: "配送記録は90日前まで調べられます。", en: "What was sent in the last 90 days can be traced." },
      ),
      subject: text({ ja: "件名", en: "the subject" }, 250),
      failure: lines({ ja: "表示されたエラー", en: "what it said" }).optional(),
    }),
  subjects: ({ sender, recipient, subject }) => [`mail:${sender}/${recipient}/${subject}`],
  headline: ({ sender, recipient }) => `${sender} → ${recipient}`,
  fulfilment: {
    by: "people",
    tasks: ({ sender, recipient, sentAt }) => [
      task(
        `Exchange 管理センター ＞ メール フロー ＞ メッセージ追跡で ${sender} から ${recipient} あて、${sentAt} の前後24時間を検索`,
        `Exchange admin centre > Mail flow > Message trace: ${sender} to ${recipient}, a day around ${sentAt}`,
      ),
      task("追跡結果（差出人・宛先・日時・状態）を記録", "Note the trace: sender, recipient, time, status", true),
      task("原因と対応をお客様に回答", "Tell the customer why, and what to do"),
    ],
  },
});
