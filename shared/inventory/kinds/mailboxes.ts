import * as z from "zod";
import { at } from "#shared/platform/graph-requests.ts";
import { asFound, type Collector } from "../collector.ts";
import { usageReport } from "../usage-report.ts";
import { CsvCount, CsvDay, CsvFlag, CsvText } from "./csv-values.ts";
import { gigabytes, plainDate } from "./values.ts";

/** One mailbox; what was deleted lies in a part with a quota of its own. */
export const Mailbox = z.object({
  owner: z.string(),
  ownerName: z.string().optional(),
  items: z.int(),
  usedBytes: z.int(),
  quotaBytes: z.int(),
  deletedBytes: z.int(),
  deletedQuotaBytes: z.int().optional(),
  lastActiveOn: z.iso.date().optional(),
});
export type Mailbox = z.infer<typeof Mailbox>;

const Row = z
  .object({
    "User Principal Name": z.string(),
    "Display Name": CsvText,
    "Is Deleted": CsvFlag,
    "Last Activity Date": CsvDay,
    "Item Count": CsvCount,
    "Storage Used (Byte)": CsvCount,
    "Prohibit Send/Receive Quota (Byte)": CsvCount,
    "Deleted Item Size (Byte)": CsvCount,
    "Deleted Item Quota (Byte)": CsvCount.optional(),
  })
  .transform((row) => ({
    isDeleted: row["Is Deleted"],
    owner: row["User Principal Name"],
    ownerName: row["Display Name"],
    items: row["Item Count"],
    usedBytes: row["Storage Used (Byte)"],
    quotaBytes: row["Prohibit Send/Receive Quota (Byte)"],
    deletedBytes: row["Deleted Item Size (Byte)"],
    deletedQuotaBytes: row["Deleted Item Quota (Byte)"],
    lastActiveOn: row["Last Activity Date"],
  }));
type Row = z.infer<typeof Row>;

const Figures = z.object({ mailboxes: z.int(), usedBytes: z.int(), quotaBytes: z.int() });

export const mailboxes: Collector<Mailbox, z.infer<typeof Figures>, Row> = {
  title: { ja: "メールボックスの容量", en: "Mailbox storage" },
  item: Mailbox,
  read: usageReport({
    path: at("/reports/getMailboxUsageDetail(period='{period}')", { period: "D7" }),
    columns: [
      "User Principal Name",
      "Is Deleted",
      "Item Count",
      "Storage Used (Byte)",
      "Prohibit Send/Receive Quota (Byte)",
      "Deleted Item Size (Byte)",
    ],
    names: ["User Principal Name", "Display Name"],
    row: Row,
  }),
  combine: (found) => asFound(found.filter(({ isDeleted }) => !isDeleted)),
  figures: {
    schema: Figures,
    of: (items) => ({
      mailboxes: items.length,
      usedBytes: items.reduce((sum, { usedBytes }) => sum + usedBytes, 0),
      quotaBytes: items.reduce((sum, { quotaBytes }) => sum + quotaBytes, 0),
    }),
  },
  columns: [
    { title: { ja: "利用者", en: "User" }, kind: "text", of: ({ ownerName, owner }) => ownerName ?? owner },
    { title: { ja: "ユーザー名", en: "User name" }, kind: "text", of: ({ owner }) => owner },
    { title: { ja: "使用量（GB）", en: "Used (GB)" }, kind: "decimal", of: ({ usedBytes }) => gigabytes(usedBytes) },
    { title: { ja: "上限（GB）", en: "Quota (GB)" }, kind: "decimal", of: ({ quotaBytes }) => gigabytes(quotaBytes) },
    {
      title: { ja: "削除済み（GB）", en: "Deleted (GB)" },
      kind: "decimal",
      of: ({ deletedBytes }) => gigabytes(deletedBytes),
    },
    { title: { ja: "メール数", en: "Items" }, kind: "integer", of: ({ items }) => items },
    { title: { ja: "最終利用日", en: "Last active" }, kind: "date", of: ({ lastActiveOn }) => plainDate(lastActiveOn) },
  ],
};
