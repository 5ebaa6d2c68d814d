import * as z from "zod";
import { requestType } from "../request-type.ts";
import { personOf } from "./people.ts";

export const accountDelete = requestType({
  basis: ["M365-03"],
  title: { ja: "アカウントの削除", en: "Delete an account" },
  purpose: {
    ja: "アカウントを削除します。メールやOneDriveのデータも使えなくなります。30日以内であれば復元できます。",
    en: "Deletes an account with its mail and OneDrive. It can be restored within 30 days.",
  },
  area: "accounts",
  category: "hr",
  orderedBy: "admin",
  lead: { kind: "after-order", days: 2 },
  approvals: ["operator", "operator"],
  ends: true,
  protectsAdmins: "account",
  inBulk: true,
  fields: ({ account }) => z.strictObject({ account: account({ ja: "削除するアカウント", en: "the account" }) }),
  subjects: ({ account }) => [`account:${account}`],
  headline: ({ account }, nameOf) => nameOf(account),
  fulfilment: {
    by: "system",
    changes: async ({ account }, known) => [{ action: "delete-account", input: await personOf(known, account) }],
  },
});
