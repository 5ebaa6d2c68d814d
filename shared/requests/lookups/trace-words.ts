import { fullDateAndTime } from "#shared/base/japanese-dates.ts";
import { Temporal } from "#shared/base/time.ts";
import type { Words } from "#shared/calendar/model.ts";
import type { Detail, Trace } from "./message-traces.ts";
import { statuses } from "./trace-statuses.ts";

const nothingFound: Words = {
  ja: [
    "一致する配信記録は見つかりませんでした。次の点をご確認ください。",
    "・差出人と宛先のアドレス、送信した日時に誤りがないか（別名のアドレスや転送元のアドレスで送られた場合は、そのアドレスでお申し込みください）",
    "・社外からのメールでは、差出人の方に送信エラーの通知が届いていないか（貴社のMicrosoft 365まで届いていない可能性があります）",
    "・送信から数時間以内ではないか（記録に表れるまで時間がかかることがあります）",
  ].join("\n"),
  en: [
    "There is no record of such a mail. Please check:",
    "- whether both addresses and the time are right; if it was sent from or to another address of the same person, order with that one",
    "- whether the sender outside your company was told of an error: the mail may never have reached your Microsoft 365",
    "- whether it was sent in the last few hours: a record can take some time to appear",
  ].join("\n"),
};

/** So many mails are told in words; the file has all. */
const mostTold = 10;

type Found = {
  sender: string;
  recipient: string;
  /** Between which instants was looked. */
  from: string;
  until: string;
  traces: readonly Trace[];
  /** Whether none of them has the wished subject, so that all are told. */
  isOtherSubject: boolean;
  isCut: boolean;
  details: ReadonlyMap<string, readonly Detail[]>;
};

/** The answer in words: where was looked, what was found, and what it means. */
export function traceText(found: Found, language: keyof Words): string {
  const { traces } = found;
  if (traces.length === 0) return [whereLooked(found)[language], nothingFound[language]].join("\n\n");
  const told = traces.slice(0, mostTold);
  const names = [...new Set(told.map(({ status }) => status))];
  return [
    whereLooked(found)[language],
    [counted(found)[language], ...told.map((trace) => lineOf(trace, found.details, language))].join("\n"),
    ...names.map((name) => `【${statuses[name].label[language]}】\n${statuses[name].meaning[language]}`),
  ].join("\n\n");
}

const moment = (at: string, language: keyof Words) => fullDateAndTime(Temporal.Instant.from(at), language);

const whereLooked = ({ sender, recipient, from, until }: Found): Words => ({
  ja: `差出人：${sender}\n宛先：${recipient}\n調べた期間：${moment(from, "ja")}〜${moment(until, "ja")}（日本時間）`,
  en: `Sender: ${sender}\nRecipient: ${recipient}\nLooked at: ${moment(from, "en")} to ${moment(until, "en")} (Japan time)`,
});

function counted({ traces, isOtherSubject, isCut }: Found): Words {
  const number = traces.length;
  const more = number > mostTold;
  return {
    ja: [
      isOtherSubject ? "件名が一致するメールはありませんでした。同じ差出人・宛先のメールは次のとおりです。" : "",
      `${number}件${isCut ? "以上" : ""}の配信記録が見つかりました。`,
      more ? `新しい順に${mostTold}件をお知らせします。すべては添付のファイルをご覧ください。` : "",
    ].join(""),
    en: [
      isOtherSubject ? "No mail has this subject. These went from the same sender to the same recipient." : "",
      `${number}${isCut ? " or more" : ""} found.`,
      more ? `These are the newest ${mostTold}; the attached file has all.` : "",
    ]
      .filter(Boolean)
      .join(" "),
  };
}

function lineOf(trace: Trace, details: ReadonlyMap<string, readonly Detail[]>, language: keyof Words): string {
  const { id, status, subject, size } = trace;
  const parts = [
    moment(trace.receivedDateTime, language),
    statuses[status].label[language],
    { ja: `件名：${subject ?? "（なし）"}`, en: `subject: ${subject ?? "(none)"}` }[language],
    ...(typeof size === "number" ? [`${Math.max(1, Math.round(size / 1024))} KB`] : []),
  ];
  const reason = details.get(id)?.findLast(({ description }) => description !== undefined)?.description;
  const why = reason && { ja: `　理由の記録：${reason}`, en: `  Recorded reason: ${reason}` }[language];
  return [`・${parts.join(language === "ja" ? "　" : ", ")}`, ...(why ? [why] : [])].join("\n");
}
