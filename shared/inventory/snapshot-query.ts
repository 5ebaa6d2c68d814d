import * as z from "zod";
import type { TenantId } from "#shared/base/ids.ts";
import type { SnapshotKind } from "./model.ts";

const mostTaken = 10_000;
const takes = `件数は1から${mostTaken.toLocaleString("en")}までの整数で入力してください。`;

export const SnapshotQuery = z.strictObject({
  q: z
    .string()
    .trim()
    .max(100, "100文字以内で入力してください。")
    .optional()
    .describe("A text that has to stand in one of the columns, in either language; it narrows files too"),
  where: z
    .string()
    .max(2000, "条件が長すぎます。")
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
    .date("日付は 2026-11-27 のように入力してください。")
    .optional()
    .describe("An earlier day as it was read last; of a log, what that day has brought"),
  format: z
    .enum(["json", "table", "xlsx", "csv"], "json、table、xlsx、csv のいずれかを入力してください。")
    .default("json")
    .describe("JSON by page, the same as columns and rows, or all of it as a workbook or as CSV"),
});
export type SnapshotQuery = z.infer<typeof SnapshotQuery>;

/** Which kind of which tenant, of which day if not of the newest, and which of its items. */
export type Asked = { tenant: TenantId; kind: SnapshotKind } & Pick<SnapshotQuery, "day" | "q" | "where">;
