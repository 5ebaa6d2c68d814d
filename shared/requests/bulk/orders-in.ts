import { type FieldFault, refusal } from "#shared/base/problems.ts";
import type { Words } from "#shared/calendar/model.ts";
import { readFormWorkbook } from "#shared/platform/read-form-workbook.ts";
import { unread } from "#shared/platform/workbook/unread-words.ts";
import { typeOf } from "../catalogue.ts";
import { mend, type Sent } from "../check-orders.ts";
import type { Known } from "../request-type.ts";
import { columnsOf, formOf, markOf } from "./columns.ts";
import { atCell, cellAt, readRow, rowNumber, strayCells, wrongHead } from "./read-rows.ts";

type Language = keyof Words;
export const mostOrders = 500;

/** What a filled-in form orders: each row is an order, and whatever is wrong with one is named by its cell. */
export async function ordersIn(file: Uint8Array, known: Known, language: Language): Promise<Sent> {
  const form = await readFormWorkbook(file);
  if (typeof form === "string") throw refused([{ pointer: "#/file", detail: unread[form][language] }]);
  const made = formOf(form.mark);
  const type = made && typeOf(made.type);
  if (!made || !type?.inBulk) throw refused([{ pointer: "#/file", detail: unread["no-form"][language] }]);
  const columns = await columnsOf(type, known, made.language);
  if (form.mark !== markOf(made.type, made.language, columns))
    throw refused([{ pointer: "#/file", detail: outOfDate[language] }]);
  const head = wrongHead(columns, form.head, language);
  if (head.length > 0) throw refused(head);

  const { rows } = form;
  const surplus = rows[mostOrders];
  if (surplus) throw refused([{ pointer: cellAt(1, surplus.row), detail: tooMany(rows.length)[language] }]);
  if (rows.length === 0) throw refused([{ pointer: cellAt(1, 2), detail: empty[language] }]);
  const read = rows.map(({ cells }) => readRow(columns, cells, language));
  return {
    type: made.type,
    orders: read.map(({ order }) => order),
    errors: [
      ...rows.flatMap((row) => strayCells(columns, row, language)),
      ...read.flatMap(({ errors }, index) =>
        errors.map(({ pointer, detail }) => ({ pointer: `#/orders/${index}${pointer.slice(1)}`, detail })),
      ),
    ],
    placed: atCell(columns, rows, language),
    nameOf: (index) => rowNumber(rows[index]?.row ?? 0)[language],
  };
}

const refused = (errors: readonly FieldFault[]) => refusal("invalid-input", mend, { errors });

const outOfDate: Words = {
  ja: "この様式は古くなっています。新しい様式をダウンロードし、「値のみ貼り付け」で移してください。",
  en: "This form is out of date. Download it again and paste the values into the new one.",
};

const empty: Words = {
  ja: "入力がありません。2行目から1行に1件ずつ入力してください。",
  en: "The form is empty. Fill in one row for each order, from row 2.",
};

const tooMany = (count: number): Words => ({
  ja: `${count}件の入力があります。一度にお申し込みいただけるのは${mostOrders}件までです。この行からあとは別のファイルに分けてください。`,
  en: `There are ${count} rows, and ${mostOrders} is the most. Move the rows from here on to another file.`,
});
