import * as z from "zod";
import { Temporal } from "#shared/base/time.ts";
import { requestType } from "../request-type.ts";
import { readyBefore } from "../run-times.ts";
import { noted } from "./headline.ts";
import { personOf } from "./people.ts";

export const licenceAssign = requestType({
  basis: ["ADM-05"],
  title: { ja: "契約数の追加（ライセンスの割り当て）", en: "Add an account to the contract" },
  purpose: {
    ja: "対象アカウントを追加します。ご希望日の5営業日前までにお申し込みください。空きライセンスを割り当て、サインインできるようにします。追加した分のご請求は、利用開始の翌月1日（1日開始のときは当月）からです。",
    en: "Adds an account: assigns a free licence and lets it sign in. Order five business days before the day. It is billed from the first of the month on or after that day.",
  },
  area: "licences",
  category: "contract",
  orderedBy: "admin",
  lead: { kind: "before-date", days: 5 },
  approvals: ["operator"],
  inBulk: true,
  fields: ({ account, licence, day }) =>
    z.strictObject({
      account: account({ ja: "対象のアカウント", en: "the account" }),
      licence: licence({ ja: "ライセンス", en: "the licence" }),
      startsOn: day({ ja: "利用を始める日", en: "the first day" }),
    }),
  takes: ({ account, licence }) => [{ field: "licence", licence, holder: account }],
  subjects: ({ account, licence }) => [`account:${account}`, `account:${account}/licence:${licence}`],
  headline: ({ account, licence }, nameOf, language) => noted(nameOf(account), nameOf(licence), language),
  day: ({ startsOn }) => Temporal.PlainDate.from(startsOn),
  runAt: ({ startsOn }) => readyBefore(startsOn),
  seats: ({ startsOn, account }) => ({ kind: "adds", whom: account, on: Temporal.PlainDate.from(startsOn) }),
  fulfilment: {
    by: "system",
    async changes({ account, licence }, known) {
      const person = await personOf(known, account);
      return [
        { action: "assign-licence", input: { ...person, sku: licence, product: await known.nameOf(licence) } },
        { action: "set-sign-in", input: { ...person, isAllowed: true } },
      ];
    },
  },
});
