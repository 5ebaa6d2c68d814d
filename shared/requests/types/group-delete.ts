import * as z from "zod";
import { requestType } from "../request-type.ts";

export const groupDelete = requestType({
  basis: ["M365-04"],
  title: { ja: "グループの削除", en: "Delete a group" },
  purpose: {
    ja: "グループを削除します。グループのメール、Teams、SharePointも使えなくなり、グループで割り当てていた設定やライセンスは外れます。",
    en: "Deletes a group with its mail, Teams and SharePoint. What was assigned by way of it ends.",
  },
  area: "accounts",
  category: "general",
  orderedBy: "admin",
  lead: { kind: "after-order", days: 2 },
  approvals: ["operator", "operator"],
  ends: true,
  fields: ({ group }) => z.strictObject({ group: group({ ja: "削除するグループ", en: "the group" }) }),
  subjects: ({ group }) => [`group:${group}`],
  headline: ({ group }, nameOf) => nameOf(group),
  fulfilment: {
    by: "system",
    changes: async ({ group }, known) => [
      { action: "delete-group", input: { group, name: await known.nameOf(group) } },
    ],
  },
});
