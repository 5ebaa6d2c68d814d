import * as z from "zod";
import type { Words } from "#shared/calendar/model.ts";
import { type RequestType, requestType } from "../request-type.ts";
import { noted } from "./headline.ts";

type Kind = { of: "configuration" | "compliance"; basis: string; title: Words; purpose: Words };

const sources = { configuration: "configurations", compliance: "compliance-policies" } as const;

/** What is set for PCs group by group: one of the company's own profiles or policies applies to a group, or not. */
export const policyForGroup = ({ of, basis, ...words }: Kind): RequestType =>
  requestType({
    ...words,
    basis: [basis],
    area: "policies",
    category: "device",
    orderedBy: "admin",
    lead: { kind: "after-order", days: 2 },
    approvals: ["operator"],
    fields: ({ policy, group, oneOf }) =>
      z.strictObject({
        policy: policy(
          of === "configuration" ? { ja: "構成プロファイル", en: "the profile" } : { ja: "ポリシー", en: "the policy" },
          sources[of],
        ),
        group: group({ ja: "対象のグループ", en: "the group" }),
        change: oneOf(
          { ja: "変更", en: "the change" },
          { apply: { ja: "適用する", en: "Apply" }, end: { ja: "適用をやめる", en: "Stop applying" } },
        ),
      }),
    subjects: ({ policy, group }) => [`policy:${policy}/${group}`, `group:${group}`, `policy:${policy}`],
    headline: ({ policy, group }, nameOf, language) => noted(nameOf(policy), nameOf(group), language),
    fulfilment: {
      by: "system",
      changes: async ({ policy, group, change }, known) => [
        {
          action: "assign-policy",
          input: {
            kind: of,
            policy,
            policyName: await known.nameOf(policy),
            group,
            groupName: await known.nameOf(group),
            isAssigned: change === "apply",
          },
        },
      ],
    },
  });
