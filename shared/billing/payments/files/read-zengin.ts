import type { Said } from "#shared/base/problems.ts";
import { dayOfEra } from "./days.ts";
import type { Expected, Fault, ReadDeposit, ReadFile } from "./read-deposit.ts";
import {
  accountKinds,
  type DataLayout,
  dataLayouts,
  fieldsOf,
  header,
  recordLength,
  trailer,
} from "./zengin-layouts.ts";
import {
  cancellationMark,
  noAmount,
  noDay,
  notOurAccount,
  onlyJis,
  otherAccountKind,
  otherBank,
  otherBranch,
  otherKind,
  otherSum,
  wrongLetters,
} from "./zengin-words.ts";

/** Which record may come after which: a header, its data and its trailer, any number of times, and the end. */
const successors: Readonly<Record<string, string>> = { "": "1", "1": "28", "2": "28", "8": "19", "9": "" };
const names: Readonly<Record<string, Said>> = {
  "1": { ja: "ヘッダー", en: "header" },
  "2": { ja: "データ", en: "data" },
  "8": { ja: "トレーラー", en: "trailer" },
  "9": { ja: "エンド", en: "end" },
};

export const isZengin = (bytes: Uint8Array): boolean => /^1\d{2}[01]\d{18}/.test(bytesAsText(bytes.subarray(0, 22)));

/** The records of a notice of transfers, in the layout under which all its sums tie. */
export function readZengin(bytes: Uint8Array, expected: Expected): ReadFile {
  const records = recordsOf(bytes);
  const read = Object.values(dataLayouts).map((layout) => readRecords(records, layout, expected));
  return read.reduce((best, one) => (one.faults.length < best.faults.length ? one : best));
}

const bytesAsText = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

const endOfFile = "\x1a";

/** With or without line ends; old programs put a mark of their own behind the last record. */
function recordsOf(bytes: Uint8Array): string[] {
  const text = bytesAsText(bytes).split(endOfFile)[0] ?? "";
  if (/[\r\n]/.test(text)) return text.replace(/[\r\n]+$/, "").split(/\r?\n/);
  return text.match(new RegExp(`[^]{1,${recordLength}}`, "g")) ?? [];
}

type Sums = { count: number; sum: number; cancelledCount: number; cancelledSum: number };
const noSums = (): Sums => ({ count: 0, sum: 0, cancelledCount: 0, cancelledSum: 0 });

function readRecords(records: readonly string[], layout: DataLayout, expected: Expected): ReadFile {
  const deposits: ReadDeposit[] = [];
  const faults: Fault[] = [];
  let sums = noSums();
  let before = "";
  for (const [index, record] of records.entries()) {
    const line = index + 1;
    const found = record.charAt(0);
    const blame = (field: string, detail: Said) => faults.push({ line, field, detail });
    if (record.length !== recordLength) blame("record", wrongLength(record.length));
    else if (!successors[before]?.includes(found)) blame("record", outOfPlace(before));
    else if (found === "1") {
      sums = noSums();
      readHeader(record, expected, blame);
    } else if (found === "2") {
      const deposit = readData(record, layout, line, blame);
      if (deposit) deposits.push(add(sums, deposit));
    } else if (found === "8") checkTrailer(record, sums, blame);
    before = found;
  }
  if (before !== "9") faults.push({ line: records.length, field: "record", detail: outOfPlace(before) });
  return { deposits, faults };
}

const outOfPlace = (before: string): Said => {
  const wanted = Array.from(successors[before] ?? "");
  if (wanted.length === 0) return nothingBehind;
  const named = (language: keyof Said) => wanted.map((kind) => `${names[kind]?.[language]} (${kind})`);
  return {
    ja: `ここには${named("ja").join("か")}のレコードが必要です。`,
    en: `Here a record of kind ${named("en").join(" or ")} has to stand.`,
  };
};

const nothingBehind: Said = {
  ja: "エンドレコードのあとに、ほかのレコードがあります。",
  en: "Nothing may come behind the end record.",
};
const wrongLength = (length: number): Said => ({
  ja: `レコードの長さが${recordLength}バイトではありません（${length}バイト）。`,
  en: `A record has ${recordLength} bytes; this one has ${length}.`,
});

type Blame = (field: string, detail: Said) => void;

function blameFields(wrong: readonly string[], blame: Blame): void {
  for (const field of wrong) blame(field, wrongLetters);
}

/** The file has to be of our account, and of the kind that this reader knows. */
function readHeader(record: string, { bank }: Expected, blame: Blame): void {
  const { fields, wrong } = fieldsOf(record, header);
  blameFields(wrong, blame);
  const kinds: Readonly<Record<string, string>> = accountKinds;
  if (fields.kind !== "01") blame("kind", otherKind(fields.kind));
  if (fields.code !== "0") blame("code", onlyJis);
  if (fields.bankCode !== bank.code) blame("bankCode", otherBank(bank.code, fields.bankCode));
  if (fields.branchCode !== bank.branchCode) blame("branchCode", otherBranch(bank.branchCode, fields.branchCode));
  if (kinds[fields.accountKind] !== bank.kind) blame("accountKind", otherAccountKind(bank.kind));
  if (fields.accountNumber !== bank.number) blame("accountNumber", notOurAccount);
}

function readData(record: string, layout: DataLayout, line: number, blame: Blame): ReadDeposit | undefined {
  const { fields, wrong } = fieldsOf(record, layout);
  blameFields(wrong, blame);
  const on = dayOfEra(fields.on);
  const valueOn = /^0*$/.test(fields.valueOn) ? undefined : (dayOfEra(fields.valueOn) ?? "");
  const amountYen = Number(fields.amount);
  if (on === undefined) blame("on", noDay(fields.on));
  if (valueOn === "") blame("valueOn", noDay(fields.valueOn));
  if (amountYen === 0) blame("amount", noAmount);
  if (!/^[01]?$/.test(fields.cancellation)) blame("cancellation", cancellationMark);
  if (on === undefined) return undefined;
  return {
    line,
    on,
    valueOn: valueOn || undefined,
    inquiryNumber: fields.inquiryNumber,
    amountYen,
    payer: fields.payer,
    payerCode: fields.payerCode || undefined,
    bank: fields.bank || undefined,
    branch: fields.branch || undefined,
    edi: fields.edi || undefined,
    isCancellation: fields.cancellation === "1",
  };
}

function add(sums: Sums, deposit: ReadDeposit): ReadDeposit {
  const [count, sum] = deposit.isCancellation
    ? (["cancelledCount", "cancelledSum"] as const)
    : (["count", "sum"] as const);
  sums[count] += 1;
  sums[sum] += deposit.amountYen;
  return deposit;
}

function checkTrailer(record: string, sums: Sums, blame: Blame): void {
  const { fields, wrong } = fieldsOf(record, trailer);
  blameFields(wrong, blame);
  for (const field of ["count", "sum", "cancelledCount", "cancelledSum"] as const)
    if (Number(fields[field]) !== sums[field]) blame(field, otherSum(Number(fields[field]), sums[field]));
}
