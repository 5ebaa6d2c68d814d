import * as z from "zod";
import { requestType } from "../request-type.ts";

export const groupChange = requestType({
  basis: ["M365-04"],
  title: { ja: "グループ名・説明の変更", en: "Change a group" },
  purpose: {
    ja: "グループの名前や説明を変更します。メンバーの変更は「グループのメンバー変更」からお申し込みください。",
    en: 'Changes name or description of a group. For its members, order "Change a group\'s members".',
  },
  area: "accounts",
  category: "general",
  orderedBy: "admin",
  lead: { kind: "after-order", days: 2 },
  approvals: ["operator"],
  fields: ({ group, text, say }) =>
    z
      .strictObject({
        group: group({ ja: "対象のグループ", en: "the group" }),
        displayName: text({ ja: "新しい名前", en: "the new name" }).optional(),
        description: text({ ja: "新しい説明", en: "the new description" }, 300).optional(),
      })
      .refine(({ displayName, description }) => (displayName ?? description) !== undefined, {
        path: ["displayName"],
        error: say({ ja: "新しい名前か説明を入力してください。", en: "Give a new name or description." }),
      }),
  subjects: ({ group }) => [`group:${group}`],
  headline: ({ group }, nameOf) => nameOf(group),
  fulfilment: {
    by: "system",
    changes: async ({ group, displayName, description }, known) => [
      { action: "change-group", input: { group, name: await known.nameOf(group), displayName, description } },
    ],
  },
});
