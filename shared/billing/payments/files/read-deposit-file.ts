import { refusal, type Said } from "#shared/base/problems.ts";
import { readBankCsv } from "./read-bank-csv.ts";
import type { Expected, Fault, ReadDeposit } from "./read-deposit.ts";
import { isZengin, readZengin } from "./read-zengin.ts";

const mostFaults = 50;

/** Every deposit of a bank's file; refused as a whole, with each line and field that is wrong. */
export async function readDepositFile(bytes: Uint8Array, expected: Expected): Promise<ReadDeposit[]> {
  const { deposits, faults } = isZengin(bytes) ? readZengin(bytes, expected) : await readBankCsv(bytes, expected);
  const wrong = [...faults, ...ofAnotherMonth(deposits, expected)].toSorted((a, b) => a.line - b.line);
  if (wrong.length === 0) return deposits;
  throw refusal("invalid-input", nothingTaken, {
    errors: wrong.slice(0, mostFaults).map(({ line, field, detail }) => ({
      pointer: `#/file/lines/${line}/${field}`,
      detail: { ja: `${line}行目：${detail.ja}`, en: `Line ${line}: ${detail.en}` },
    })),
  });
}

const ofAnotherMonth = (deposits: readonly ReadDeposit[], { month }: Expected): Fault[] =>
  deposits
    .filter(({ on }) => !on.startsWith(month))
    .map(({ line, on }) => ({ line, field: "on", detail: ofOtherMonth(on, month) }));

const nothingTaken: Said = {
  ja: "このファイルの入金は取り込んでいません。次のところを直して、もう一度送ってください。",
  en: "Nothing was taken from this file. Mend what is named here and send it again.",
};
const ofOtherMonth = (on: string, month: string): Said => ({
  ja: `${on}は${month}の入金ではありません。`,
  en: `${on} does not belong to ${month}.`,
});
