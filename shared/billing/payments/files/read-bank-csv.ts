import type { Said } from "#shared/base/problems.ts";
import { type CsvLine, csvLines } from "#shared/platform/csv.ts";
import { type ColumnName, columnNames, columnsIn, needed } from "./csv-columns.ts";
import { dayAsWritten } from "./days.ts";
import type { Expected, Fault, ReadDeposit, ReadFile } from "./read-deposit.ts";
import { notOurAccount } from "./zengin-words.ts";

/** Banks put lines about the account above the head, but not many. */
const mostAboveHead = 20;

/** The deposits in a bank's list; what was paid out is passed over. */
export async function readBankCsv(bytes: Uint8Array, expected: Expected): Promise<ReadFile> {
  const text = decoded(bytes);
  if (text === undefined) return refused(1, "encoding", unknownLetters);
  const read = await csvLines(text);
  if ("brokenAt" in read) return refused(read.brokenAt, "record", unpaired);
  const place = read.lines
    .slice(0, mostAboveHead)
    .findIndex(({ cells }) => needed.every((name) => columnsIn(cells)[name] !== undefined));
  const head = read.lines[place];
  if (!head) return refused(1, "head", noHead);
  const columns = columnsIn(head.cells);
  const rows = read.lines.slice(place + 1).map(({ line, cells }) => readRow(line, cellOf(columns, cells), expected));
  return { deposits: rows.flatMap(({ deposit }) => deposit ?? []), faults: rows.flatMap(({ faults }) => faults) };
}

const refused = (line: number, field: string, detail: Said): ReadFile => ({
  deposits: [],
  faults: [{ line, field, detail }],
});

/** Text that is valid UTF-8 and no ASCII is never Shift_JIS by chance; the decoder of that name knows all of CP932. */
function decoded(bytes: Uint8Array): string | undefined {
  for (const encoding of ["utf-8", "shift_jis"])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      continue;
    }
  return undefined;
}

type Cells = (name: ColumnName) => string;

const cellOf =
  (columns: Partial<Record<ColumnName, number>>, cells: CsvLine["cells"]): Cells =>
  (name) =>
    cells[columns[name] ?? -1]?.trim() ?? "";

/** Full-width digits, separators and marks of yen; nothing when it is no whole number. */
function yenAsWritten(written: string): number | undefined {
  const text = written.normalize("NFKC").replace(/[,\s¥\\円]/g, "");
  return /^\d{1,12}$/.test(text) ? Number(text) : undefined;
}

const isOut = /^(?:出金|支払|お支払|2)/;

function readRow(line: number, cell: Cells, { bank }: Expected): { deposit?: ReadDeposit; faults: Fault[] } {
  const isDeposit = !isOut.test(cell("direction")) && (cell("amount") !== "" || cell("withdrawn") === "");
  if (!isDeposit) return { faults: [] };
  const faults: Fault[] = [];
  const blame = (field: ColumnName, detail: Said) => faults.push({ line, field, detail });
  const on = dayAsWritten(cell("on"));
  const valueOn = dayAsWritten(cell("valueOn"));
  const amountYen = yenAsWritten(cell("amount"));
  const account = cell("accountNumber").normalize("NFKC").replace(/\D/g, "");
  if (on === undefined) blame("on", noDay(cell("on")));
  if (valueOn === undefined && cell("valueOn") !== "") blame("valueOn", noDay(cell("valueOn")));
  if (!amountYen) blame("amount", noAmount(cell("amount")));
  if (account !== "" && account.padStart(7, "0") !== bank.number) blame("accountNumber", notOurAccount);
  if (on === undefined || !amountYen) return { faults };
  const deposit: ReadDeposit = {
    line,
    on,
    valueOn,
    inquiryNumber: cell("inquiryNumber"),
    amountYen,
    payer: cell("payer"),
    payerCode: cell("payerCode") || undefined,
    bank: cell("bank") || undefined,
    branch: cell("branch") || undefined,
    edi: cell("edi") || undefined,
    isCancellation: cell("direction").startsWith("取消"),
  };
  return { deposit, faults };
}

const unknownLetters: Said = {
  ja: "文字コードがUTF-8でもShift_JISでもありません。どちらかで保存し直してください。",
  en: "This is neither UTF-8 nor Shift_JIS.",
};
const unpaired: Said = {
  ja: 'この行の引用符（"）の数が合っていません。',
  en: "The quotation marks of this line do not pair up.",
};
const neededTitles = needed.map((name) => columnNames[name][0]);
const noHead: Said = {
  ja: `${neededTitles.join("・")}の見出しの行がありません。`,
  en: `There is no head with ${neededTitles.join(", ")}.`,
};
const noDay = (written: string): Said => ({
  ja: `「${written.slice(0, 30)}」は日付として読み取れません。`,
  en: `“${written.slice(0, 30)}” is no day.`,
});
const noAmount = (written: string): Said => ({
  ja: `「${written.slice(0, 30)}」は円の金額として読み取れません。`,
  en: `“${written.slice(0, 30)}” is no amount in whole yen.`,
});
