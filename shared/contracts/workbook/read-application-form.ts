import { type FieldFault, refusal } from "#shared/base/problems.ts";
import { typedDay, typedNumber } from "#shared/base/typed-values.ts";
import type { Words } from "#shared/calendar/model.ts";
import { type FilledCell, readFormSheet } from "#shared/platform/read-form-workbook.ts";
import { columnLetters } from "#shared/platform/workbook/cell-text.ts";
import { unread } from "#shared/platform/workbook/unread-words.ts";
import { statementNames, statements } from "../applications/consents.ts";
import { applicationKinds } from "../applications/kinds.ts";
import type { ApplicationKind } from "../applications/model.ts";
import { markOf } from "./application-form.ts";
import { type Input, inputs, partsOf } from "./layout.ts";
import { agree, formSheet, serviceChoices, yes } from "./words.ts";

type Language = "ja" | "en";
type Value = string | number | boolean;
type Read = { form: unknown; placed: (error: FieldFault) => FieldFault };

/** What a filled-in form applies for, as the same would come as JSON; whatever is wrong with it is named by its cell. */
export async function readApplicationForm(file: Uint8Array): Promise<Read> {
  const sheet = await readFormSheet(file, [formSheet.ja, formSheet.en]);
  if (typeof sheet === "string") throw refused([{ pointer: "#/file", detail: unread[sheet] }]);
  const made = (["ja", "en"] as const).find((one) => markOf(one) === sheet.mark);
  if (!made) throw refused([{ pointer: "#/file", detail: outOfDate }]);

  const cells = new Map(
    sheet.rows.flatMap(({ row, cells: found }) =>
      [...found].map(([column, cell]) => [`${columnLetters(column)}${row}`, cell] as const),
    ),
  );
  const { values, errors } = readInputs(cells, made);
  if (errors.length > 0) throw refused(errors);
  return assembled(values);
}

function readInputs(cells: ReadonlyMap<string, FilledCell>, made: Language) {
  const values = new Map<string, Value>();
  const errors: FieldFault[] = [];
  for (const input of inputs) {
    const cell = cells.get(input.at);
    if (!cell) continue;
    const value = valueOf(input, cell, made);
    if (value === undefined) errors.push(atCell(input, wrong(input, cell)));
    else values.set(input.pointer, value);
  }
  return { values, errors };
}

function valueOf({ as, pointer }: Input, cell: FilledCell, made: Language): Value | undefined {
  if (cell.is === "formula" || cell.is === "fault") return undefined;
  if (cell.is === "moment") {
    const day = cell.at.toPlainDate();
    return as === "day" ? day.toString() : as === "month" ? day.toPlainYearMonth().toString() : undefined;
  }
  const typed = cell.is === "text" ? cell.text.trim() : String(cell.is === "number" ? cell.number : cell.truth);
  return readers[as](typed, made, pointer);
}

const readers: Readonly<Record<Input["as"], (typed: string, made: Language, pointer: string) => Value | undefined>> = {
  text: (typed) => typed,
  number: (typed) => typedNumber(typed),
  day: (typed) => typedDay(typed)?.toString(),
  month: (typed) => typedMonth(typed),
  kind: (typed, made) => keyOf(applicationKinds, typed, ({ title }) => title[made]),
  service: (typed, made) => keyOf(serviceChoices, typed, (words) => words[made]),
  yes: (typed, made, pointer) => typed === (pointer.startsWith("#/consents") ? agree : yes)[made] || undefined,
};

const keyOf = <One>(table: Readonly<Record<string, One>>, typed: string, nameOf: (one: One) => string) =>
  Object.entries(table).find(([, one]) => nameOf(one) === typed)?.[0];

/** 2026/12, 2026年12月, 2026-12; a day of the month will do too. */
function typedMonth(typed: string): string | undefined {
  const [, year, month = ""] = /^(20\d{2})\s*[-/.年]\s*(\d{1,2})\s*月?$/.exec(typed.normalize("NFKC")) ?? [];
  if (year !== undefined) return `${year}-${month.padStart(2, "0")}`;
  return typedDay(typed)?.toPlainYearMonth().toString();
}

const isKind = (name: unknown): name is ApplicationKind => typeof name === "string" && name in partsOf;

