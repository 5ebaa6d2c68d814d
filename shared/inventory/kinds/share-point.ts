import * as z from "zod";
import { at } from "#shared/platform/graph-requests.ts";
import { type Collector } from "../collector.ts";
import { usageReport } from "../usage-report.ts";
import { CsvCount } from "./csv-values.ts";
import { gigabytes, plainDate } from "./values.ts";

/** How much space all sites took on one day (SP-01); a reading brings half a year of them. */
export const StorageDay = z.object({ on: z.iso.date(), usedBytes: z.int() });
export type StorageDay = z.infer<typeof StorageDay>;

const Row = z
  .object({ "Site Type": z.string(), "Storage Used (Byte)": CsvCount, "Report Date": z.iso.date() })
  .transform((row) => ({ type: row["Site Type"], on: row["Report Date"], usedBytes: row["Storage Used (Byte)"] }));
type Row = z.infer<typeof Row>;

const Figures = z.object({ usedBytes: z.int().optional() });

export const sharePoint: Collector<StorageDay, z.infer<typeof Figures>, Row> = {
  title: { ja: "SharePointの容量", en: "SharePoint storage" },
  item: StorageDay,
  read: usageReport({
    path: at("/reports/getSharePointSiteUsageStorage(period='{period}')", { period: "D180" }),
    columns: ["Site Type", "Storage Used (Byte)", "Report Date"],
    names: [],
    row: Row,
  }),
  combine: (found) =>
    found
      .filter(({ type }) => type.toLowerCase() === "all")
      .map(({ on, usedBytes }) => ({ on, usedBytes }))
      .toSorted((a, b) => (a.on < b.on ? -1 : 1)),
  figures: { schema: Figures, of: (items) => ({ usedBytes: items.at(-1)?.usedBytes }) },
  columns: [
    { title: { ja: "日付", en: "Date" }, kind: "date", of: ({ on }) => plainDate(on) },
    { title: { ja: "使用量（GB）", en: "Used (GB)" }, kind: "decimal", of: ({ usedBytes }) => gigabytes(usedBytes) },
  ],
};
