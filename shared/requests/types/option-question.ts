import * as z from "zod";
import { requestType } from "../request-type.ts";
import { task, tellCustomer } from "./task.ts";

export const optionQuestion = requestType({
  basis: ["OPT-08"],
  title: { ja: "オプションについてのお問い合わせ", en: "Questions about the option" },
  purpose: {
    ja: "オプション（操作ログ・デバイス制御）についてのご質問を承ります。",
    en: "For questions about the option: operation logs and device control.",
  },
  area: "option",
  category: "general",
  orderedBy: "admin",
  lead: { kind: "after-order", days: 2 },
  approvals: [],
  fields: ({ text, lines }) =>
    z.strictObject({
      subject: text({ ja: "件名", en: "the subject" }),
      question: lines({ ja: "ご質問の内容", en: "the question" }, 4000),
    }),
  subjects: ({ subject }) => [`option-question:${subject.toLowerCase()}`],
  headline: ({ subject }) => subject,
  fulfilment: {
    by: "people",
    tasks: () => [task("調査し、わかったことを記録", "Look into it, and note what was found", true), tellCustomer],
  },
});
