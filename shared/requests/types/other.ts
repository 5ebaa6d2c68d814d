import * as z from "zod";
import { requestType } from "../request-type.ts";
import { task, tellCustomer } from "./task.ts";

export const other = requestType({
  basis: ["ADM-06"],
  title: { ja: "その他のご依頼", en: "Anything else" },
  purpose: {
    ja: "一覧にないご依頼は、こちらからお申し込みください。内容を確認してから対応します。",
    en: "For whatever is not on the list. We look at it first, then do it.",
  },
  area: "support",
  category: "general",
  orderedBy: "admin",
  lead: { kind: "after-order", days: 5 },
  approvals: [],
  fields: ({ text, lines }) =>
    z.strictObject({
      subject: text({ ja: "件名", en: "the subject" }),
      wanted: lines({ ja: "ご依頼の内容", en: "what you would like" }, 4000),
    }),
  subjects: ({ subject }) => [`other:${subject.toLowerCase()}`],
  headline: ({ subject }) => subject,
  fulfilment: {
    by: "people",
    tasks: () => [
      task("内容を確認し、進め方を記録", "Look at it, and note how it is to be done", true),
      task("実施し、結果を記録", "Do it, and note what came of it", true),
      tellCustomer,
    ],
  },
});
