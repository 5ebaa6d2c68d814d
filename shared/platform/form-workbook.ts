import type { DataValidation, Workbook, Worksheet } from "exceljs";
import type { Instant } from "#shared/base/time.ts";
import { cellText, columnLetters, textWidth } from "./workbook/cell-text.ts";
import { type FormColumn, listRange, validationOf } from "./workbook/form-columns.ts";
import { formSheets, markSheet } from "./workbook/sheet-names.ts";
import { withoutZipTimes } from "./workbook/zip-times.ts";

export type FormBook = {
  title: string;
  author: string;
  madeAt: Instant;
  language: "ja" | "en";
  /** Names the form and its version to whoever reads it back. */
  mark: string;
  columns: readonly FormColumn[];
  /** How many rows are made ready. */
  rows: number;
  guide: readonly { heading: string; lines: readonly string[] }[];
};

const formats = { text: "@", number: "0", day: "yyyy/mm/dd", moment: "yyyy/mm/dd hh:mm" } as const;
const font = { name: "Yu Gothic", size: 10 };
const ink = { argb: "FF0B3152" };
const fills = { required: "FFD6E9F8", optional: "FFF1F3F5" } as const;
const filled = (argb: string) => ({ type: "pattern", pattern: "solid", fgColor: { argb } }) as const;
// oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- A4; the library's enum has no values at run time
const paper = { paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 };

/** An Excel form to be filled in row by row; `readFormWorkbook` reads it back. The same form gives the same bytes. */
export async function formWorkbook(form: FormBook): Promise<Uint8Array> {
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
  const names = formSheets[form.language];
  addOrders(book, names, form);
  const lists = form.columns.filter(({ choices }) => choices);
  if (lists.length > 0) await addLists(book.addWorksheet(names.lists), lists);
  addGuide(book.addWorksheet(names.guide, { views: [{ showGridLines: false }] }), form);
  book.addWorksheet(markSheet, { state: "veryHidden" }).getCell("A1").value = form.mark;
  return withoutZipTimes(Buffer.from(await book.xlsx.writeBuffer()));
}

function addOrders(book: Workbook, names: (typeof formSheets)["ja" | "en"], { columns, rows, title }: FormBook): void {
  const sheet = book.addWorksheet(names.order, {
    views: [{ state: "frozen", ySplit: 1, activeCell: "A2" }],
    pageSetup: { ...paper, orientation: "landscape", printTitlesRow: "1:1", showGridLines: true },
    headerFooter: { oddHeader: `&L${title.replaceAll("&", "&&")}`, oddFooter: "&R&P / &N" },
  });
  sheet.getRow(1).height = 36;
  for (const [index, column] of columns.entries()) {
    const head = sheet.getCell(1, index + 1);
    head.value = column.title;
    head.style = {
      font: { ...font, bold: true, color: ink },
      fill: filled(column.isRequired ? fills.required : fills.optional),
      alignment: { vertical: "middle", wrapText: true },
      border: { bottom: { style: "medium", color: ink }, right: { style: "thin", color: { argb: "FFFFFFFF" } } },
    };
    sheet.getColumn(index + 1).width = widthOf(column);
    const style = {
      numFmt: formats[column.kind],
      font,
      alignment: { vertical: "top", horizontal: "left", wrapText: column.kind === "text" },
    } as const;
    for (let row = 2; row <= rows + 1; row += 1) sheet.getCell(row, index + 1).style = style;
    const letters = columnLetters(index + 1);
    validate(
      sheet,
      `${letters}2:${letters}${rows + 1}`,
      validationOf(column, `'${names.lists}'!${listRange(columns, column)}`),
    );
  }
}

/** The library has this without telling of it; cell by cell it writes ranges that lie over each other. */
const validate = (sheet: Worksheet, range: string, validation: DataValidation) =>
  (sheet as Worksheet & { dataValidations: { add(range: string, to: DataValidation): void } }).dataValidations.add(
    range,
    validation,
  );

async function addLists(sheet: Worksheet, lists: readonly FormColumn[]): Promise<void> {
  for (const [index, { title, choices }] of lists.entries()) {
    const names = choices?.names.map(cellText) ?? [];
    const column = sheet.getColumn(index + 1);
    column.width = Math.min(60, Math.max(12, ...[title, ...names].map((name) => textWidth(name) + 2)));
    column.values = [title, ...names];
    column.font = font;
    sheet.getCell(1, index + 1).style = { font: { ...font, bold: true, color: ink }, fill: filled(fills.optional) };
  }
  sheet.views = [{ state: "frozen", ySplit: 1 }];
  sheet.pageSetup = { ...paper, orientation: "portrait", printTitlesRow: "1:1" };
  await sheet.protect("", { formatColumns: true });
}

function addGuide(sheet: Worksheet, { title, guide }: FormBook): void {
  sheet.getColumn(1).width = 80;
  sheet.addRow([title]).font = { ...font, size: 16, bold: true, color: ink };
  for (const { heading, lines } of guide) {
    sheet.addRow([]);
    sheet.addRow([heading]).font = { ...font, size: 12, bold: true, color: ink };
    for (const line of lines) {
      const row = sheet.addRow([cellText(line)]);
      row.font = { ...font, size: 11 };
      row.height = 20 * Math.ceil(textWidth(line) / 74);
      row.getCell(1).alignment = { wrapText: true, vertical: "middle" };
    }
  }
  const margins = { left: 0.5, right: 0.5, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };
  sheet.pageSetup = { ...paper, orientation: "portrait", margins };
}

const leastWidths = { text: 16, number: 10, day: 14, moment: 20 } as const;

const widthOf = ({ title, kind, choices }: FormColumn): number =>
  Math.min(
    40,
    Math.max(
      leastWidths[kind],
      Math.ceil(textWidth(title) + 2),
      ...(choices?.names ?? []).map((name) => textWidth(name) + 4),
    ),
  );
