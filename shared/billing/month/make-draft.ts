import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import { changedSince } from "#shared/base/problems.ts";
import { contractOn } from "#shared/contracts/contract-on.ts";
import { registeredAccounts, versionsOf } from "#shared/contracts/read-contracts.ts";
import type { Outgoing, Platform } from "#shared/platform/platform.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import { contentOf, filedOfMonth } from "../documents-store.ts";
import { Month } from "../model.ts";
import { monthBefore } from "../neighbouring-months.ts";
import { currentPriceBook } from "../price-store.ts";
import { accountsFor } from "./accounts-for.ts";
import { type Draft, draftInvoice } from "./draft-invoice.ts";
import type { MonthRow } from "./month-rows.ts";
import { findMonthRow, keepDraft, keepMonthRow } from "./month-store.ts";
import { readIncrease } from "./read-increase.ts";

/** Asks the worker to compute a customer's invoice of a month anew. */
export const MakeDraft = z.object({ kind: z.literal("make-draft"), tenant: TenantId, month: Month });
export type MakeDraft = z.infer<typeof MakeDraft>;

export const draftMessage = (tenant: TenantId, month: Month, why: string): Outgoing => ({
  id: ["draft", month, tenant, why].join(":"),
  body: { kind: "make-draft", tenant, month } satisfies MakeDraft,
});

type Needs = Pick<Platform, "blobs" | "clock" | "tables">;

/** Computes what a customer's invoice of a month would say now, and keeps it for a person to look at (BIL-08). */
export async function makeDraft(needs: Needs, { tenant, month }: MakeDraft): Promise<void> {
  const stored = await findMonthRow(needs, month, tenant);
  if (stored?.value.issued) return;
  const draft = await computeDraft(needs, tenant, month, stored?.value);
  const [kept, increase] = [await keepDraft(needs, draft), await readIncrease(needs, draft)];
  const row = { ...rowOf(draft, kept, stored?.value, needs.clock.now().toString()), increase };
  if ((await keepMonthRow(needs, row, stored?.etag)) === "conflict") throw changedSince();
}

/** What a customer's invoice of a month would say now, with the lines that a person has added. */
export async function computeDraft(
  needs: Needs,
  tenant: TenantId,
  month: Month,
  row: Pick<MonthRow, "countBy" | "extras"> | undefined,
): Promise<Draft> {
  const { name, language } = await findCustomer(needs, tenant);
  const [versions, register, book, reading, before] = await Promise.all([
    versionsOf(needs, tenant),
    registeredAccounts(needs, tenant),
    currentPriceBook(needs),
    accountsFor(needs, tenant, month, row?.countBy),
    invoiceBefore(needs, tenant, month),
  ]);
  return draftInvoice({
    tenant: { id: tenant, name, language },
    month,
    contract: contractOn(versions, `${month}-01`),
    reading,
    register,
    book,
    before,
    extras: row?.extras.map(({ line }) => line) ?? [],
  });
}

async function invoiceBefore(needs: Needs, tenant: TenantId, month: Month) {
  const filed = (await filedOfMonth(needs, { tenant, month: monthBefore(month), kind: "invoice" })).at(-1);
  return filed && contentOf(needs, filed);
}

const rowOf = (draft: Draft, kept: MonthRow["draft"], before: MonthRow | undefined, draftedAt: string): MonthRow => ({
  extras: [],
  decisions: [],
  ...before,
  month: draft.month,
  tenant: draft.tenant,
  version: (before?.version ?? 0) + (before?.draft.sha256 === kept.sha256 && !before.isStale ? 0 : 1),
  name: draft.contract?.party.name ?? draft.name,
  ...(draft.contract && { customerNumber: draft.contract.customerNumber }),
  standing: draft.standing,
  findings: draft.findings,
  counts: {
    basic: draft.accounts.length,
    option: draft.accounts.filter(({ services }) => services.includes("option")).length,
  },
  netYen: draft.netYen,
  taxYen: draft.taxYen,
  totalYen: draft.totalYen,
  changeYen: draft.changeYen,
  changes: draft.changes,
  draft: kept,
  draftedAt,
  isStale: false,
});
