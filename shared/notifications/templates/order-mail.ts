import { dateAndTime, fullDateAndTime, type Language } from "#shared/base/japanese-dates.ts";
import { Temporal } from "#shared/base/time.ts";
import type { NotificationOf, Recipient } from "../model.ts";
import type { MailContent, MailContext, Section } from "./mail.ts";
import { oneLine } from "./one-line.ts";
import { emergencySection, salutation, statusUrl, unmarked } from "./phrases.ts";

type Received = NotificationOf<"inquiry-acknowledged">;
type Progress = NotificationOf<"inquiry-replied" | "inquiry-resolved">;

const words = {
  ja: {
    greeting: salutation,
    received: "ご依頼を受け付けました",
    thanks: "お申し込みありがとうございます。内容を確認し、進み具合をこのメールへの返信でお知らせします。",
    nextWord: "次のご連絡の予定",
    by: (moment: string) => `${moment}まで`,
    number: "受付番号",
    receivedAt: "受付日時",
    subject: "件名",
    files: "添付",
    count: (files: number) => `${files}件`,
    status: "状況を確認する",
    news: "ご依頼の状況をお知らせします",
    ended: "ご依頼への対応を終えました",
    asFollows: "ご依頼について、次のとおりお知らせします。",
    state: "状況",
    inProgress: "対応中です",
    unlessWritten: "ご連絡がない場合",
    closes: (moment: string) => `${moment}に受付を終了します`,
    rate: "対応を評価する（1分）",
    told: "お知らせ",
    adding: "情報を追加するとき",
    asking: "ご不明な点があるとき",
    reply: "このメールにそのままご返信ください。画面写真も添付できます。件名の番号は消さずにお送りください。",
    reason: "ご依頼をいただいた方と、写しを希望された方に自動でお送りしています。",
  },
  en: {
    greeting: ({ name, address }: Recipient) => `Dear ${oneLine(name ?? address)},`,
    received: "We have received your order",
    thanks: "Thank you. We check it and tell you how it goes on in replies to this mail.",
    nextWord: "You hear from us",
    by: (moment: string) => `by ${moment}`,
    number: "Number",
    receivedAt: "Received",
    subject: "Subject",
    files: "Attached",
    count: (files: number) => (files === 1 ? "1 file" : `${files} files`),
    status: "See how it stands",
    news: "News of your order",
    ended: "We are done with your order",
    asFollows: "This is how your order stands.",
    state: "State",
    inProgress: "In progress",
    unlessWritten: "Unless you write to us",
    closes: (moment: string) => `it is closed on ${moment}`,
    rate: "Tell us how it went (1 minute)",
    told: "What has happened",
    adding: "To add anything",
    asking: "If anything is unclear",
    reply: "Reply to this mail; pictures of your screen can be attached. Leave the number in the subject as it is.",
    reason: "Sent automatically to whoever has ordered it and to who asked for a copy.",
  },
} as const satisfies Record<Language, object>;

/** To who has ordered something: it has arrived, and by then we tell more. */
export function orderReceived(received: Received, language: Language, context: MailContext): MailContent {
  const said = words[language];
  const subject = unmarked(received.subject);
  const due = said.by(dateAndTime(Temporal.Instant.from(received.firstReplyBy), language));
  return {
    language,
    subject: oneLine(`${subject} [#${received.number}]`),
    preheader: `${said.nextWord}: ${due}`,
    greeting: said.greeting(received.to),
    heading: said.received,
    lead: [said.thanks],
    highlight: { label: said.nextWord, value: due },
    facts: [
      { label: said.number, value: received.number },
      { label: said.receivedAt, value: fullDateAndTime(Temporal.Instant.from(received.receivedAt), language) },
      { label: said.subject, value: subject },
    ],
    button: { text: said.status, url: statusUrl(context, received.inquiryId) },
    sections: [{ title: said.adding, lines: [said.reply] }, emergencySection(context, language)],
    reason: said.reason,
  };
}

/** To who has ordered something: what has happened since. */
export function orderProgress(
  progress: Progress,
  language: Language,
  context: MailContext,
  files: readonly Section[],
): MailContent {
  const said = words[language];
  const { closesAt, number, text } = progress;
  const [isEnd, ratingPath] = progress.kind === "inquiry-resolved" ? [true, progress.ratingPath] : [false];
  const subject = unmarked(progress.subject);
  const heading = isEnd ? said.ended : said.news;
  const [first = ""] = text.split("\n");
  return {
    language,
    subject: oneLine(`Re: ${subject} [#${number}]`),
    preheader: oneLine(first) || heading,
    greeting: said.greeting(progress.to),
    heading,
    lead: text === "" ? [] : [said.asFollows],
    highlight: closesAt
      ? { label: said.unlessWritten, value: said.closes(dateAndTime(Temporal.Instant.from(closesAt), language)) }
      : { label: said.state, value: said.inProgress },
    facts: [
      { label: said.number, value: number },
      { label: said.subject, value: subject },
      ...(progress.attachments.length > 0
        ? [{ label: said.files, value: said.count(progress.attachments.length) }]
        : []),
    ],
    button: ratingPath
      ? { text: said.rate, url: `${context.siteUrl}${ratingPath}` }
      : { text: said.status, url: statusUrl(context, progress.inquiryId) },
    sections: [
      ...(text === "" ? [] : [{ title: said.told, lines: text.split("\n").map(oneLine) }]),
      ...files,
      { title: said.asking, lines: [said.reply] },
      emergencySection(context, language),
    ],
    reason: said.reason,
  };
}
