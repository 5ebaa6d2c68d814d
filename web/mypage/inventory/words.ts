import { both } from "#web/words/language.ts";

export const inventoryWords = both(
  {
    day: "表示する日",
    newest: "最新に戻す",
    readNow: "いま取得する",
    ordered: "取得を始めました。終わると新しい内容に置き換わります。",
    neverTitle: "まだ取得していません",
    never: "毎日2:00ごろにMicrosoft 365から取得します。最初の取得が終わると、ここに表示されます。",
    notThatDay: "この日は取得していません",
    notThatDayText: "別の日を選ぶか、最新に戻してください。",
    emptyTitle: (name: string) => `${name}はありません`,
    emptyText: "Microsoft 365から取得できた結果、1件もありませんでした。",
    stale: (reason: string, tried: string) =>
      `${tried}の取得ができませんでした。${reason}下の表示は前回の内容です。次は明日2:00ごろに取得します。`,
    lastValue: "まだ一度も取得できていません",
    next: "次は明日2:00ごろに取得します。続く場合は、担当がお客様に代わって確認します。",
    first: (shown: string, all: string) =>
      `${all}件のうち新しく読み込んだ${shown}件を表示しています。すべてはExcelでご覧いただけます。`,
  },
  {
    day: "Day shown",
    newest: "Back to the newest",
    readNow: "Read now",
    ordered: "It is being read. What you see is replaced when that has ended.",
    neverTitle: "Not read yet",
    never: "It is read from Microsoft 365 every night at about 2:00. After the first time it stands here.",
    notThatDay: "It was not read on that day",
    notThatDayText: "Choose another day, or go back to the newest.",
    emptyTitle: (name: string) => `There are no ${name.toLowerCase()}`,
    emptyText: "It was read from Microsoft 365, and there was none.",
    stale: (reason: string, tried: string) =>
      `It could not be read on ${tried}. ${reason} What you see is from the time before. It is read again tomorrow at about 2:00.`,
    lastValue: "It has never been read",
    next: "It is read again tomorrow at about 2:00. If it goes on, our staff look into it for you.",
    first: (shown: string, all: string) => `The first ${shown} of ${all} rows are shown. The workbook has all of them.`,
  },
);
