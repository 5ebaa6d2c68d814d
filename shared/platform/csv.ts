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

/** Rows as CSV for another program, each cell as it is. */
export async function plainCsv(rows: readonly (readonly string[])[]): Promise<string> {
  const { stringify } = await import("csv-stringify/sync");
  return stringify([...rows], { record_delimiter: "windows" });
}

/** The lines of a CSV by the names in its head, whatever order and additions the head has; a mark in front is passed over. */
export async function csvRows(text: string): Promise<{ columns: string[]; rows: Record<string, string>[] }> {
  const { parse } = await import("csv-parse/sync");
  let columns: string[] = [];
  const rows = parse<Record<string, string>>(text, {
    bom: true,
    columns: (head: string[]) => {
      columns = head.map((name) => name.trim());
      return columns;
    },
    skip_empty_lines: true,
    relax_column_count: true,
  });
  return { columns, rows };
}

/** A line of a CSV; quoted cells may run over several, of which the last counts. */
export type CsvLine = { line: number; cells: string[] };

/** Every line of a CSV as it is, or where it cannot be read on; empty lines are passed over. */
export async function csvLines(text: string): Promise<{ lines: CsvLine[] } | { brokenAt: number }> {
  const { CsvError, parse } = await import("csv-parse/sync");
  const lines: CsvLine[] = [];
  try {
    parse(text, {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (cells: string[], { lines: line }) => {
        lines.push({ line, cells });
        return cells;
      },
    });
    return { lines };
  } catch (error) {
    if (error instanceof CsvError) return { brokenAt: Number(error["lines"]) };
    throw error;
  }
}
