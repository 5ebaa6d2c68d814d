import { Problem } from "#shared/base/problems.ts";
import { readBankCsv } from "./read-bank-csv.ts";
import type { Expected, Fault, ReadDeposit } from "./read-deposit.ts";
import { isZengin, readZengin } from "./read-zengin.ts";

const mostFaults = 50;

/** Every deposit of a bank's file; refused as a whole, with each line and field that is wrong. */
export async function readDepositFile(bytes: Uint8Array, expected: Expected): Promise<ReadDeposit[]> {
  const { deposits, faults } = isZengin(bytes) ? readZengin(bytes, expected) : await readBankCsv(bytes, expected);
  const wrong = [...faults, ...ofAnotherMonth(deposits, expected)].toSorted((a, b) => a.line - b.line);
  if (wrong.length === 0) return deposits;
  throw new Problem("invalid-input", "Nothing was taken from this file. Mend what is named here and send it again.", {
    errors: wrong.slice(0, mostFaults).map(({ line, field, detail }) => ({
      pointer: `#/file/lines/${line}/${field}`,
      detail: `Line ${line}: ${detail}`,
    })),
  });
}

const ofAnotherMonth = (deposits: readonly ReadDeposit[], { month }: Expected): Fault[] =>
  deposits
    .filter(({ on }) => !on.startsWith(month))
    .map(({ line, on }) => ({ line, field: "on", detail: `${on} does not belong to ${month}.` }));
