import { inJapan, Temporal } from "#shared/base/time.ts";
import type { Cell, Sheet } from "./workbook.ts";

/** A sheet as CSV that Excel opens as it is: UTF-8 with its mark, Japan's time, and no cell that Excel would reckon with. */
export async function csv({ columns, rows }: Sheet): Promise<string> {
  const { stringify } = await import("csv-stringify/sync");
  const lines = [columns.map(({ title }) => title), ...rows.map((cells) => cells.map(asText))];
  return stringify(lines, { bom: true, escape_formulas: true, record_delimiter: "windows" });
}

function asText(cell: Cell): string {
  if (cell === undefined) return "";
  if (cell instanceof Temporal.Instant)
    return inJapan(cell).toPlainDateTime().toString({ smallestUnit: "minute" }).replace("T", " ");
  return String(cell);
}
