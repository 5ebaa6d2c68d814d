import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import { ContractVersion, type LoginId, type Service } from "#shared/contracts/model.ts";
import type { Account } from "#shared/inventory/kinds/accounts.ts";
import { chargedFrom } from "../billing-start.ts";
import { BilledAccount, Line, Month, TaxTotal, Yen } from "../model.ts";
import { amountOf, totalsOf } from "../money.ts";
import { type PriceBook, priceOf } from "../price-book.ts";
import { taxPercentOn } from "../tax-rates.ts";
import { changeReasons } from "./change-reasons.ts";
import { chargedAccounts, type NotCharged } from "./charged-accounts.ts";
import { Finding, finding } from "./findings.ts";
import { invoiceWords } from "./line-words.ts";

/** `ready` can be issued, `check` once somebody has looked at it, `blocked` not at all; for `none` nothing is to be paid. */
export const Standing = z.enum(["ready", "check", "blocked", "none"]);
export type Standing = z.infer<typeof Standing>;

/** What an invoice of a month would say, and what a person should know before it does. */
export const Draft = z.object({
  tenant: TenantId,
  name: z.string(),
  language: z.enum(["ja", "en"]),
  month: Month,
  standing: Standing,
  findings: z.array(Finding),
  contract: ContractVersion.optional(),
  priceVersion: z.string().optional(),
  countedOn: z.iso.date().optional(),
  lines: z.array(Line),
  taxes: z.array(TaxTotal),
  netYen: Yen,
  taxYen: Yen,
  totalYen: Yen,
  /** Against the invoice of the month before. */
  changeYen: Yen,
  /** Why it changed. */
  changes: z.array(z.object({ ja: z.string(), en: z.string() })).default([]),
  accounts: z.array(BilledAccount),
  notCharged: z.array(z.custom<NotCharged>()),
});
export type Draft = z.infer<typeof Draft>;

/** The accounts of a customer as they were read for a month; `because` says why it was another day than the first. */
export type Reading =
  | { kind: "read"; day: string; readAt?: string; accounts: readonly Account[]; because?: string }
  | { kind: "missing"; day: string; cause: string; last?: { day: string; count: number } };

export type DraftInput = {
  tenant: { id: TenantId; name: string; language: "ja" | "en" };
  month: Month;
  /** What is agreed for the first of the month. */
  contract: ContractVersion | undefined;
  reading: Reading;
  register: readonly LoginId[];
  book: PriceBook;
  before: { totalYen: number; lines: readonly Line[]; accounts: readonly BilledAccount[] } | undefined;
  /** What else is charged or given off this month, each with its reason. */
  extras: readonly Line[];
};

/** A change of more than a tenth of last month's total is looked at by a person. */
const largeChange = 10;

/** The invoice of a month as it would be issued now: the preview and the run both come from here (BIL-01 … BIL-07). */
export function draftInvoice(input: DraftInput): Draft {
  const { contract, month, reading, extras } = input;
  const idle = whyNothing(contract, month);
  if (idle) return draftOf(input, contract ? extras : [], [idle]);
  if (reading.kind === "missing") return draftOf(input, extras, [unread(reading)]);
  const counted = chargedAccounts(month, reading.accounts, input.register);
  const priced = pricedLines(input, counted.charged);
  const lines = [...priced.lines, ...extras];
  const findings = [
    ...priced.findings,
    ...(reading.because ? [finding("substitute", { day: reading.day, text: reading.because })] : []),
    ...numbered("unregistered", counted.notCharged.filter(({ reason }) => reason === "unknown").length),
    ...numbered("missing", counted.notCharged.filter(({ reason }) => reason === "missing").length),
    ...(contract && counted.charged.length !== contract.counts.basic
      ? [finding("other-count", { count: counted.charged.length, other: contract.counts.basic })]
      : []),
    ...(lines.length === 0 && priced.findings.length === 0 ? [finding("no-accounts")] : []),
  ];
  return draftOf(input, lines, findings, { ...counted, countedOn: reading.day, priceVersion: priced.priceVersion });
}

