import type { ShownType } from "#shared/requests/read-catalogue.ts";
import { businessDays } from "#web/words/dates.ts";
import { both } from "#web/words/language.ts";

type Lead = ShownType["lead"];

export const orderWords = both(
  {
    lead: (title: string) => `「${title}」のお申し込み`,
    back: "戻る",
    next: "次へ",
    toConfirm: "確認へ進む",
    send: "この内容で申し込む",
    sending: "送信しています",
    more: "対象を追加する",
    one: (number: number) => `${number}件目`,
    drop: (number: number) => `${number}件目を取り除く`,
    nothingMore: "この種類では、ほかに入力することはありません。",
    needed: (label: string) => `${label}を入力してください。`,
    day: "希望日",
    dayHelp: "空欄のときは、できるだけ早く実施します。",
    urgent: "お急ぎ（できる範囲での対応）",
    isUrgent: "急いで実施してほしい",
    urgentHelp: "お約束できる日より早いご希望に、できる範囲で対応します。",
    note: "備考",
    earliest: "お約束できる最も早い日",
    due: "完了の予定",
    why: ({ kind, days }: Lead) =>
      ({
        "after-order": `お申し込みから${days}営業日をいただくためです（土日・祝日・年末年始を除く）。`,
        "before-date": `ご希望日の${days}営業日前までのお申し込みが必要なためです（土日・祝日・年末年始を除く）。`,
        "after-date": `ご指定の日から${days}営業日以内に完了します（土日・祝日・年末年始を除く）。`,
      })[kind],
    bestEffort: "お約束できる日より早いため、できる範囲での対応になります。",
    bulk: "Excelでまとめて申し込む",
    bulkHelp: "人数が多いときは、様式をダウンロードして一度にお申し込みいただけます。",
    startAnew: "下書きを破棄する",
    kept: "入力した内容は、このタブに下書きとして残ります。",
    what: "実施すること",
    when: "日時",
    who: "承認",
    undo: "取り消し",
    sentence: (title: string, whom: string, rest: string) =>
      `${whom}について「${title}」を行います${rest === "" ? "。" : `（${rest}）。`}`,
    whenDone: (day: string) => `${day}までに完了する予定です。`,
    whenRun: (moment: string, day: string) => `${moment}に実施し、${day}までに完了する予定です。`,
    approvals: (approvals: ShownType["approvals"]): string => {
      if (approvals.length === 0) return "承認は不要です。受け付けるとすぐに担当者が始めます。";
      if (approvals.includes("other-admin"))
        return "貴社の別の管理者の方と当社の担当者が承認してから実施します。お申し込みになった方ご自身は承認できません。";
      return approvals.length > 1
        ? "当社の担当者2名がそれぞれ承認してから実施します。"
        : "当社の担当者が承認してから実施します。";
    },
    isFinal: "実施すると元に戻せません。実施が始まる前であれば取り消せます。",
    canGoBack: "実施が始まる前であれば取り消せます。",
  },
  {
    lead: (title: string) => `Ordering: ${title}`,
    back: "Back",
    next: "Next",
    toConfirm: "Go on to confirm",
    send: "Send this order",
    sending: "Sending",
    more: "Add another",
    one: (number: number) => `Number ${number}`,
    drop: (number: number) => `Remove number ${number}`,
    nothingMore: "There is nothing more to say for this kind.",
    needed: (label: string) => `Give ${label}.`,
    day: "The day you wish",
    dayHelp: "Left empty, it is done as soon as it can be.",
    urgent: "Urgent",
    isUrgent: "It is urgent",
    urgentHelp: "For an earlier day than can be promised we do what we can.",
    note: "Note",
    earliest: "The earliest day that can be promised",
    due: "To be done by",
    why: ({ kind, days }: Lead) =>
      ({
        "after-order": `It takes ${businessDays(days)} from the order, without weekends and holidays.`,
        "before-date": `It has to be ordered ${businessDays(days)} before the day, without weekends and holidays.`,
        "after-date": `It is done within ${businessDays(days)} from the day you give.`,
      })[kind],
    bestEffort: "That is earlier than can be promised: we do what we can.",
    bulk: "Order many with Excel",
    bulkHelp: "For many at once, download the form and send it filled in.",
    startAnew: "Throw the draft away",
    kept: "What you type is kept as a draft in this tab.",
    what: "What will be done",
    when: "When",
    who: "Approval",
    undo: "Taking it back",
    sentence: (title: string, whom: string, rest: string) => `${title}: ${whom}${rest === "" ? "." : ` (${rest}).`}`,
    whenDone: (day: string) => `It is to be done by ${day}.`,
    whenRun: (moment: string, day: string) => `It is carried out ${moment} and done by ${day}.`,
    approvals: (approvals: ShownType["approvals"]): string => {
      if (approvals.length === 0) return "It needs no approval: our staff begins once it is received.";
      if (approvals.includes("other-admin"))
        return "Another admin of your company and our support staff have to approve it; whoever orders it cannot.";
      return approvals.length > 1
        ? "Two of our support staff have to approve it."
        : "Our support staff has to approve it.";
    },
    isFinal: "Once it is done it cannot be undone. Until it begins you can cancel it.",
    canGoBack: "Until it begins you can cancel it.",
  },
);
