import * as z from "zod";
import { groupKinds } from "../actions/create-group.ts";
import { requestType } from "../request-type.ts";

export const groupCreate = requestType({
  basis: ["M365-04"],
  title: { ja: "グループの作成", en: "Make a group" },
  purpose: {
    ja: "セキュリティ グループまたはMicrosoft 365 グループを作成します。最初のメンバーを20名まで同時に登録できます。",
    en: "Makes a security group or a Microsoft 365 group, with up to twenty members to begin with.",
  },
  area: "accounts",
  category: "general",
  orderedBy: "admin",
  lead: { kind: "after-order", days: 2 },
  approvals: ["operator"],
  inBulk: true,
  fields: ({ text, nickname, oneOf, some, account }) =>
    z.strictObject({
      displayName: text({ ja: "グループ名", en: "the group's name" }),
      mailNickname: nickname({ ja: "メールの別名", en: "the mail nickname" }),
      kind: oneOf({ ja: "種類", en: "the kind" }, groupKinds),
      description: text({ ja: "説明", en: "a description" }, 300).optional(),
      members: some(
        account({ ja: "メンバー", en: "a member" }),
        { ja: "最初のメンバー", en: "the first members" },
        20,
      ).default([]),
    }),
  subjects: ({ displayName }) => [`group-name:${displayName}`],
  headline: ({ displayName }) => displayName,
  fulfilment: { by: "system", changes: (fields) => [{ action: "create-group", input: fields }] },
});
