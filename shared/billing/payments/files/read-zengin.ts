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

/** Which record may come after which: a header, its data and its trailer, any number of times, and the end. */
const successors: Readonly<Record<string, string>> = { "": "1", "1": "28", "2": "28", "8": "19", "9": "" };
const names: Readonly<Record<string, string>> = { "1": "header", "2": "data", "8": "trailer", "9": "end" };

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
    const fault = (field: string, detail: string) => faults.push({ line, field, detail });
    if (record.length !== recordLength)
      fault("record", `A record has ${recordLength} bytes; this one has ${record.length}.`);
    else if (!successors[before]?.includes(found)) fault("record", outOfPlace(before));
    else if (found === "1") {
      sums = noSums();
      readHeader(record, expected, fault);
    } else if (found === "2") {
      const deposit = readData(record, layout, line, fault);
      if (deposit) deposits.push(add(sums, deposit));
    } else if (found === "8") checkTrailer(record, sums, fault);
    before = found;
  }
  if (before !== "9") faults.push({ line: records.length, field: "record", detail: outOfPlace(before) });
  return { deposits, faults };
}

const outOfPlace = (before: string) => {
  const wanted = Array.from(successors[before] ?? "")
    .map((kind) => `${names[kind]} (${kind})`)
    .join(" or ");
  return wanted === "" ? "Nothing may come behind the end record." : `Here a record of kind ${wanted} has to stand.`;
};

type Blame = (field: string, detail: string) => void;

function blameFields(wrong: readonly string[], blame: Blame): void {
  for (const field of wrong) blame(field, "This field holds characters that it must not.");
}

/** The file has to be of our account, and of the kind that this reader knows. */
function readHeader(record: string, { bank }: Expected, blame: Blame): void {
  const { fields, wrong } = fieldsOf(record, header);
  blameFields(wrong, blame);
  const kinds: Readonly<Record<string, string>> = accountKinds;
  if (fields.kind !== "01") blame("kind", `Only notices of transfers (01) are read, not kind ${fields.kind}.`);
  if (fields.code !== "0") blame("code", "Only JIS (0) is read. Have the bank send it so.");
  if (fields.bankCode !== bank.code) blame("bankCode", `Our bank is ${bank.code}, not ${fields.bankCode}.`);
  if (fields.branchCode !== bank.branchCode)
    blame("branchCode", `Our branch is ${bank.branchCode}, not ${fields.branchCode}.`);
  if (kinds[fields.accountKind] !== bank.kind) blame("accountKind", `Our account is a ${bank.kind} account.`);
  if (fields.accountNumber !== bank.number) blame("accountNumber", "This is not our account.");
}

function readData(record: string, layout: DataLayout, line: number, blame: Blame): ReadDeposit | undefined {
  const { fields, wrong } = fieldsOf(record, layout);
  blameFields(wrong, blame);
  const on = dayOfEra(fields.on);
  const valueOn = /^0*$/.test(fields.valueOn) ? undefined : (dayOfEra(fields.valueOn) ?? "");
  const amountYen = Number(fields.amount);
  if (on === undefined) blame("on", `${fields.on} is no day. It is written as year of Reiwa, month and day.`);
  if (valueOn === "") blame("valueOn", `${fields.valueOn} is no day. It is written as year of Reiwa, month and day.`);
  if (amountYen === 0) blame("amount", "An amount is more than nothing.");
  if (!/^[01]?$/.test(fields.cancellation)) blame("cancellation", "It is 1 for a cancellation, else 0 or empty.");
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
    if (Number(fields[field]) !== sums[field])
      blame(field, `The trailer says ${Number(fields[field])}, and the records above come to ${sums[field]}.`);
}
