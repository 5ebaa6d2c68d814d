import type { TenantId } from "#shared/base/ids.ts";
import { startOfDay, Temporal } from "#shared/base/time.ts";
import { registeredAccounts } from "#shared/contracts/read-contracts.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { Month } from "../model.ts";
import { accountsFor } from "./accounts-for.ts";
import { chargedAccounts } from "./charged-accounts.ts";
import { findMonthRow } from "./month-store.ts";

/** How many accounts a month is charged for, and when they were counted; why nobody could count them otherwise. */
export type ChargedCount =
  | { is: "counted"; count: number; asOf: string; readAt: string | undefined }
  | { is: "unread"; cause: string };

/** Counts whom a month's invoice charges, by the same readings and the same rule (BIL-07). */
export async function countCharged(
  needs: Pick<Platform, "blobs" | "tables">,
  tenant: TenantId,
  month: Month,
): Promise<ChargedCount> {
  const [register, row] = await Promise.all([registeredAccounts(needs, tenant), findMonthRow(needs, month, tenant)]);
  const reading = await accountsFor(needs, tenant, month, row?.value.countBy);
  if (reading.kind === "missing") return { is: "unread", cause: reading.cause };
  const { charged } = chargedAccounts(month, reading.accounts, register);
  const asOf = startOfDay(Temporal.PlainDate.from(reading.day)).toString();
  return { is: "counted", count: charged.length, asOf, readAt: reading.readAt };
}
