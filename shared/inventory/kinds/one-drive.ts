import * as z from "zod";
import { at } from "#shared/platform/graph-requests.ts";
import { asFound, type Collector } from "../collector.ts";
import { usageReport } from "../usage-report.ts";
import { CsvCount, CsvDay, CsvFlag, CsvText } from "./csv-values.ts";
import { gigabytes, plainDate } from "./values.ts";

/** The OneDrive of one person. */
export const OneDrive = z.object({
  owner: z.string(),
  ownerName: z.string().optional(),
  files: z.int(),
  usedBytes: z.int(),
  allocatedBytes: z.int(),
  lastActiveOn: z.iso.date().optional(),
});
export type OneDrive = z.infer<typeof OneDrive>;

const Row = z
  .object({
    "Owner Principal Name": z.string(),
    "Owner Display Name": CsvText,
    "Is Deleted": CsvFlag,
    "Last Activity Date": CsvDay,
    "File Count": CsvCount,
    "Storage Used (Byte)": CsvCount,
    "Storage Allocated (Byte)": CsvCount,
  })
  .transform((row) => ({
    isDeleted: row["Is Deleted"],
    owner: row["Owner Principal Name"],
    ownerName: row["Owner Display Name"],
    files: row["File Count"],
    usedBytes: row["Storage Used (Byte)"],
    allocatedBytes: row["Storage Allocated (Byte)"],
    lastActiveOn: row["Last Activity Date"],
  }));
type Row = z.infer<typeof Row>;

const Figures = z.object({ drives: z.int(), usedBytes: z.int(), allocatedBytes: z.int() });

export const oneDrive: Collector<OneDrive, z.infer<typeof Figures>, Row> = {
  title: { ja: "OneDriveの容量", en: "OneDrive storage" },
  item: OneDrive,
  read: usageReport({
    path: at("/reports/getOneDriveUsageAccountDetail(period='{period}')", { period: "D7" }),
    columns: ["Owner Principal Name", "Is Deleted", "File Count", "Storage Used (Byte)", "Storage Allocated (Byte)"],
    names: ["Owner Principal Name", "Owner Display Name"],
    row: Row,
  }),
  combine: (found) => asFound(found.filter(({ isDeleted }) => !isDeleted)),
  figures: {
    schema: Figures,
    of: (items) => ({
      drives: items.length,
      usedBytes: items.reduce((sum, { usedBytes }) => sum + usedBytes, 0),
      allocatedBytes: items.reduce((sum, { allocatedBytes }) => sum + allocatedBytes, 0),
    }),
  },
  columns: [
    { title: { ja: "利用者", en: "User" }, kind: "text", of: ({ ownerName, owner }) => ownerName ?? owner },
    { title: { ja: "ユーザー名", en: "User name" }, kind: "text", of: ({ owner }) => owner },
    { title: { ja: "使用量（GB）", en: "Used (GB)" }, kind: "decimal", of: ({ usedBytes }) => gigabytes(usedBytes) },
    {
      title: { ja: "上限（GB）", en: "Quota (GB)" },
      kind: "decimal",
      of: ({ allocatedBytes }) => gigabytes(allocatedBytes),
    },
    { title: { ja: "ファイル数", en: "Files" }, kind: "integer", of: ({ files }) => files },
    { title: { ja: "最終利用日", en: "Last active" }, kind: "date", of: ({ lastActiveOn }) => plainDate(lastActiveOn) },
  ],
};
