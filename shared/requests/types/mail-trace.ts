import * as z from "zod";
import { type Instant, Temporal } from "#shared/base/time.ts";
import type { Words } from "#shared/calendar/model.ts";
import { type TracedMail, tracedDays, traceMail, tryTrace } from "../lookups/trace-mail.ts";
import { type Asking, type Refusal, requestType } from "../request-type.ts";
import { task } from "./task.ts";
import { momentWords } from "./when.ts";

export const mailTrace = requestType({
  basis: ["MAIL-02"],
  title: { ja: "メールが届かないときの調査", en: "Trace a mail" },
  purpose: {
    ja: "届かないメールやエラーになったメールの配信記録を調べ、原因と対応をお知らせします。ご自身が差出人か宛先のメール（管理者の方は社内のすべてのメール）は、お申し込みのあとすぐに調べて回答します。",
    en: "Looks up what became of a mail that did not arrive or came back, and says why: at once where you are its sender or recipient, or an admin.",
  },
  area: "mail",
  category: "general",
  isConfidential: true,
  orderedBy: "anyone",
  lead: { kind: "after-order", days: 2 },
  approvals: [],
  fields: ({ mail, moment, text, lines }) =>
    z.strictObject({
      sender: mail({ ja: "差出人", en: "the sender" }),
      recipient: mail({ ja: "宛先", en: "the recipient" }),
      sentAt: moment(
        { ja: "送信した日時（おおよそ）", en: "about when it was sent" },
        { ja: "配信記録は90日前まで調べられます。", en: "What was sent in the last 90 days can be traced." },
      ),
      subject: text({ ja: "件名", en: "the subject" }, 250),
      failure: lines({ ja: "表示されたエラー", en: "what it said" }).optional(),
    }),
  subjects: ({ sender, recipient, subject }) => [`mail:${sender}/${recipient}/${subject}`],
  headline: ({ sender, recipient }) => `${sender} → ${recipient}`,
  check: ({ sentAt }, _known, now) => refuseTime(Temporal.Instant.from(sentAt), now),
  fulfilment: {
    by: "lookup",
    title: ({ sender, recipient }) => ({
      ja: `${sender} から ${recipient} あてのメールの配信記録を確認`,
      en: `Trace mail from ${sender} to ${recipient}`,
    }),
    look: traceMail,
    async leftToPeople(mail, asking) {
      if (!(await isOwn(mail, asking))) return ofOthers;
      await tryTrace(mail, asking);
      return undefined;
    },
    tasks: ({ sender, recipient, sentAt }) => [
      task(
        `Exchange 管理センター ＞ メール フロー ＞ メッセージ追跡で ${sender} から ${recipient} あて、${momentWords(sentAt).ja} の前後24時間を検索`,
        `Exchange admin centre > Mail flow > Message trace: ${sender} to ${recipient}, a day around ${momentWords(sentAt).en}`,
      ),
      task("追跡結果（差出人・宛先・日時・状態）を記録", "Note the trace: sender, recipient, time, status", true),
      task("原因と対応をお客様に回答", "Tell the customer why, and what to do"),
    ],
  },
});

/** Who is no admin learns nothing of the mail of others without somebody having looked at why. */
const ofOthers: Words = {
  ja: "お申し込みの方が差出人・宛先のどちらでもないメールのため、担当者が確認して対応します。",
  en: "Whoever has ordered it is neither sender nor recipient, so that our staff looks at it.",
};

async function isOwn({ sender, recipient }: TracedMail, { orderedBy, known }: Asking): Promise<boolean> {
  if (orderedBy.role !== "user") return true;
  const account = (await known.items("accounts")).find(
    ({ id }) => id.toLowerCase() === orderedBy.objectId.toLowerCase(),
  );
  const own = new Set(
    [account?.mail, account?.userPrincipalName, orderedBy.mail].map((address) => address?.toLowerCase()),
  );
  return own.has(sender) || own.has(recipient);
}

/** What is too old for Exchange to remember, or has yet to be sent, cannot be traced. */
function refuseTime(sentAt: Instant, now: Instant): Refusal[] {
  if (Temporal.Instant.compare(sentAt, now) > 0)
    return [
      {
        field: "sentAt",
        words: { ja: "送信した日時は、現在より前の日時を入力してください。", en: "Give a time that is not to come." },
      },
    ];
  if (Temporal.Instant.compare(sentAt, now.subtract({ hours: 24 * tracedDays })) >= 0) return [];
  return [
    {
      field: "sentAt",
      words: {
        ja: `配信記録は${tracedDays}日前まで調べられます。それより前のメールの記録は残っていません。`,
        en: `Mail can be traced for ${tracedDays} days; there is no record of what is older.`,
      },
    },
  ];
}
