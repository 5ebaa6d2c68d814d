import * as z from "zod";
import type { TenantId } from "#shared/base/ids.ts";
import { nothingHere } from "#shared/base/problems.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { contentOf, filedOfMonth } from "../documents-store.ts";
import { BilledAccount, Line, type Month, TaxTotal } from "../model.ts";
import { monthBefore } from "../neighbouring-months.ts";
import { changesOf, reasons } from "./charged-accounts.ts";
import { Decided, stateOf } from "./month-rows.ts";
import { draftIn, findMonthRow } from "./month-store.ts";
import { ShownRow } from "./show-month.ts";

const NotCharged = z.object({
  account: z.string(),
  userPrincipalName: z.string(),
  displayName: z.string(),
  reason: z.string(),
  why: z.object({ ja: z.string(), en: z.string() }),
});

export const DraftDetail = ShownRow.extend({
  /** In which the invoice is written. */
  language: z.enum(["ja", "en"]),
  lines: z.array(Line),
  taxes: z.array(TaxTotal),
  countedOn: z.iso.date().optional(),
  priceVersion: z.string().optional(),
  contractVersion: z.int().optional(),
  accounts: z.array(BilledAccount),
  notCharged: z.array(NotCharged),
  /** Against the list that was charged last month. */
  added: z.array(BilledAccount),
  removed: z.array(BilledAccount),
  decisions: z.array(Decided),
});
export type DraftDetail = z.infer<typeof DraftDetail>;

type Needs = Pick<Platform, "blobs" | "tables">;

/** All that is known of a customer's invoice of a month before it is issued: who is charged, why, and what is new. */
export async function draftDetail(needs: Needs, month: Month, tenant: TenantId): Promise<DraftDetail> {
  const row = (await findMonthRow(needs, month, tenant))?.value;
  if (!row) throw nothingHere();
  const [draft, before] = await Promise.all([draftIn(needs, row), chargedBefore(needs, month, tenant)]);
  const { language, lines, taxes, countedOn, priceVersion, contract, accounts } = draft;
  return DraftDetail.parse({
    ...row,
    state: stateOf(row),
    language,
    lines,
    taxes,
    countedOn,
    priceVersion,
    contractVersion: contract?.version,
    accounts,
    notCharged: draft.notCharged.map((one) => ({ ...one, why: reasons[one.reason] })),
    ...changesOf(before, accounts),
  });
}

async function chargedBefore(needs: Needs, month: Month, tenant: TenantId): Promise<readonly BilledAccount[]> {
  const filed = (await filedOfMonth(needs, { tenant, month: monthBefore(month), kind: "invoice" })).at(-1);
  return filed ? (await contentOf(needs, filed)).accounts : [];
}
