import * as z from "zod";
import { requestType } from "../request-type.ts";
import { task, tellCustomer } from "./task.ts";

export const remoteSupport = requestType({
  basis: ["SUP-05"],
  title: { ja: "リモートサポート", en: "Remote support" },
  purpose: {
    ja: "お使いのPCの画面を一緒に見ながら対応します。開始の前に、操作してよいかを必ず確認します。",
    en: "We look at your screen together with you. Before we begin, we ask whether we may.",
  },
  area: "support",
  category: "device",
  orderedBy: "anyone",
  lead: { kind: "after-order", days: 2 },
  approvals: [],
  fields: ({ text, lines }) =>
    z.strictObject({
      pcName: text({ ja: "PC名", en: "the PC's name" }, 64),
      problem: lines({ ja: "お困りの内容", en: "the problem" }),
      wishes: lines({ ja: "ご希望の日時", en: "when it suits you" }, 300, {
        ja: "営業時間（9:30〜12:00、13:00〜17:30）の中で2つ以上お書きください。",
        en: "Give two or more times, between 9:30 and 12:00 or 13:00 and 17:30.",
      }),
      phone: text({ ja: "つながりやすい電話番号", en: "a phone number" }, 30).optional(),
    }),
  subjects: ({ pcName }) => [`pc:${pcName.toLowerCase()}`],
  headline: ({ pcName }) => pcName,
  fulfilment: {
    by: "people",
    tasks: ({ pcName, wishes }) => [
      task(`日時を決めて連絡（ご希望：${wishes}）`, `Agree on a time (wishes: ${wishes})`),
      task(
        `${pcName} を操作してよいか、利用者の同意を得て記録（同意した方・日時）`,
        `Have the user agree that we work on ${pcName}; note who and when`,
        true,
      ),
      task(
        "リモート接続で対応し、開始・終了の時刻と行った操作を記録",
        "Work on it; note when it began and ended, and what was done",
        true,
      ),
      tellCustomer,
    ],
  },
});
