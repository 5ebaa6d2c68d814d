import * as z from "zod";
import type { Words } from "#shared/calendar/model.ts";
import { at } from "#shared/platform/graph-requests.ts";
import { asFound, type Collector } from "../collector.ts";
import { usageReport } from "../usage-report.ts";
import { CsvCount, CsvDay, CsvFlag, CsvText } from "./csv-values.ts";
import { gigabytes, inWords, plainDate } from "./values.ts";

/** One SharePoint site, those that Teams has made among them (SP-02). */
export const Site = z.object({
  id: z.string().optional(),
  url: z.string().optional(),
  ownerName: z.string().optional(),
  template: z.string().optional(),
  files: z.int(),
  usedBytes: z.int(),
  /** Missing where the site shares the company's whole space. */
  quotaBytes: z.int().optional(),
  lastActiveOn: z.iso.date().optional(),
});
export type Site = z.infer<typeof Site>;

/** What a site without a limit of its own shows: https://learn.microsoft.com/sharepoint/manage-site-collection-storage-limits */
const pooledBytes = 27_487_790_694_400;

const Row = z
  .object({
    "Site Id": CsvText,
    "Site URL": CsvText,
    "Owner Display Name": CsvText,
    "Is Deleted": CsvFlag,
    "Last Activity Date": CsvDay,
    "File Count": CsvCount,
    "Storage Used (Byte)": CsvCount,
    "Storage Allocated (Byte)": CsvCount,
    "Root Web Template": CsvText,
  })
  .transform((row) => ({
    isDeleted: row["Is Deleted"],
    id: row["Site Id"],
    url: row["Site URL"],
    ownerName: row["Owner Display Name"],
    template: row["Root Web Template"],
    files: row["File Count"],
    usedBytes: row["Storage Used (Byte)"],
    quotaBytes: row["Storage Allocated (Byte)"] < pooledBytes ? row["Storage Allocated (Byte)"] : undefined,
    lastActiveOn: row["Last Activity Date"],
  }));
type Row = z.infer<typeof Row>;

/** What the report calls the kinds of sites: https://learn.microsoft.com/graph/api/reportroot-getsharepointsiteusagedetail */
const templates: Readonly<Record<string, Words>> = {
  Group: { ja: "グループのサイト", en: "Group site" },
  "Team Site": { ja: "チームサイト", en: "Team site" },
  "Team Channel": { ja: "Teamsのチャネル", en: "Teams channel" },
  "Site Page Publishing": { ja: "コミュニケーションサイト", en: "Communication site" },
};

const Figures = z.object({ sites: z.int(), usedBytes: z.int() });

export const sites: Collector<Site, z.infer<typeof Figures>, Row> = {
  title: { ja: "SharePointサイトの容量", en: "SharePoint sites" },
  item: Site,
  read: usageReport({
    path: at("/reports/getSharePointSiteUsageDetail(period='{period}')", { period: "D7" }),
    columns: ["Is Deleted", "File Count", "Storage Used (Byte)", "Storage Allocated (Byte)"],
    names: ["Site URL", "Owner Display Name"],
    row: Row,
  }),
  combine: (found) => asFound(found.filter(({ isDeleted }) => !isDeleted)),
  figures: {
    schema: Figures,
    of: (items) => ({ sites: items.length, usedBytes: items.reduce((sum, { usedBytes }) => sum + usedBytes, 0) }),
  },
  columns: [
    { title: { ja: "サイト", en: "Site" }, kind: "text", of: ({ url, id }) => url ?? id },
    { title: { ja: "所有者", en: "Owner" }, kind: "text", of: ({ ownerName }) => ownerName },
    {
      title: { ja: "種類", en: "Template" },
      kind: "text",
      of: ({ template }, language) => inWords(template, templates, language),
    },
    { title: { ja: "使用量（GB）", en: "Used (GB)" }, kind: "decimal", of: ({ usedBytes }) => gigabytes(usedBytes) },
    { title: { ja: "上限（GB）", en: "Quota (GB)" }, kind: "decimal", of: ({ quotaBytes }) => gigabytes(quotaBytes) },
    { title: { ja: "ファイル数", en: "Files" }, kind: "integer", of: ({ files }) => files },
    { title: { ja: "最終利用日", en: "Last active" }, kind: "date", of: ({ lastActiveOn }) => plainDate(lastActiveOn) },
  ],
};
