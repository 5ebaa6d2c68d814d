import type { Language } from "#shared/base/japanese-dates.ts";
import { fileSize } from "#shared/look/file-size.ts";
import type { NotificationOf } from "../model.ts";
import type { Link, MailContent, MailContext, Section } from "./mail.ts";
import { oneLine, shortened } from "./one-line.ts";
import { orderProgress } from "./order-mail.ts";
import { emergencySection, salutation, shortMoment, statusUrl, unmarked } from "./phrases.ts";

type Answer = NotificationOf<"inquiry-replied" | "inquiry-resolved">;

/** To who asked: our reply, or that the inquiry is solved and the question whether it was done well. */
export function inquiryAnswer(answer: Answer, context: MailContext): MailContent {
  const { to, inquiryId, number, text, attachments, closesAt, order, ...sent } = answer;
  const isResolved = sent.kind === "inquiry-resolved";
  const ratingPath = sent.kind === "inquiry-resolved" ? sent.ratingPath : undefined;
  const subject = unmarked(sent.subject);
  const files = attachments.map(({ name, bytes, path }) => ({
    text: `${shortened(oneLine(name), 40)}（${fileSize(bytes)}）`,
    url: `${context.siteUrl}${path}`,
  }));
  if (order) return orderProgress(answer, order, context, filesSection(files, order));
  const status = statusUrl(context, inquiryId);
  const heading = isResolved ? "お問い合わせへの対応を終えました" : "お問い合わせに回答しました";
  return {
    subject: oneLine(`Re: ${subject} [#${number}]`),
    preheader: preheaderOf(isResolved, ratingPath),
    greeting: salutation(to),
    heading,
    lead: [isResolved ? "解決したものとして対応を終えました。" : "担当からの回答をお送りします。"],
    highlight: closesAt
      ? { label: "ご連絡がない場合", value: `${shortMoment(closesAt)}に自動で完了します` }
      : { label: "状況", value: "対応中です" },
    facts: [
      { label: "受付番号", value: number },
      { label: "件名", value: subject },
      ...(files.length > 0 ? [{ label: "添付", value: `${files.length}件` }] : []),
    ],
    button: ratingPath
      ? { text: "対応を評価する（1分）", url: `${context.siteUrl}${ratingPath}` }
      : { text: "状況を確認する", url: status },
    sections: [
      ...answerSection(text),
      ...filesSection(files, "ja"),
      replySection(isResolved),
      emergencySection(context),
    ],
    reason: "このお問い合わせをいただいた方と、写しを希望された方にお送りしています。",
  };
}

function preheaderOf(isResolved: boolean, ratingPath: string | undefined): string {
  if (!isResolved) return "担当からの回答です。";
  return ratingPath ? "対応を終えました。ご満足の度合いをお聞かせください。" : "対応を終えました。";
}

const answerSection = (text: string): Section[] =>
  text === "" ? [] : [{ title: "回答", lines: text.split("\n").map(oneLine) }];

const fileWords: Record<Language, { title: string; lines: string[] }> = {
  ja: {
    title: "添付ファイル",
    lines: ["次のリンクから30日間ダウンロードできます。リンクはほかの方に渡さないでください。"],
  },
  en: { title: "Attached files", lines: ["These links work for 30 days. Please do not hand them on."] },
};

const filesSection = (links: readonly Link[], language: Language): Section[] =>
  links.length === 0 ? [] : [{ ...fileWords[language], links }];

const replySection = (isResolved: boolean): Section => ({
  title: isResolved ? "解決していないとき" : "返信するとき",
  lines: ["このメールにそのままご返信ください。画面写真も添付できます。件名の番号は消さずにお送りください。"],
});
