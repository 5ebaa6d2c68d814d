import * as z from "zod";
import { requestType } from "../request-type.ts";
import { refuseUserName } from "./checks.ts";

const changed = (changes: object): string[] =>
  Object.entries(changes).flatMap(([field, value]) => (value === undefined ? [] : [field]));

export const accountChange = requestType({
  basis: ["M365-03"],
  title: { ja: "アカウント情報の変更", en: "Change an account" },
  purpose: {
    ja: "氏名、部署、役職、ユーザー名などを変更します。変更する項目だけを入力してください。ユーザー名を変えると、次回から新しい名前でのサインインになります。",
    en: "Changes name, department, title, user name and the like. Fill in only what changes. After a new user name, people sign in with that.",
  },
  area: "accounts",
  category: "hr",
  orderedBy: "admin",
  lead: { kind: "after-order", days: 2 },
  approvals: ["operator"],
  inBulk: true,
  fields: ({ account, text, userName, say }) =>
    z
      .strictObject({
        account: account({ ja: "対象のアカウント", en: "the account" }),
        displayName: text({ ja: "新しい表示名", en: "the new display name" }, 256).optional(),
        surname: text({ ja: "新しい姓", en: "the new surname" }, 64).optional(),
        givenName: text({ ja: "新しい名", en: "the new given name" }, 64).optional(),
        department: text({ ja: "新しい部署", en: "the new department" }, 64).optional(),
        jobTitle: text({ ja: "新しい役職", en: "the new job title" }, 128).optional(),
        officeLocation: text({ ja: "新しい勤務地", en: "the new office" }, 128).optional(),
        mobilePhone: text({ ja: "新しい携帯電話番号", en: "the new mobile phone" }, 64).optional(),
        userName: userName({ ja: "新しいユーザー名", en: "the new user name" }).optional(),
      })
      .refine(({ account: _account, ...changes }) => changed(changes).length > 0, {
        path: ["account"],
        error: say({ ja: "変更する項目を1つ以上入力してください。", en: "Fill in at least one thing to change." }),
      }),
  check: async ({ userName }, known) => (userName ? refuseUserName(known, "userName", userName) : []),
  subjects: ({ account, ...changes }) => [
    `account:${account}`,
    ...changed(changes).map((field) => `account:${account}/${field}`),
    ...(changes.userName ? [`account-name/${changes.userName}`] : []),
  ],
  headline: ({ account }, nameOf) => nameOf(account),
  fulfilment: {
    by: "system",
    changes: async ({ account, userName, ...changes }, known) => [
      {
        action: "change-account",
        input: {
          user: account,
          name: await known.nameOf(account),
          changes: { ...changes, userPrincipalName: userName },
        },
      },
    ],
  },
});
