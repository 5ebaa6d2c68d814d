import { type FieldFault, wordsIn } from "#shared/base/problems.ts";
import type { Words } from "#shared/calendar/model.ts";
import type { FilledForm, FilledRow } from "#shared/platform/read-form-workbook.ts";
import { columnLetters } from "#shared/platform/workbook/cell-text.ts";
import type { Column } from "./columns.ts";
import { readCell } from "./read-cell.ts";

type Language = keyof Words;
type ReadRow = { order: Record<string, unknown>; errors: FieldFault[] };

/** The place of a cell as Excel names it. */
export const cellAt = (column: number, row: number): string => `#/cells/${columnLetters(column)}${row}`;

/** Each cell of the head that is not as the form had it. */
export function wrongHead(columns: readonly Column[], head: FilledForm["head"], language: Language): FieldFault[] {
  const count = Math.max(columns.length, ...head.keys());
  return Array.from({ length: count }, (_, index) => index).flatMap((index) => {
    const wanted = columns[index]?.title;
    const cell = head.get(index + 1);
    const found = cell?.is === "text" ? cell.text.trim() : "";
    if (cell === undefined ? wanted === undefined : found === wanted) return [];
    const words = wanted === undefined ? notOurs(found) : otherTitle(wanted, found);
    return [{ pointer: cellAt(index + 1, 1), detail: words[language] }];
  });
}

const notOurs = (found: string): Words => ({
  ja: `「${found.slice(0, 60)}」は様式にない列です。この列を削除してください。`,
  en: `The form has no column “${found.slice(0, 60)}”. Remove it.`,
});

const otherTitle = (wanted: string, found: string): Words => ({
  ja: `見出し「${wanted}」の位置に「${found.slice(0, 60)}」があります。見出しと列の並びを元に戻すか、様式をダウンロードし直してください。`,
  en: `Here belongs “${wanted}”, not “${found.slice(0, 60)}”. Put the head back as it was, or download the form again.`,
});

/** One row as an order. What cannot be read is left out of it and named by its field. */
export function readRow(columns: readonly Column[], cells: FilledRow["cells"], language: Language): ReadRow {
  const order: Record<string, unknown> = {};
  const errors: FieldFault[] = [];
  for (const [index, column] of columns.entries()) {
    const cell = cells.get(index + 1);
    if (!cell) continue;
    const read = readCell(column, cell);
    if ("value" in read) order[column.field] = read.value;
    else errors.push({ pointer: `#/${column.field}`, detail: read.refused[language] });
  }
  return { order, errors };
}

/** Cells beside the form: nothing that somebody typed is passed over in silence. */
export const strayCells = (columns: readonly Column[], { row, cells }: FilledRow, language: Language): FieldFault[] =>
  [...cells.keys()]
    .filter((column) => column > columns.length)
    .map((column) => ({ pointer: cellAt(column, row), detail: stray[language] }));

const stray: Words = {
  ja: "様式の外のセルに入力があります。このセルを空にしてください。",
  en: "This cell is outside the form. Empty it.",
};

/** An error of an order as one of the cell that it came from; one of the whole row stands at its first cell. */
export function atCell(columns: readonly Column[], rows: readonly FilledRow[], language: Language) {
  return ({ pointer, detail }: FieldFault): FieldFault => {
    const { index, field } = /^#\/orders\/(?<index>\d+)(?:\/(?<field>[^/]+))?/.exec(pointer)?.groups ?? {};
    const row = rows[Number(index)]?.row;
    if (index === undefined || row === undefined) return { pointer, detail };
    const place = columns.findIndex((column) => column.field === field);
    const title = columns[place]?.title ?? rowNumber(row)[language];
    return {
      pointer: cellAt(Math.max(place, 0) + 1, row),
      detail: `${title}${colon[language]}${wordsIn(detail, language)}`,
    };
  };
}

export const rowNumber = (row: number): Words => ({ ja: `${row}行目`, en: `row ${row}` });

const colon: Words = { ja: "：", en: ": " };
