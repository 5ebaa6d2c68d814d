import type { Words } from "#shared/calendar/model.ts";
import type { FormBook } from "#shared/platform/form-workbook.ts";
import type { Lead } from "../lead-time.ts";
import type { RequestType } from "../request-type.ts";
import type { Column } from "./columns.ts";

type About = { language: keyof Words; madeOn: string };

/** What a form says of itself: how it is filled in, when it is carried out and what happens next. */
export function guideOf(type: RequestType, columns: readonly Column[], { language, madeOn }: About): FormBook["guide"] {
  const chosen = columns.some(({ holds }) => holds.as === "choice");
  const several = columns.some(({ holds }) => holds.as === "choice" && holds.several);
  const chapters: readonly { heading: Words; lines: readonly (Words | false)[] }[] = [
    { heading: { ja: "この依頼について", en: "What this is for" }, lines: [type.purpose] },
    {
      heading: { ja: "入力のしかた", en: "How to fill it in" },
      lines: [rows, required, head, chosen && choosing(madeOn), several && lists, formulas],
    },
    {
      heading: { ja: "対応の時期", en: "When it is done" },
      lines: [leads[type.lead.kind](type.lead.days), type.day ? oneDay : wish],
    },
    {
      heading: { ja: "お申し込みのあと", en: "What happens next" },
      lines: [sending, type.approvals.length > 0 ? approved : planned],
    },
  ];
  return chapters.map(({ heading, lines }) => ({
    heading: heading[language],
    lines: lines.flatMap((line) => (line ? [`${bullet[language]}${line[language]}`] : [])),
  }));
}

const bullet: Words = { ja: "・", en: "- " };

const rows: Words = {
  ja: "「入力」シートの2行目から、1行に1件ずつ入力してください（500件まで）。空いている行は読み飛ばします。",
  en: "Fill in the sheet Order from row 2, one row for each, 500 at most. Empty rows are passed over.",
};
const required: Words = {
  ja: "「（必須）」と付いた項目は、必ず入力してください。",
  en: "Columns marked (required) have to be filled in.",
};
const head: Words = {
  ja: "見出し（1行目）の文字、列の並び、シートの名前は変えないでください。変わっていると受け付けできません。",
  en: "Leave the head (row 1), the order of the columns and the names of the sheets as they are, or the form is not taken.",
};
const choosing = (madeOn: string): Words => ({
  ja: `セルを選ぶと▼が出る項目は、一覧から選んでください（一覧は${madeOn}に作成したものです）。同じ名前が複数あるときは、かっこ内の補足で区別しています。アカウントは、メールアドレスで入力することもできます。`,
  en: `Cells that show an arrow are chosen from a list, which was made on ${madeOn}. What has the same name is told apart by what stands in brackets. Accounts may also be given by their mail address.`,
});
const lists: Words = {
  ja: "複数を選べる項目は、名前を「、」またはセル内の改行（Alt＋Enter）で区切って入力してください。",
  en: "Where several can be given, put each name on a line of its own (Alt+Enter), or 、 between them.",
};
const formulas: Words = {
  ja: "数式は使えません。ほかの表から写すときは「値のみ貼り付け」をお使いください。",
  en: "Formulas are not taken. Paste values only when you copy from another sheet.",
};

const leads: Record<Lead["kind"], (days: number) => Words> = {
  "after-order": (days) => ({
    ja: `お申し込みの日から${days}営業日で対応します。お急ぎのときは、送信する画面で「お急ぎ」を選んでください（できる範囲での対応となります）。`,
    en: `It is done within ${days} business days. Mark it as urgent when you send it, and we do what we can.`,
  }),
  "before-date": (days) => ({
    ja: `ご希望日の${days}営業日前までにお申し込みください。`,
    en: `Order it ${days} business days before the day, at the latest.`,
  }),
  "after-date": (days) => ({
    ja: `ご指定の日時から始め、${days}営業日以内に終えます。`,
    en: `It begins at the time that you give, and is done within ${days} business days of it.`,
  }),
};
const oneDay: Words = {
  ja: "1つのファイルでは、日付と時刻をすべての行で同じにしてください。異なるものは、ファイルを分けてください。",
  en: "Give the same day and time in every row. What is to be done at another time goes into another file.",
};
const wish: Words = {
  ja: "ご希望日と備考は、送信する画面で入力してください。",
  en: "The day you wish and a note are given when you send the form.",
};
const sending: Words = {
  ja: "送信すると、すべての行を確認します。1か所でも直すところがあれば1件も受け付けず、セルの番地と理由をお知らせします。",
  en: "All rows are checked when you send it. Unless all are right nothing is ordered, and each cell to mend is named with the reason.",
};
const approved: Words = {
  ja: "受け付けたあと、実施する内容をまとめ、承認を経て実施します。完了したらお知らせします。",
  en: "Then a plan is made, approved and carried out, and you are told when it is done.",
};
const planned: Words = {
  ja: "受け付けたあと、実施する内容をまとめて対応します。完了したらお知らせします。",
  en: "Then a plan is made and carried out, and you are told when it is done.",
};
