import { dateAndTime } from "#shared/base/japanese-dates.ts";
import { Temporal } from "#shared/base/time.ts";
import type { Words } from "#shared/calendar/model.ts";
import type { ServiceRequest } from "./model.ts";
import type { RequestType } from "./request-type.ts";

/** What a requester is told of while an order goes on; how it was received, the inquiry's own mail says. */
export type News = "planned" | "scheduled" | "handed-on" | "done" | "failed" | "rejected" | "cancelled" | "lapsed";

type About = {
  type: RequestType;
  request: ServiceRequest;
  done: readonly Words[];
  left: readonly Words[];
  /** What our staff has decided not to do, each with its reason. */
  leftOut: readonly Words[];
  /** What was looked up, in the company's language. */
  answers: readonly string[];
  /** What the requester needs for their own part. */
  tells: readonly Words[];
  handoverUrl?: string | undefined;
};
type Language = keyof Words;

/** So many changes are told one by one; the rest of a workbook's is counted. */
const mostTold = 20;

const others = (count: number): Words => ({
  ja: `ほか${count.toLocaleString("ja")}件`,
  en: `and ${count.toLocaleString("en")} more`,
});

function list(language: Language, lines: readonly Words[]): string {
  const rest = lines.length - mostTold;
  const shown = rest > 0 ? [...lines.slice(0, mostTold), others(rest)] : lines;
  return shown.map((line) => `・${line[language]}`).join("\n");
}

const at = (instant: string | undefined, language: Language) =>
  instant === undefined ? "" : dateAndTime(Temporal.Instant.from(instant), language);

/** The message that tells of it, in the company's language. */
export function newsText(news: News, about: About, language: Language): string {
  return paragraphs[language][news](about).filter(Boolean).join("\n\n");
}

const paragraphs: Record<Language, Record<News, (about: About) => string[]>> = {
  ja: {
    planned: ({ type, request }) => [
      `「${type.title.ja}」（${request.headline.ja}）の内容を確認し、実施の準備ができました。承認の手続きを進めています。`,
      `完了の目安は${at(request.dueBy, "ja")}です。`,
    ],
    scheduled: ({ type, request, leftOut }) => [
      `「${type.title.ja}」（${request.headline.ja}）の実施が決まりました。`,
      request.runAt ? `実施の予定は${at(request.runAt, "ja")}です。` : "これから実施します。",
      leftOut.length > 0 ? `次の手順は、当社の判断により行いません。\n${list("ja", leftOut)}` : "",
      "完了しましたら、あらためてご連絡いたします。",
    ],
    "handed-on": ({ type, request, done, tells }) => [
      `「${type.title.ja}」（${request.headline.ja}）について、Microsoft 365 側の設定が終わりました。`,
      done.length > 0 ? `実施した内容は次のとおりです。\n${list("ja", done)}` : "",
      ...tells.map(({ ja }) => ja),
      "お客様側の設定がお済みになりましたら、このメールへのご返信でお知らせください。残りの作業は担当者が進め、完了しましたら、あらためてご連絡いたします。",
    ],
    done: ({ type, request, done, leftOut, answers, tells, handoverUrl }) => [
      `「${type.title.ja}」（${request.headline.ja}）が完了しました。`,
      ...answers,
      done.length > 0 ? `実施した内容は次のとおりです。\n${list("ja", done)}` : "",
      leftOut.length > 0 ? `次の手順は行っていません。\n${list("ja", leftOut)}` : "",
      ...tells.map(({ ja }) => ja),
      handoverUrl
        ? `初期パスワードは、管理者の方がサインインのうえ、次のページで一度だけご確認いただけます。メールではお送りしません。\n${handoverUrl}`
        : "",
    ],
    failed: ({ type, request, done, left }) => [
      `「${type.title.ja}」（${request.headline.ja}）の実施が途中で止まりました。担当者が確認し、あらためてご連絡いたします。`,
      done.length > 0 ? `済んだこと：\n${list("ja", done)}` : "まだ何も変更していません。",
      left.length > 0 ? `まだのこと：\n${list("ja", left)}` : "",
    ],
    rejected: ({ type, request }) => [
      `「${type.title.ja}」（${request.headline.ja}）は、次の理由でお受けできませんでした。`,
      request.reason?.ja ?? "",
      "内容をご確認のうえ、あらためてお申し込みください。",
    ],
    cancelled: ({ type, request, done }) => [
      `「${type.title.ja}」（${request.headline.ja}）を取り消しました。`,
      request.reason?.ja ?? "",
      done.length > 0 ? `取り消しの前に済んでいたこと：\n${list("ja", done)}` : "",
    ],
    lapsed: ({ type, request, handoverUrl = "" }) => [
      `「${type.title.ja}」（${request.headline.ja}）のパスワードのうち、期限（14日間）までに開かれなかったものを破棄しました。`,
      `新しいパスワードが必要なときは、「パスワードの再設定」をお申し込みください。どの方の分かは、次のページでご確認いただけます。\n${handoverUrl}`,
    ],
  },
  en: {
    planned: ({ type, request }) => [
      `We have checked “${type.title.en}” (${request.headline.en}) and prepared it. It now waits for approval.`,
      `We aim to be done by ${at(request.dueBy, "en")}.`,
    ],
    scheduled: ({ type, request, leftOut }) => [
      `“${type.title.en}” (${request.headline.en}) will be carried out.`,
      request.runAt ? `It is planned for ${at(request.runAt, "en")}.` : "We begin now.",
      leftOut.length > 0 ? `We have decided not to do this:\n${list("en", leftOut)}` : "",
      "We will write again when it is done.",
    ],
    "handed-on": ({ type, request, done, tells }) => [
      `What Microsoft 365 needs for “${type.title.en}” (${request.headline.en}) is set up.`,
      done.length > 0 ? `This was done:\n${list("en", done)}` : "",
      ...tells.map(({ en }) => en),
      "Please answer this mail once you have made the settings on your side. Our staff does the rest, and we will write again when it is done.",
    ],
    done: ({ type, request, done, leftOut, answers, tells, handoverUrl }) => [
      `“${type.title.en}” (${request.headline.en}) is done.`,
      ...answers,
      done.length > 0 ? `This was done:\n${list("en", done)}` : "",
      leftOut.length > 0 ? `This was not done:\n${list("en", leftOut)}` : "",
      ...tells.map(({ en }) => en),
      handoverUrl
        ? `An admin who has signed in can see the first password once, on this page. It is never sent by mail.\n${handoverUrl}`
        : "",
    ],
    failed: ({ type, request, done, left }) => [
      `“${type.title.en}” (${request.headline.en}) has stopped on its way. Our staff looks at it and will write to you.`,
      done.length > 0 ? `Done so far:\n${list("en", done)}` : "Nothing has been changed yet.",
      left.length > 0 ? `Still to be done:\n${list("en", left)}` : "",
    ],
    rejected: ({ type, request }) => [
      `We cannot carry out “${type.title.en}” (${request.headline.en}):`,
      request.reason?.en ?? "",
      "Please check it and order it again.",
    ],
    cancelled: ({ type, request, done }) => [
      `“${type.title.en}” (${request.headline.en}) was cancelled.`,
      request.reason?.en ?? "",
      done.length > 0 ? `Done before it was cancelled:\n${list("en", done)}` : "",
    ],
    lapsed: ({ type, request, handoverUrl = "" }) => [
      `Passwords of “${type.title.en}” (${request.headline.en}) that nobody has opened within 14 days were deleted.`,
      `Order “Set a new password” for a new one. This page says whose they were:\n${handoverUrl}`,
    ],
  },
};
