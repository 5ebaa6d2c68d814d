import * as z from "zod";
import { Temporal } from "#shared/base/time.ts";
import { requestType } from "../request-type.ts";
import { afterWorkBefore } from "../run-times.ts";
import { noted } from "./headline.ts";

export const licenceReturn = requestType({
  basis: ["ADM-05"],
  title: { ja: "契約数の削減（ライセンスの返却）", en: "Take an account out of the contract" },
  purpose: {
    ja: "対象アカウントを減らします。ご希望日の5営業日前までにお申し込みください。その前の営業日の業務終了時（17:30）にライセンスを外します。その月の1日時点の対象アカウントは、1か月分のご請求となります。",
    en: "Takes an account's licence back, at 17:30 on the last business day before the day. Order five business days before it. Whoever counts on the first of a month is billed for that month.",
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
      endsOn: day({ ja: "利用しなくなる日", en: "the day from which it is not used" }),
    }),
  subjects: ({ account, licence }) => [`account:${account}`, `account:${account}/licence:${licence}`],
  headline: ({ account, licence }, nameOf, language) => noted(nameOf(account), nameOf(licence), language),
  day: ({ endsOn }) => Temporal.PlainDate.from(endsOn),
  runAt: ({ endsOn }) => afterWorkBefore(endsOn),
  seats: ({ endsOn, account }) => ({
    kind: "ends",
    whom: account,
    on: Temporal.PlainDate.from(endsOn).subtract({ days: 1 }),
  }),
  fulfilment: {
    by: "system",
    changes: async ({ account, licence }, known) => [
      {
        action: "remove-licence",
        input: {
          user: account,
          name: await known.nameOf(account),
          sku: licence,
          product: await known.nameOf(licence),
        },
      },
    ],
  },
});
