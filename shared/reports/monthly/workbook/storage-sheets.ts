import type { Sheet } from "#shared/platform/workbook.ts";
import type { MonthlyReport } from "../model.ts";
import { listsWords } from "../words/lists-words.ts";
import { partWords } from "../words/part-words.ts";
import { storageWords } from "../words/storage-words.ts";
import { workbookWords } from "../words/workbook-words.ts";
import { day, gb, share } from "./cells.ts";

/** SharePoint by month, every site, and the people who are near their limit. */
export const storageSheets = (report: MonthlyReport): Sheet[] => [months(report), sites(report), people(report)];

function months({ storage: { sharePoint }, language }: MonthlyReport): Sheet {
  const words = workbookWords[language];
  return {
    name: words.sheets.storage,
    columns: [
      { title: words.month, kind: "text" },
      { title: words.gigabytes, kind: "decimal" },
    ],
    rows: (sharePoint?.months ?? []).map(({ month, usedBytes }) => [month, gb(usedBytes)]),
  };
}

function sites({ storage: { sites }, language }: MonthlyReport): Sheet {
  const words = workbookWords[language];
  const lists = listsWords[language].sites;
  return {
    name: words.sheets.sites,
    columns: [
      { title: storageWords[language].grow.site, kind: "text" },
      { title: lists.owner, kind: "text" },
      { title: words.gigabytes, kind: "decimal" },
      { title: words.growth, kind: "decimal" },
      { title: words.limit, kind: "decimal" },
      { title: words.share, kind: "percent" },
      { title: lists.files, kind: "integer" },
      { title: lists.active, kind: "date" },
    ],
    rows: (sites ?? []).map((site) => [
      site.name,
      site.owner,
      gb(site.usedBytes),
      gb(site.growthBytes),
      gb(site.quotaBytes),
      share(site.usedBytes, site.quotaBytes),
      site.files,
      day(site.lastActiveOn),
    ]),
  };
}

function people({ storage, language }: MonthlyReport): Sheet {
  const words = workbookWords[language];
  return {
    name: words.sheets.people,
    columns: [
      { title: words.store, kind: "text" },
      { title: partWords[language].owner, kind: "text" },
      { title: words.gigabytes, kind: "decimal" },
      { title: words.limit, kind: "decimal" },
      { title: words.share, kind: "percent" },
    ],
    rows: (["oneDrive", "mailboxes"] as const).flatMap((store) =>
      (storage[store]?.nearLimit ?? []).map(({ name, usedBytes, limitBytes }) => [
        storageWords[language].people[store],
        name,
        gb(usedBytes),
        gb(limitBytes),
        share(usedBytes, limitBytes),
      ]),
    ),
  };
}
