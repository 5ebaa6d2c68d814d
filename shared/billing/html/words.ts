import type { BillingDocument, DocumentKind } from "../model.ts";

/** What each kind of document calls its parts. */
export type KindWords = {
  title: string;
  number: string;
  issuedOn: string;
  greeting: readonly string[];
  amount: string;
  taxed: string;
  subject(month: string, service: string): string;
  period: string;
  corrects: string;
  /** Heads of the columns; a line break stands where one may be. */
  heads: readonly string[];
  total: string;
  /** How it was computed. */
  computed(hasReducedRate: boolean): readonly string[];
};

/** What all of them say. */
export type CommonWords = {
  honorific: string;
  reissued: string;
  customer: string;
  due: string;
  about: string;
  breakdown: string;
  ofRate(rate: string, net: string, tax: string | undefined): string;
  originalFrom(number: string, day: string): string;
  reason: string;
  registration: string;
  outside: string;
  rates: readonly string[];
  rate(percent: number | null): string;
  net: string;
  tax(percent: number): string;
  bank: string;
  bankRows: readonly string[];
  branch(name: string, code: string): string;
  accountKinds: Record<BillingDocument["issuer"]["bank"]["kind"], string>;
  feeNote(number: string): string;
  previous: string;
  previousRows: readonly string[];
  monthOf(month: string): string;
  paidOn(date: string): string;
  nothingOpen: string;
  notPaid: string;
  openApart: string;
  replaces(number: string): string;
  accounts(count: number): string;
  questions: string;
  seal: string;
};

export type WordsIn = { common: CommonWords; kinds: Record<DocumentKind, KindWords> };
export type InvoiceWords = CommonWords & KindWords;
