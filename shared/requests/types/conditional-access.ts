import * as z from "zod";
import { policyStates } from "../actions/switch-policy.ts";
import { requestType } from "../request-type.ts";
import { noted } from "./headline.ts";

export const conditionalAccess = requestType({
  basis: ["DM-13"],
  title: { ja: "条件付きアクセスの切り替え", en: "Switch conditional access" },
  purpose: {
    ja: "条件付きアクセスポリシーを有効・レポート専用・無効に切り替えます。無効のポリシーは、先にレポート専用で影響を確認してから有効にします。",
    en: "Switches a conditional access policy on, to report-only, or off. What is off goes to report-only first, to see what it would do.",
  },
  area: "policies",
  category: "admin-rights",
  orderedBy: "admin",
  lead: { kind: "after-order", days: 2 },
  approvals: ["operator"],
  fields: ({ policy, oneOf }) =>
    z.strictObject({
      policy: policy({ ja: "ポリシー", en: "the policy" }, "conditional-access"),
      state: oneOf({ ja: "切り替え後の状態", en: "the new state" }, policyStates),
    }),
  subjects: ({ policy }) => [`policy:${policy}`],
  headline: ({ policy, state }, nameOf, language) => noted(nameOf(policy), policyStates[state][language], language),
  fulfilment: {
    by: "system",
    changes: async ({ policy, state }, known) => [
      { action: "switch-policy", input: { policy, name: await known.nameOf(policy), state } },
    ],
  },
});
