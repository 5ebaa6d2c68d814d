import type { Cell, CellValue, Worksheet } from "exceljs";
import { Temporal } from "#shared/base/time.ts";
import { formSheets, markSheet } from "./workbook/sheet-names.ts";
import { partsWithCells, type ZipRefusal } from "./workbook/zip-parts.ts";

/** What somebody put into a cell: a date or time of day is that of the wall clock, as Excel shows it. */
export type FilledCell =
  | { is: "text"; text: string }
  | { is: "number"; number: number }
  | { is: "moment"; at: Temporal.PlainDateTime }
  | { is: "truth"; truth: boolean }
  | { is: "formula" }
  | { is: "fault" };

/** The cells of a row that hold something, by the number of their column; both count from 1. */
export type FilledRow = { row: number; cells: ReadonlyMap<number, FilledCell> };
export type FilledForm = { mark: string; head: FilledRow["cells"]; rows: readonly FilledRow[] };

export type FormRefusal = ZipRefusal | "no-form";

/** Reads a filled-in form of rows that somebody sent. */
export async function readFormWorkbook(file: Uint8Array): Promise<FilledForm | FormRefusal> {
  const read = await readFormSheet(file, [formSheets.ja.order, formSheets.en.order]);
  if (typeof read === "string") return read;
  const [head, ...rows] = read.rows;
  const { mark } = read;
  return head?.row === 1 ? { mark, head: head.cells, rows } : { mark, head: new Map(), rows: read.rows };
}

/** Reads the sheet of a form that has one of these names; nothing but cells is read of it. */
export async function readFormSheet(
  file: Uint8Array,
  names: readonly string[],
): Promise<{ mark: string; rows: readonly FilledRow[] } | FormRefusal> {
  const parts = await partsWithCells(file);
  if (typeof parts === "string") return parts;
  const sheets = await sheetsOf(parts).catch(() => undefined);
  if (!sheets) return "not-xlsx";
  const mark = sheets.get(markSheet)?.getCell("A1").value;
  const sheet = names.map((name) => sheets.get(name)).find((found) => found !== undefined);
  return typeof mark === "string" && sheet ? { mark, rows: filledRows(sheet) } : "no-form";
}

/** What would make the library walk through every cell of a range that a file names. */
const definedNames = /<definedNames[\s\S]*<\/definedNames\s*>/;
const ignoreNodes = (
  "sheetPr dimension sheetViews sheetFormatPr cols autoFilter mergeCells rowBreaks hyperlinks pageMargins dataValidations " +
  "pageSetup headerFooter printOptions picture drawing sheetProtection tableParts conditionalFormatting extLst"
).split(" ");

/** The library gets a file made anew from the parts that were unpacked within bounds. */
async function sheetsOf(parts: ReadonlyMap<string, Buffer>): Promise<Map<string, Worksheet>> {
  const [{ default: excel }, { default: Zip }] = await Promise.all([import("exceljs"), import("jszip")]);
  const zip = new Zip();
  for (const [name, content] of parts)
    zip.file(name, name === "xl/workbook.xml" ? content.toString().replace(definedNames, "") : content);
  const book = new excel.Workbook();
  await book.xlsx.load(await zip.generateAsync({ type: "arraybuffer" }), { ignoreNodes });
  return new Map(book.worksheets.map((sheet) => [sheet.name, sheet]));
}

function filledRows(sheet: Worksheet): FilledRow[] {
  const rows: FilledRow[] = [];
  sheet.eachRow((row, number) => {
    const cells = new Map<number, FilledCell>();
    row.eachCell((cell, column) => {
      const filled = filledCell(cell);
      if (filled) cells.set(column, filled);
    });
    if (cells.size > 0) rows.push({ row: number, cells });
  });
  return rows;
}

function filledCell({ value, formula }: Cell): FilledCell | undefined {
  if (formula || isFormula(value)) return { is: "formula" };
  if (typeof value === "number") return { is: "number", number: value };
  if (typeof value === "boolean") return { is: "truth", truth: value };
  if (value instanceof Date) return momentOf(value);
  const text = textOf(value);
  if (text === undefined) return { is: "fault" };
  return text.trim() === "" ? undefined : { is: "text", text };
}

const isFormula = (value: CellValue) =>
  typeof value === "object" && value !== null && ("formula" in value || "sharedFormula" in value);

/** The library gives the wall clock as if it were that of Greenwich. */
const momentOf = (at: Date): FilledCell =>
  Number.isNaN(at.getTime())
    ? { is: "fault" }
    : {
        is: "moment",
        at: Temporal.PlainDateTime.from(at.toISOString().slice(0, 23)).round({ smallestUnit: "second" }),
      };

function textOf(value: CellValue): string | undefined {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (typeof value !== "object") return undefined;
  if ("richText" in value) return value.richText.map(({ text }) => text).join("");
  return "text" in value && typeof value.text === "string" ? value.text : undefined;
}
