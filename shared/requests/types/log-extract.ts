import * as z from "zod";
import { requestType } from "../request-type.ts";
import { task } from "./task.ts";

const logs = {
  "sign-ins": { ja: "サインインログ", en: "sign-in logs" },
  directory: { ja: "監査ログ（Entra ID）", en: "directory audit logs" },
  intune: { ja: "監査ログ（Intune）", en: "Intune audit logs" },
};

export const logExtract = requestType({
  basis: ["DM-06", "DM-07"],
  title: { ja: "ログの抽出", en: "Extract logs" },
  purpose: {
    ja: "サインインログや監査ログを、ご指定の期間・対象で抽出してお渡しします。直近のログは、マイページの一覧からもご自身で書き出せます。",
    en: "Extracts sign-in or audit logs of a time. Recent ones can be exported from My Page too.",
  },
  area: "devices",
  category: "admin-rights",
  orderedBy: "admin",
  lead: { kind: "after-order", days: 2 },
  approvals: [],
  fields: ({ oneOf, day, account, lines, say }) =>
    z
      .strictObject({
        log: oneOf({ ja: "ログの種類", en: "the log" }, logs),
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
  headline: ({ log, from, until }) => `${logs[log].ja}（${from}〜${until}）`,
  fulfilment: {
    by: "people",
    async tasks({ log, from, until, account }, known) {
      const whose = account && (await known.nameOf(account));
      return [
        task(
          `${logs[log].ja}を ${from}〜${until} で抽出${whose ? `（対象：${whose}）` : ""}`,
          `Extract ${logs[log].en} from ${from} to ${until}${whose ? ` (${whose})` : ""}`,
        ),
        task("件数と、欠けている期間がないことを記録", "Note how many, and that no time is missing", true),
        task("期限付きのリンクで管理者の方にお渡し", "Hand it over to an admin by a link that ends", true),
      ];
    },
  },
});
