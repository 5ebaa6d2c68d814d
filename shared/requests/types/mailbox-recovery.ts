import * as z from "zod";
import { requestType } from "../request-type.ts";
import { noted } from "./headline.ts";
import { task } from "./task.ts";
import { daysAtAGlance, daysWords } from "./when.ts";

export const mailboxRecovery = requestType({
  basis: ["MAIL-01"],
  title: { ja: "メールの復旧", en: "Recover mail" },
  purpose: {
    ja: "削除されたメールを復旧し、期限付きのリンクでお渡しします。お申し込みの前に、Outlook on the webの「削除済みアイテムを復元」をご確認ください。",
    en: "Recovers deleted mail and hands it over by a link. Look into Recover deleted items of Outlook on the web first.",
  },
  area: "mail",
  category: "admin-rights",
  orderedBy: "admin",
  lead: { kind: "after-order", days: 2 },
  approvals: [],
  fields: ({ account, yes, day, lines, say }) =>
    z
      .strictObject({
        account: account({ ja: "対象のメールボックス", en: "the mailbox" }),
        lookedInOutlook: yes({
          ja: "Outlook on the webの「削除済みアイテムを復元」を確認した",
          en: "whether you looked into Recover deleted items",
        }),
        from: day({ ja: "期間の初日", en: "the first day" }),
        until: day({ ja: "期間の最終日", en: "the last day" }),
        hints: lines({ ja: "差出人・件名などの手がかり", en: "senders, subjects and other hints" }).optional(),
      })
      .refine(({ lookedInOutlook }) => lookedInOutlook, {
        path: ["lookedInOutlook"],
        error: say({
          ja: "先にOutlook on the webの「削除済みアイテムを復元」をご確認ください。多くのメールはそこから戻せます。",
          en: "Look into Recover deleted items of Outlook on the web first. Most mail can be brought back there.",
        }),
      })
      .refine(({ from, until }) => from <= until, {
        path: ["until"],
        error: say({
          ja: "最終日は初日以降の日付を入力してください。",
          en: "Give a last day that is not before the first.",
        }),
      }),
  subjects: ({ account }) => [`mailbox:${account}`],
  headline: ({ account, from, until }, nameOf, language) =>
    noted(nameOf(account), daysAtAGlance(from, until, language), language),
  fulfilment: {
    by: "people",
    tasks: async ({ account, from, until }, known) => [
      task(
        `Microsoft Purview ＞ 電子情報開示で ${await known.nameOf(account)} のメールボックスを ${daysWords(from, until).ja} で検索`,
        `Purview > eDiscovery: search the mailbox of ${await known.nameOf(account)} from ${daysWords(from, until).en}`,
      ),
      task("見つかったメールを書き出し、件数を記録", "Export what was found and note how many", true),
      task("期限付きのリンクで管理者の方にお渡しし、開封を確認", "Hand it over to an admin by a link that ends", true),
    ],
  },
});