/** The application of its kind out of all that was filled in, and the way back from its fields to the cells. */
function assembled(values: ReadonlyMap<string, Value>): Read {
  const kind = values.get("#/kind");
  const parts = isKind(kind) ? partsOf[kind] : [];
  const accounts = rowsOf(values, "accounts");
  const admins = rowsOf(values, "admins");
  const all: Record<string, unknown> = {
    desiredOn: values.get("#/desiredOn"),
    month: values.get("#/month") ?? "",
    service: values.get("#/service"),
    note: values.get("#/note"),
    party: partyOf(values),
    counts: fieldsOf(values, "counts"),
    accounts: accounts.map(({ fields }) => (kind === "account-cancellation" ? { login: fields["login"] } : fields)),
    admins: admins.map(({ fields }) => fields),
    consents: Object.fromEntries(
      statementNames.filter((name) => values.get(`#/consents/${name}`)).map((name) => [name, statements[name].edition]),
    ),
  };
  const rows: Readonly<Record<string, readonly { index: number }[]>> = { accounts, admins };
  const placed = ({ pointer, detail }: FieldFault): FieldFault => {
    const [, list = "", at = "", rest = ""] = /^#\/(accounts|admins)\/(\d+)(.*)$/.exec(pointer) ?? [];
    const found = rows[list]?.[Number(at)];
    return atCell(inputAt(found ? `#/${list}/${found.index}${rest}` : pointer), detail);
  };
  return {
    form: {
      kind,
      ...Object.fromEntries(parts.filter((part) => all[part] !== undefined).map((part) => [part, all[part]])),
    },
    placed,
  };
}

/** Rows that were left empty are passed over. */
function rowsOf(values: ReadonlyMap<string, Value>, list: "accounts" | "admins") {
  const count = inputs.filter(({ pointer }) => pointer.startsWith(`#/${list}/`)).length;
  return Array.from({ length: count }, (_, index) => ({ index, fields: fieldsOf(values, `${list}/${index}`) })).filter(
    ({ fields }) => Object.keys(fields).length > 0,
  );
}

const fieldsOf = (values: ReadonlyMap<string, Value>, part: string): Record<string, Value> =>
  Object.fromEntries(
    [...values].flatMap(([pointer, value]) =>
      pointer.startsWith(`#/${part}/`) ? [[pointer.slice(part.length + 3), value]] : [],
    ),
  );

function partyOf(values: ReadonlyMap<string, Value>) {
  const lines = (list: string) => Object.values(fieldsOf(values, `party/${list}`));
  const single = Object.entries(fieldsOf(values, "party")).filter(([name]) => !name.includes("/"));
  return { ...Object.fromEntries(single), address: lines("address"), payerNames: lines("payerNames") };
}

/** The input of a field, or the first one of the part in which it is. */
const inputAt = (pointer: string): Input | undefined =>
  inputs.find((input) => input.pointer === pointer) ??
  inputs.find((input) => input.pointer.startsWith(`${pointer}/`)) ??
  inputs[0];

const atCell = (input: Input | undefined, detail: FieldFault["detail"]): FieldFault => ({
  pointer: `#/cells/${input?.at ?? ""}`,
  detail,
});

const refused = (errors: readonly FieldFault[]) => refusal("invalid-input", mend, { errors });

const mend: Words = {
  ja: "受け付けていません。次のところを直して、もう一度お送りください。",
  en: "Nothing was applied for. Mend what is named here and send the form again.",
};

const outOfDate: Words = {
  ja: "この様式は古くなっています。新しい様式をダウンロードして、もう一度ご記入ください。",
  en: "This form is out of date. Download it again.",
};

function wrong({ as }: Input, { is }: FilledCell): Words {
  if (is === "formula")
    return { ja: "数式が入っています。値を入力してください。", en: "This is a formula. Give its value." };
  if (as === "day") return { ja: "日付を 2026/12/1 のように入力してください。", en: "Give a day as 2026/12/1." };
  if (as === "month") return { ja: "月を 2026/12 のように入力してください。", en: "Give a month as 2026/12." };
  if (as === "number") return { ja: "数字で入力してください。", en: "Give a number." };
  if (as === "text") return { ja: "文字で入力してください。", en: "Give a text." };
  return { ja: "一覧から選んでください。", en: "Choose it from the list." };
}
