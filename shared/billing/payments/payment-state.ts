import * as z from "zod";
import type { TenantId } from "#shared/base/ids.ts";
import { japanDate } from "#shared/base/time.ts";
import type { ContractVersion } from "#shared/contracts/model.ts";
import { versionsOf } from "#shared/contracts/read-contracts.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { Yen } from "../model.ts";
import { type Account, type Claim, goneAs } from "./account.ts";
import { readAccount } from "./account-store.ts";
import { dueDay } from "./due-day.ts";

/** Whether a document is paid: late goes before partly, since it is what somebody has to act on. */
export const PaymentState = z.enum(["open", "partly", "late", "paid", "given-back"]);
export type PaymentState = z.infer<typeof PaymentState>;

/** What is still to be paid of a document, by when (BIL-13), and how that stands today. */
export const Payment = z.object({ state: PaymentState, openYen: Yen, payBy: z.iso.date().optional() });
export type Payment = z.infer<typeof Payment>;

/** How a claim stands on a day; a day that is due is not late before it is over. */
export function paymentOf(claim: Claim, versions: readonly ContractVersion[], today: string): Payment {
  const { openYen, dueOn } = claim;
  const claimedYen = claim.totalYen - goneAs(claim, "credited");
  if (openYen === 0) return { state: claimedYen === 0 ? "given-back" : "paid", openYen };
  const payBy = dueOn === undefined ? undefined : dueDay({ ...claim, dueOn }, versions);
  const dated = { openYen, ...(payBy !== undefined && { payBy }) };
  if (payBy !== undefined && payBy < today) return { state: "late", ...dated };
  return { state: openYen < claimedYen ? "partly" : "open", ...dated };
}

type Needs = Pick<Platform, "clock" | "tables">;
type Which = { tenant: TenantId; number: string };

/**
 * Asks how documents stand, reading each customer's account once, whatever number of its documents is asked for. A credit
 * note claims nothing, and an invoice nothing yet while it is being issued: they have no payment.
 */
export function paymentReader(needs: Needs): (which: Which) => Promise<Payment | undefined> {
  const today = japanDate(needs.clock.now()).toString();
  const read = new Map<TenantId, Promise<[Account, ContractVersion[]]>>();
  return async ({ tenant, number }) => {
    const reading = read.get(tenant) ?? Promise.all([readAccount(needs, tenant), versionsOf(needs, tenant)]);
    read.set(tenant, reading);
    const [{ claims }, versions] = await reading;
    const claim = claims.get(number);
    return claim && paymentOf(claim, versions, today);
  };
}
