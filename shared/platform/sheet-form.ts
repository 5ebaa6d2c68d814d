import type { DataValidation, Style, Worksheet } from "exceljs";
import type { Instant, PlainDate } from "#shared/base/time.ts";
import { cellText } from "./workbook/cell-text.ts";
import { type FormColumn, validationOf } from "./workbook/form-columns.ts";
import { markSheet } from "./workbook/sheet-names.ts";
import { withoutZipTimes } from "./workbook/zip-times.ts";

/** How a cell of a laid-out form looks; into an input somebody writes. */
export type CellLook = "title" | "addressee" | "note" | "section" | "label" | "fixed" | "number" | "input";

export type SheetCell = {
  /** Its place, such as `B4`; with `to`, it goes on to there. */
  at: string;
  to?: string;
  look: CellLook;
  value?: string | number | PlainDate | undefined;
  /** What Excel tells and refuses while it is filled in. */
  holds?: FormColumn;
};

export type SheetForm = {
  title: string;
  author: string;
  madeAt: Instant;
  /** Names the form and its edition to whoever reads it back. */
  mark: string;
  sheet: string;
  widths: readonly number[];
  /** Rows that are higher than the others. */
  heights: Readonly<Record<number, number>>;
  cells: readonly SheetCell[];
};

const ink = { argb: "FF0B3152" };
const line = { style: "thin", color: { argb: "FF9AA5B1" } } as const;
const frame = { top: line, bottom: line, left: line, right: line };
const filled = (argb: string) => ({ type: "pattern", pattern: "solid", fgColor: { argb } }) as const;
const font = { name: "Yu Gothic", size: 10 };
const middle = { vertical: "middle", wrapText: true } as const;

const looks: Readonly<Record<CellLook, Partial<Style>>> = {
  title: {
    font: { ...font, size: 18, bold: true, color: ink },
    alignment: { vertical: "middle", horizontal: "center" },
  },
  addressee: { font: { ...font, size: 12 }, alignment: { vertical: "bottom" } },
  note: { font: { ...font, size: 9, color: { argb: "FF4A5560" } }, alignment: middle },
  section: {
    font: { ...font, bold: true, color: { argb: "FFFFFFFF" } },
    fill: filled(ink.argb),
    alignment: { ...middle, indent: 1 },
  },
  label: { font: { ...font, color: ink }, fill: filled("FFEDF1F5"), alignment: middle, border: frame },
  fixed: { font, alignment: middle, border: frame },
  number: { font, alignment: { vertical: "middle", horizontal: "center" }, border: frame },
  input: {
    font,
    fill: filled("FFEAF4FD"),
    alignment: { ...middle, horizontal: "left" },
    border: frame,
    protection: { locked: false },
  },
};
const formats = { text: "@", number: "0", day: "yyyy/mm/dd", moment: "yyyy/mm/dd hh:mm" } as const;

/** A form on one sheet that prints on one page of A4; all but its inputs is locked. The same form gives the same bytes. */
export async function sheetForm(form: SheetForm): Promise<Uint8Array> {
  const { default: excel } = await import("exceljs");
  const book = new excel.Workbook();
  const madeOn = new Date(form.madeAt.epochMilliseconds);
  const author = cellText(form.author);
  Object.assign(book, {
    title: form.title,
    creator: author,
    lastModifiedBy: author,
    created: madeOn,
    modified: madeOn,
  });
  const sheet = book.addWorksheet(form.sheet, {
    views: [{ showGridLines: false, activeCell: form.cells.find(({ look }) => look === "input")?.at ?? "A1" }],
    pageSetup: {
      // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- A4; the library's enum has no values at run time
      paperSize: 9,
      orientation: "portrait",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 1,
      horizontalCentered: true,
      margins: { left: 0.5, right: 0.5, top: 0.5, bottom: 0.5, header: 0.2, footer: 0.2 },
    },
  });
  sheet.columns = form.widths.map((width) => ({ width }));
  for (const cell of form.cells) addCell(sheet, cell);
  for (let row = 1; row <= sheet.rowCount; row += 1) sheet.getRow(row).height = form.heights[row] ?? 19;
  sheet.pageSetup.printArea = `A1:${sheet.getColumn(form.widths.length).letter}${sheet.rowCount}`;
  await sheet.protect("", { selectLockedCells: true, selectUnlockedCells: true, formatCells: true });
  book.addWorksheet(markSheet, { state: "veryHidden" }).getCell("A1").value = form.mark;
  return withoutZipTimes(Buffer.from(await book.xlsx.writeBuffer()));
}

function addCell(sheet: Worksheet, { at, to, look, value, holds }: SheetCell): void {
  if (to !== undefined) sheet.mergeCells(`${at}:${to}`);
  const cell = sheet.getCell(at);
  cell.style = { ...looks[look], numFmt: holds ? formats[holds.kind] : typeof value === "number" ? "#,##0" : "@" };
  if (value !== undefined) cell.value = stored(value);
  if (holds) cell.dataValidation = validationOf(holds, listOf(holds));
}

const stored = (value: string | number | PlainDate) =>
  typeof value === "object"
    ? new Date(Date.UTC(value.year, value.month - 1, value.day))
    : typeof value === "string"
      ? cellText(value)
      : value;

/** The choices of a laid-out form are few enough to stand in the cell's own rule. */
const listOf = ({ choices }: FormColumn): DataValidation["formulae"][0] => `"${choices?.names.join(",") ?? ""}"`;
