import * as z from "zod";
import type { TenantId } from "#shared/base/ids.ts";
import { says } from "#shared/base/says.ts";
import type { SnapshotKind } from "./model.ts";

const mostTaken = 10_000;
const takes = says({
  ja: `件数は1から${mostTaken.toLocaleString("en")}までの整数で入力してください。`,
  en: `Give a whole number from 1 to ${mostTaken.toLocaleString("en")}.`,
});

export const SnapshotQuery = z.strictObject({
  q: z
    .string()
    .trim()
    .max(100)
    .optional()
    .describe("A text that has to stand in one of the columns, in either language; it narrows files too"),
  where: z
    .string()
    .max(2000, says({ ja: "条件が長すぎます。", en: "These conditions are too long." }))
    .optional()
    .describe("Values that columns have to hold, by their English titles and encoded: Compliance=Not+compliant"),
  take: z.coerce
    .number(takes)
    .int(takes)
    .min(1, takes)
    .max(mostTaken, takes)
    .default(1000)
    .describe("How many items a page holds; a file holds all"),
  cursor: z.string().optional().describe("Goes on after the page that gave it, within the same reading"),
  day: z.iso
    .date(says({ ja: "日付は 2026-11-27 のように入力してください。", en: "Give a day as 2026-11-27." }))
    .optional()
    .describe("An earlier day as it was read last; of a log, what that day has brought"),
  format: z
    .enum(
      ["json", "table", "xlsx", "csv"],
      says({ ja: "json、table、xlsx、csv のいずれかを入力してください。", en: "Give json, table, xlsx or csv." }),
    )
    .default("json")
    .describe("JSON by page, the same as columns and rows, or all of it as a workbook or as CSV"),
});
export type SnapshotQuery = z.infer<typeof SnapshotQuery>;

/** Which kind of which tenant, of which day if not of the newest, and which of its items. */
export type Asked = { tenant: TenantId; kind: SnapshotKind } & Pick<SnapshotQuery, "day" | "q" | "where">;
