import * as z from "zod";
import { requestType } from "../request-type.ts";
import { task, tellCustomer } from "./task.ts";

export const optionUnlock = requestType({
  basis: ["OPT-01"],
  title: { ja: "管理コンソールのロック解除", en: "Unlock the console" },
  purpose: {
    ja: "オプションの管理コンソールのアカウントのロックを解除します。パスワードを3回まちがえると20分間ロックされます。営業時間内にできるだけ早く対応します。",
    en: "Unlocks an account of the option's console, as soon as we can in business hours. Three wrong passwords lock it for twenty minutes.",
  },
  area: "option",
  category: "password",
  orderedBy: "admin",
  lead: { kind: "after-order", days: 1 },
  approvals: [],
  fields: ({ text, yes }) =>
    z.strictObject({
      consoleAccount: text({ ja: "管理コンソールのアカウント", en: "the console account" }, 64),
      newPassword: yes({ ja: "パスワードも再設定する", en: "whether to set a new password too" }).default(false),
    }),
  subjects: ({ consoleAccount }) => [`console:${consoleAccount.toLowerCase()}`],
  headline: ({ consoleAccount }) => consoleAccount,
  fulfilment: {
    by: "people",
    tasks: ({ consoleAccount, newPassword }) => [
      task(
        `オプションの管理コンソールで ${consoleAccount} のロックを解除`,
        `Unlock ${consoleAccount} in the option's console`,
        true,
      ),
      ...(newPassword
        ? [
            task(
              "パスワードを再設定し、管理者の方だけにお渡し",
              "Set a new password and hand it over to an admin only",
              true,
            ),
          ]
        : []),
      tellCustomer,
    ],
  },
});
