import * as z from "zod";
import { requestType } from "../request-type.ts";
import { noted } from "./headline.ts";
import { task, tellCustomer } from "./task.ts";

export const siteQuota = requestType({
  basis: ["SP-02"],
  title: { ja: "SharePointサイトの容量変更", en: "Storage of a SharePoint site" },
  purpose: {
    ja: "SharePointサイトの容量の上限を、全体の残り容量の範囲で変更します。",
    en: "Changes how much a SharePoint site may hold, within what is left for the whole company.",
  },
  area: "support",
  category: "general",
  orderedBy: "admin",
  lead: { kind: "after-order", days: 5 },
  approvals: [],
  fields: ({ text, count }) =>
    z.strictObject({
      site: text({ ja: "サイトのURL", en: "the site's address" }, 300),
      gigabytes: count({ ja: "新しい上限（GB）", en: "the new limit (GB)" }, 1, 25_600),
    }),
  subjects: ({ site }) => [`site:${site.toLowerCase()}`],
  headline: ({ site, gigabytes }, _nameOf, language) => noted(site, `${gigabytes} GB`, language),
  fulfilment: {
    by: "people",
    tasks: ({ site, gigabytes }) => [
      task(
        `SharePoint 管理センター ＞ アクティブなサイト ＞ ${site} ＞ 「ストレージ制限の編集」で ${gigabytes} GB に変更（変更前の値も記録）`,
        `SharePoint admin centre > Active sites > ${site} > Edit storage limit: ${gigabytes} GB; note the old one too`,
        true,
      ),
      tellCustomer,
    ],
  },
});
