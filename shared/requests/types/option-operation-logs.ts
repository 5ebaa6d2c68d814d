import * as z from "zod";
import { requestType } from "../request-type.ts";
import { noted } from "./headline.ts";
import { task } from "./task.ts";
import { daysWords } from "./when.ts";

const logs = {
  pc: { ja: "PCの操作ログ", en: "operation logs of a PC" },
  files: { ja: "ファイルの操作・アクセスログ", en: "file logs" },
  web: { ja: "Web・クラウドストレージ・Webメールのログ", en: "web, cloud storage and webmail logs" },
  devices: { ja: "外部デバイス・プリンターのログ", en: "external device and printer logs" },
  console: { ja: "管理コンソールのログ", en: "logs of the console" },
};

export const optionOperationLogs = requestType({
  basis: ["OPT-04"],
  title: { ja: "操作ログの抽出", en: "Extract operation logs" },
  purpose: {
    ja: "オプションで記録した操作ログを抽出してお渡しします。管理コンソールの権限をお持ちの方は、ご自身でも書き出せます。",
    en: "Extracts operation logs that the option has recorded. Whoever has permissions of the console can export them too.",
  },
  area: "option",
  category: "admin-rights",
  orderedBy: "admin",
  lead: { kind: "after-order", days: 2 },
  approvals: [],
  fields: ({ oneOf, text, day, say }) =>
    z
      .strictObject({
        log: oneOf({ ja: "ログの種類", en: "the log" }, logs),
        target: text({ ja: "対象（PC名・アカウント）", en: "the PC or account" }),
        from: day({ ja: "期間の初日", en: "the first day" }),
        until: day({ ja: "期間の最終日", en: "the last day" }),
      })
      .refine(({ from, until }) => from <= until, {
        path: ["until"],
        error: say({
          ja: "最終日は初日以降の日付を入力してください。",
          en: "Give a last day that is not before the first.",
        }),
      }),
  subjects: ({ log, target, from, until }) => [`option-log:${log}/${target.toLowerCase()}/${from}/${until}`],
  headline: ({ log, target }, _nameOf, language) => noted(target, logs[log][language], language),
  fulfilment: {
    by: "people",
    tasks: ({ log, target, from, until }) => [
      task(
        `オプションの管理コンソールで ${target} の${logs[log].ja}を ${daysWords(from, until).ja} で書き出し`,
        `In the option's console: export ${logs[log].en} of ${target} from ${daysWords(from, until).en}`,
        true,
      ),
      task("期限付きのリンクで管理者の方にお渡し", "Hand it over to an admin by a link that ends", true),
    ],
  },
});
