import { contractOf } from "#shared/contracts/read-contracts.ts";
import { standingOf } from "#shared/inventory/read-snapshots.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { monthAfter } from "../neighbouring-months.ts";
import { type AccountIncrease, accountIncrease } from "./account-increase.ts";
import type { Draft } from "./draft-invoice.ts";

/** By how much a customer's accounts grow after a month, and whether its licences are ready; nothing where none were counted. */
export async function readIncrease(
  needs: Pick<Platform, "tables">,
  { tenant, month, countedOn, accounts }: Draft,
): Promise<AccountIncrease | undefined> {
  if (countedOn === undefined) return undefined;
  const [next, licences] = await Promise.all([
    contractOf(needs, tenant, `${monthAfter(month)}-01`),
    standingOf(needs, tenant, "licences"),
  ]);
  const seats = { agreed: next?.counts.basic ?? 0, charged: accounts.length };
  return accountIncrease(seats, licences?.snapshot?.figures?.licences ?? []);
}
