import * as z from "zod";
import { japanDate } from "#shared/base/time.ts";
import type { Words } from "#shared/calendar/model.ts";
import { keptDays } from "#shared/inventory/model.ts";
import { extractLogs, hasNothing } from "../lookups/extract-logs.ts";
import { logs } from "../lookups/log-words.ts";
import { type Refusal, requestType } from "../request-type.ts";
import { noted } from "./headline.ts";
import { task } from "./task.ts";
import { daysAtAGlance, daysWords } from "./when.ts";

const titles = {
  "sign-ins": logs["sign-ins"].title,
  directory: logs.directory.title,
  intune: logs.intune.title,
};

export const logExtract = requestType({
  basis: ["DM-06", "DM-07"],
  title: { ja: "ログの抽出", en: "Extract logs" },
  purpose: {
    ja: `サインインログや監査ログを、ご指定の期間・対象で抽出し、Excelファイルでお渡しします。${keptDays}日前まで抽出できます。直近のログは、マイページの一覧からもご自身で書き出せます。`,
    en: `Extracts sign-in or audit logs of a time, up to ${keptDays} days back, as an Excel file. Recent ones can be exported from My Page too.`,
  },
  area: "devices",
  category: "admin-rights",
  orderedBy: "admin",
  lead: { kind: "after-order", days: 2 },
  approvals: [],
  fields: ({ oneOf, day, account, lines, say }) =>
    z
      .strictObject({
        log: oneOf({ ja: "ログの種類", en: "the log" }, titles),
        from: day({ ja: "期間の初日", en: "the first day" }),
        until: day({ ja: "期間の最終日", en: "the last day" }),
        account: account({ ja: "対象のアカウント", en: "the account" }).optional(),
        aim: lines({ ja: "知りたいこと", en: "what it is for" }, 500),
      })
      .refine(({ from, until }) => from <= until, {
        path: ["until"],
        error: say({
          ja: "最終日は初日以降の日付を入力してください。",
          en: "Give a last day that is not before the first.",
        }),
      }),
  subjects: ({ log, from, until, account }) => [`log:${log}/${from}/${until}/${account ?? "all"}`],
  headline: ({ log, from, until }, _nameOf, language) =>
    noted(titles[log][language], daysAtAGlance(from, until, language), language),
  check: (wanted, _known, now) =>
    refuseDays(wanted, japanDate(now).toString(), japanDate(now).subtract({ days: keptDays }).toString()),
  fulfilment: {
    by: "lookup",
    title: ({ log, from, until }) => ({
      ja: `${titles[log].ja}（${daysWords(from, until).ja}）を抽出`,
      en: `Extract ${titles[log].en} from ${daysWords(from, until).en}`,
    }),
    look: extractLogs,
    leftToPeople: async (wanted, asking) => ((await hasNothing(wanted, asking)) ? nothingKept : undefined),
    async tasks({ log, from, until, account }, known) {
      const whose = account && (await known.nameOf(account));
      return [
        task(
          `${titles[log].ja}を ${daysWords(from, until).ja} で抽出${whose ? `（対象：${whose}）` : ""}`,
          `Extract ${titles[log].en} from ${daysWords(from, until).en}${whose ? ` (${whose})` : ""}`,
        ),
        task("件数と、欠けている期間がないことを記録", "Note how many, and that no time is missing", true),
        task("期限付きのリンクで管理者の方にお渡し", "Hand it over to an admin by a link that ends", true),
      ];
    },
  },
});

const nothingKept: Words = {
  ja: "ご指定の期間・対象の記録がシステムに取得されていないため、担当者がMicrosoft 365で確認します。",
  en: "The system has collected nothing of this, so that our staff looks into Microsoft 365.",
};

/** What is older than what is kept, and what is to come, cannot be extracted. */
function refuseDays({ from, until }: { from: string; until: string }, today: string, oldest: string): Refusal[] {
  const tooOld = {
    field: "from",
    words: {
      ja: `ログは${keptDays}日前（${oldest}）まで抽出できます。初日を${oldest}以降にしてください。`,
      en: `Logs are kept for ${keptDays} days. Give a first day from ${oldest} on.`,
    },
  };
  const toCome = {
    field: "until",
    words: { ja: "最終日は今日までの日付を入力してください。", en: "Give a last day that is not to come." },
  };
  return [...(from < oldest ? [tooOld] : []), ...(until > today ? [toCome] : [])];
}