const unread = ({ day, cause, last }: Extract<Reading, { kind: "missing" }>) =>
  finding("no-reading", { day, text: cause, ...(last && { count: last.count, other: 1 }) });

const numbered = (code: "unregistered" | "missing", count: number) => (count > 0 ? [finding(code, { count })] : []);

/** Why a month is not charged at all (BIL-04, TERM-01, TERM-17). */
function whyNothing(contract: ContractVersion | undefined, month: Month): Finding | undefined {
  if (!contract) return finding("no-contract");
  if (!contract.startedOn) return finding("not-started");
  if (contract.ending && contract.ending.on < `${month}-01`) return finding("ended", { day: contract.ending.on });
  return chargedFrom(contract.startedOn) > month ? finding("free-month", { day: contract.startedOn }) : undefined;
}

/** One line for each service that is taken; a price that nobody has agreed is said, never guessed (BIL-01). */
function pricedLines({ contract, month, book, tenant }: DraftInput, charged: readonly BilledAccount[]) {
  const day = `${month}-01`;
  const lines: Line[] = [];
  const findings: Finding[] = [];
  let priceVersion: string | undefined;
  for (const service of ["basic", "option"] as const satisfies Service[]) {
    const quantity = charged.filter(({ services }) => services.includes(service)).length;
    if (quantity === 0) continue;
    const price = priceOf(book, { service, quantity, day, agreed: contract?.prices ?? [] });
    if ("missing" in price) {
      findings.push({ ...finding("no-price"), words: price.missing });
      continue;
    }
    priceVersion = price.priceVersion ?? priceVersion;
    const { unitYen } = price;
    const words = invoiceWords[tenant.language](service, month);
    lines.push({
      item: service,
      ...words,
      quantity,
      unitYen,
      taxPercent: taxPercentOn(day),
      amountYen: amountOf(quantity, unitYen),
    });
  }
  return { lines, findings, priceVersion };
}

type Counted = {
  charged: BilledAccount[];
  notCharged: NotCharged[];
  countedOn: string;
  priceVersion: string | undefined;
};

function draftOf(input: DraftInput, lines: readonly Line[], found: readonly Finding[], counted?: Counted): Draft {
  const { tenant, month, contract, before } = input;
  const totals = totalsOf(lines);
  const changeYen = totals.totalYen - (before?.totalYen ?? 0);
  const accounts = counted?.charged ?? [];
  const findings = [
    ...found,
    ...(totals.totalYen < 0 ? [finding("below-zero")] : []),
    ...(before && isLarge(changeYen, before.totalYen)
      ? [
          finding("large-change", {
            ...changed(changeYen, before.totalYen),
            count: accounts.length - before.accounts.length,
          }),
        ]
      : []),
  ];
  return {
    tenant: tenant.id,
    name: tenant.name,
    language: tenant.language,
    month,
    standing: standingOf(lines, findings),
    findings,
    ...(contract && { contract }),
    ...(counted?.priceVersion !== undefined && { priceVersion: counted.priceVersion }),
    ...(counted && { countedOn: counted.countedOn }),
    lines: [...lines],
    ...totals,
    changeYen,
    changes: changeYen === 0 ? [] : changeReasons(before?.lines, lines),
    accounts,
    notCharged: counted?.notCharged ?? [],
  };
}

const isLarge = (change: number, before: number) => Math.abs(change) * 100 > Math.abs(before) * largeChange;

const changed = (amount: number, before: number) => ({
  amount,
  text: before === 0 ? "—" : `${((amount * 100) / before).toFixed(1)}%`,
});

function standingOf(lines: readonly Line[], findings: readonly Finding[]): Standing {
  if (findings.some(({ gravity }) => gravity === "blocks")) return "blocked";
  if (lines.length === 0) return "none";
  return findings.some(({ gravity }) => gravity === "check") ? "check" : "ready";
}
