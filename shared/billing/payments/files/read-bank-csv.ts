import { type CsvLine, csvLines } from "#shared/platform/csv.ts";
import { type ColumnName, columnNames, columnsIn, needed } from "./csv-columns.ts";
import { dayAsWritten } from "./days.ts";
import type { Expected, Fault, ReadDeposit, ReadFile } from "./read-deposit.ts";

/** Banks put lines about the account above the head, but not many. */
const mostAboveHead = 20;

/** The deposits in a bank's list; what was paid out is passed over. */
export async function readBankCsv(bytes: Uint8Array, expected: Expected): Promise<ReadFile> {
  const text = decoded(bytes);
  if (text === undefined) return refused(1, "encoding", "This is neither UTF-8 nor Shift_JIS.");
  const read = await csvLines(text);
  if ("brokenAt" in read) return refused(read.brokenAt, "record", "The quotation marks of this line do not pair up.");
  const place = read.lines
    .slice(0, mostAboveHead)
    .findIndex(({ cells }) => needed.every((name) => columnsIn(cells)[name] !== undefined));
  const head = read.lines[place];
  if (!head)
    return refused(1, "head", `There is no head with ${needed.map((name) => columnNames[name][0]).join("、")}.`);
  const columns = columnsIn(head.cells);
  const rows = read.lines.slice(place + 1).map(({ line, cells }) => readRow(line, cellOf(columns, cells), expected));
  return { deposits: rows.flatMap(({ deposit }) => deposit ?? []), faults: rows.flatMap(({ faults }) => faults) };
}

const refused = (line: number, field: string, detail: string): ReadFile => ({
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
  const blame = (field: ColumnName, detail: string) => faults.push({ line, field, detail });
  const on = dayAsWritten(cell("on"));
  const valueOn = dayAsWritten(cell("valueOn"));
  const amountYen = yenAsWritten(cell("amount"));
  const account = cell("accountNumber").normalize("NFKC").replace(/\D/g, "");
  if (on === undefined) blame("on", `“${cell("on").slice(0, 30)}” is no day.`);
  if (valueOn === undefined && cell("valueOn") !== "") blame("valueOn", "This is no day.");
  if (!amountYen) blame("amount", `“${cell("amount").slice(0, 30)}” is no amount in whole yen.`);
  if (account !== "" && account.padStart(7, "0") !== bank.number) blame("accountNumber", "This is not our account.");
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
