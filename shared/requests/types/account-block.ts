import * as z from "zod";
import { requestType } from "../request-type.ts";

export const accountBlock = requestType({
  basis: ["M365-03"],
  title: { ja: "サインインの停止・再開", en: "Block or allow signing in" },
  purpose: {
    ja: "アカウントのサインインを止めます。止めたアカウントを再び使えるようにもできます。",
    en: "Stops an account from signing in, or lets it sign in again.",
  },
  area: "accounts",
  category: "admin-rights",
  orderedBy: "admin",
  lead: { kind: "after-order", days: 2 },
  approvals: ["operator"],
  protectsAdmins: "account",
  inBulk: true,
  fields: ({ account, oneOf }) =>
    z.strictObject({
      account: account({ ja: "対象のアカウント", en: "the account" }),
      signIn: oneOf(
        { ja: "サインイン", en: "sign-in" },
        { blocked: { ja: "停止する", en: "Block" }, allowed: { ja: "再開する", en: "Allow" } },
      ),
    }),
  subjects: ({ account }) => [`account:${account}`],
  headline: ({ account }, nameOf) => nameOf(account),
  fulfilment: {
    by: "system",
    changes: async ({ account, signIn }, known) => [
      {
        action: "set-sign-in",
        input: { user: account, name: await known.nameOf(account), isAllowed: signIn === "allowed" },
      },
    ],
  },
});
