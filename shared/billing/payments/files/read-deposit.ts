import type { Issuer } from "#shared/base/issuer.ts";
import type { Said } from "#shared/base/problems.ts";
import type { Month } from "../../model.ts";

/** One deposit as a bank's file tells of it; `line` is where it stands there, from 1. */
export type ReadDeposit = {
  line: number;
  on: string;
  valueOn?: string | undefined;
  /** What the bank numbers a deposit with within its day; empty where it does not. */
  inquiryNumber: string;
  amountYen: number;
  payer: string;
  payerCode?: string | undefined;
  bank?: string | undefined;
  branch?: string | undefined;
  edi?: string | undefined;
  /** It takes an earlier deposit back. */
  isCancellation: boolean;
};

/** What is wrong with a file, and where. */
export type Fault = { line: number; field: string; detail: Said };

export type ReadFile = { deposits: ReadDeposit[]; faults: Fault[] };

/** Of which account and month a file has to be. */
export type Expected = { bank: Issuer["bank"]; month: Month };
