import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { Row, Style, stream, Worksheet } from "exceljs";
import { type Instant, inJapan, type PlainDate } from "#shared/base/time.ts";
import { cellText, sheetNames, textWidth } from "./workbook/cell-text.ts";
import { withoutZipTimes } from "./workbook/zip-times.ts";

/** What a column's cells are: an instant is shown in Japan's time, a percent of 0.5 as 50.0%, yen of 1000 as ¥1,000. */
export type ColumnKind = "text" | "integer" | "decimal" | "yen" | "date" | "instant" | "percent";
export type Column = { title: string; kind: ColumnKind };
/** `undefined` leaves the cell empty: what is not known is never a zero. */
export type Cell = string | number | PlainDate | Instant | undefined;
export type Sheet = { name: string; columns: readonly Column[]; rows: readonly (readonly Cell[])[] };
export type Workbook = {
  title: string;
  author: string;
  madeAt: Instant;
  language: "ja" | "en";
  sheets: readonly Sheet[];
};

const formats: Record<ColumnKind, string> = {
  text: "@",
  integer: "#,##0;-#,##0;0",
  decimal: "#,##0.0;-#,##0.0;0.0",
  yen: '"¥"#,##0;-"¥"#,##0;"¥"0',
  date: "yyyy/mm/dd",
  instant: "yyyy/mm/dd hh:mm",
  percent: "0.0%",
};
const leastWidths: Record<ColumnKind, number> = {
  text: 8,
  integer: 8,
  decimal: 9,
  yen: 14,
  date: 12,
  instant: 18,
  percent: 9,
};
const widest = 60;
const typeface = "Yu Gothic";
const line = { style: "thin", color: { argb: "FFD5D8DC" } } as const;
const headLine = { style: "medium", color: { argb: "FF0B3152" } } as const;

/** An Excel file of typed sheets; the same workbook gives the same bytes. */
export async function workbook(book: Workbook): Promise<Uint8Array> {
  const { default: excel } = await import("exceljs");
  const output = new PassThrough();
  const madeOn = new Date(book.madeAt.epochMilliseconds);
  const writer = new excel.stream.xlsx.WorkbookWriter({ stream: output, useStyles: true, useSharedStrings: true });
  Object.assign(writer, {
    title: cellText(book.title),
    creator: cellText(book.author),
    lastModifiedBy: cellText(book.author),
    language: book.language,
    created: madeOn,
    modified: madeOn,
  });
  const names = sheetNames(book.sheets.map((sheet) => sheet.name));
  const packed = buffer(output);
  for (const [index, sheet] of book.sheets.entries()) addSheet(writer, names[index] ?? "", sheet);
  await writer.commit();
  return withoutZipTimes(await packed);
}

function addSheet(writer: stream.xlsx.WorkbookWriter, name: string, sheet: Sheet): void {
  const target = writer.addWorksheet(name, {
    views: [{ state: "frozen", ySplit: 1, showGridLines: false }],
    pageSetup: {
      // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- A4; the library's enum has no values at run time
      paperSize: 9,
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: "1:1",
    },
    headerFooter: { oddHeader: "&L&A", oddFooter: "&R&P / &N" },
  });
  target.columns = sheet.columns.map((column, index) => ({
    width: widthOf(
      column,
      sheet.rows.map((row) => row[index]),
    ),
    style: bodyStyle(column.kind),
  }));
  addHead(target, sheet.columns);
  for (const cells of sheet.rows) addRow(target.addRow([]), sheet.columns, cells);
  if (sheet.columns.length > 0) {
    target.autoFilter = {
      from: { row: 1, column: 1 },
      to: { row: sheet.rows.length + 1, column: sheet.columns.length },
    };
  }
  target.commit();
}

function addHead(target: Worksheet, columns: readonly Column[]): void {
  const head = target.addRow([]);
  head.height = 24;
  for (const [index, column] of columns.entries()) {
    const cell = head.getCell(index + 1);
    cell.value = cellText(column.title);
    cell.style = {
      numFmt: formats.text,
      font: { name: typeface, size: 10, bold: true, color: { argb: "FF0B3152" } },
      alignment: { vertical: "middle", ...sideOf(column.kind), wrapText: true },
      border: { bottom: headLine },
    };
  }
  head.commit();
}

function addRow(target: Row, columns: readonly Column[], cells: readonly Cell[]): void {
  for (const [index, column] of columns.entries()) {
    const cell = target.getCell(index + 1);
    cell.style = bodyStyle(column.kind);
    const value = stored(column, cells[index]);
    if (value !== undefined) cell.value = value;
  }
  target.commit();
}

/** Text left, numbers right; the indent keeps a number from touching the text beside it. */
const sideOf = (kind: ColumnKind) =>
  kind === "text" ? ({ horizontal: "left", indent: 1 } as const) : ({ horizontal: "right" } as const);

const bodyStyle = (kind: ColumnKind): Partial<Style> => ({
  numFmt: formats[kind],
  font: { name: typeface, size: 10 },
  alignment: { vertical: "middle", ...sideOf(kind), wrapText: kind === "text" },
  border: { bottom: line },
});

function widthOf(column: Column, cells: readonly Cell[]): number {
  const title = Math.max(...column.title.split("\n").map(textWidth)) + 3;
  const longest = cells.map(shownWidth).reduce((most, width) => Math.max(most, width), title);
  return Math.min(widest, Math.max(leastWidths[column.kind], longest + 2));
}

/** A number is shown with a digit after its point at most, and thousands parted; days have a width of their own. */
function shownWidth(cell: Cell): number {
  if (typeof cell === "number") return cell.toLocaleString("en-US", { maximumFractionDigits: 1 }).length;
  return typeof cell === "string" ? Math.max(...cell.split("\n").map(textWidth)) : 0;
}

const numeric = new Set<ColumnKind>(["integer", "decimal", "yen", "percent"]);

/** A cell as Excel keeps it; dates are day numbers, so that no zone of this machine can move them. */
function stored(column: Column, cell: Cell): string | number | undefined {
  if (cell === undefined) return undefined;
  if (column.kind === "text" && typeof cell === "string") return cellText(cell);
  if (numeric.has(column.kind) && typeof cell === "number") return cell;
  if (column.kind === "date" && typeof cell === "object" && "monthCode" in cell) return dayNumber(cell);
  if (column.kind === "instant" && typeof cell === "object" && "epochMilliseconds" in cell) {
    const wall = inJapan(cell);
    return dayNumber(wall.toPlainDate()) + (wall.hour * 3600 + wall.minute * 60 + wall.second) / 86_400;
  }
  throw new TypeError(`The column "${column.title}" holds ${column.kind}, not ${typeof cell}`);
}

/** Excel's day number: 1 January 1970 is day 25,569. */
const dayNumber = (day: PlainDate): number => Date.UTC(day.year, day.month - 1, day.day) / 86_400_000 + 25_569;
