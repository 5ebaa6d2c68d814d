import * as z from "zod";
import type { Words } from "#shared/calendar/model.ts";
import { type App, apps } from "../actions/service-plans.ts";
import { requestType } from "../request-type.ts";
import { noted } from "./headline.ts";

// The keys of a table of labels are its values.
const labels = Object.fromEntries(Object.entries(apps).map(([app, { label }]) => [app, label])) as Record<App, Words>;

export const appControl = requestType({
  basis: ["M365-02"],
  title: { ja: "アプリの開放・制御", en: "Switch an app on or off" },
  purpose: {
    ja: "ライセンスに含まれるアプリを、アカウントごとに使えるように、または使えないようにします。",
    en: "Switches an app that a licence contains on or off for one account.",
  },
  area: "licences",
  category: "software",
  orderedBy: "admin",
  lead: { kind: "after-order", days: 2 },
  approvals: ["operator"],
  inBulk: true,
  fields: ({ account, licence, oneOf }) =>
    z.strictObject({
      account: account({ ja: "対象のアカウント", en: "the account" }),
      licence: licence({ ja: "ライセンス", en: "the licence" }),
      app: oneOf({ ja: "アプリ", en: "the app" }, labels),
      use: oneOf(
        { ja: "利用", en: "the use" },
        { allowed: { ja: "使えるようにする", en: "Allow" }, denied: { ja: "使えないようにする", en: "Deny" } },
      ),
    }),
  subjects: ({ account, licence, app }) => [`account:${account}`, `account:${account}/licence:${licence}/app:${app}`],
  headline: ({ account, app }, nameOf, language) => noted(nameOf(account), labels[app][language], language),
  fulfilment: {
    by: "system",
    changes: async ({ account, licence, app, use }, known) => [
      {
        action: "set-service-plan",
        input: {
          user: account,
          name: await known.nameOf(account),
          sku: licence,
          product: await known.nameOf(licence),
          app,
          isOn: use === "allowed",
        },
      },
    ],
  },
});
