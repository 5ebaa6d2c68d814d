import * as z from "zod";
import { requestType } from "../request-type.ts";
import { personOf } from "./people.ts";

export const accountPassword = requestType({
  basis: ["M365-03"],
  title: { ja: "パスワードの再設定", en: "Set a new password" },
  purpose: {
    ja: "新しい初期パスワードを設定し、管理者の方が一度だけ開けるリンクでお渡しします。初回サインイン時に変更が必要です。",
    en: "Sets a new password and hands it over to an admin by a link that opens once. It has to be changed at the first sign-in.",
  },
  area: "accounts",
  category: "password",
  orderedBy: "admin",
  lead: { kind: "after-order", days: 2 },
  approvals: ["operator"],
  protectsAdmins: "account",
  inBulk: true,
  fields: ({ account, yes }) =>
    z.strictObject({
      account: account({ ja: "対象のアカウント", en: "the account" }),
      signOut: yes({
        ja: "すべての端末からサインアウトする",
        en: "whether to sign out everywhere",
      }).default(true),
    }),
  subjects: ({ account }) => [`account:${account}`],
  headline: ({ account }, nameOf) => nameOf(account),
  fulfilment: {
    by: "system",
    async changes({ account, signOut }, known) {
      const input = await personOf(known, account);
      return [{ action: "reset-password", input }, ...(signOut ? [{ action: "revoke-sessions" as const, input }] : [])];
    },
  },
});
