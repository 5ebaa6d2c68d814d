import * as z from "zod";
import { requestType } from "../request-type.ts";
import { task, tellCustomer } from "./task.ts";

export const policyParameters = requestType({
  basis: ["OV-04"],
  title: { ja: "ポリシー・設定値の変更", en: "Settings of a policy" },
  purpose: {
    ja: "ポリシーの設定値の変更を承ります。変更案と影響をお示ししてから実施します。内容により、別途お見積りとなることがあります。",
    en: "For other settings of a policy. We show what we would change and what it does before we do it; some of it is quoted for.",
  },
  area: "policies",
  category: "device",
  orderedBy: "admin",
  lead: { kind: "after-order", days: 5 },
  approvals: [],
  fields: ({ text, lines }) =>
    z.strictObject({
      policy: text({ ja: "ポリシー・設定の名前", en: "the policy or setting" }),
      wanted: lines({ ja: "変更したい内容", en: "what is to change" }),
      whom: lines({ ja: "対象（グループ・PCなど）", en: "whom it is for" }, 500),
    }),
  subjects: ({ policy }) => [`parameters:${policy.toLowerCase()}`],
  headline: ({ policy }) => policy,
  fulfilment: {
    by: "people",
    tasks: ({ policy }) => [
      task(
        `「${policy}」の現在の設定を記録し、変更案と影響をまとめる`,
        `Note how ${policy} is set now; write down the change and what it does`,
        true,
      ),
      task(
        "変更案についてお客様の同意を得る（必要なときはお見積り）",
        "Have the customer agree, with a quotation if needed",
        true,
      ),
      task("変更し、変更後の設定を記録", "Change it, and note how it is set then", true),
      tellCustomer,
    ],
  },
});
