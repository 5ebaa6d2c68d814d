import * as z from "zod";
import type { TenantId } from "#shared/base/ids.ts";
import { japanDate, Temporal } from "#shared/base/time.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import { Yen } from "../model.ts";
import { sumOf } from "../money.ts";
import { type Account, accountOf } from "./account.ts";
import { entriesOf } from "./account-store.ts";

export const LiabilityCap = z.object({
  /** The day of the damage. */
  on: z.iso.date(),
  /** The year before it. */
  from: z.iso.date(),
  to: z.iso.date(),
  /** The last day on which damage can be claimed. */
  claimBy: z.iso.date(),
  capYen: Yen,
  received: z.array(z.object({ on: z.iso.date(), number: z.string(), yen: Yen })),
});
export type LiabilityCap = z.infer<typeof LiabilityCap>;

const daysToClaim = 90;

/**
 * The most that we are liable for: what was paid of our invoices in the year before the damage, less what was paid and given
 * back. Fees for late payment are no fees for the service (TERM-16).
 */
export function liabilityCap({ claims }: Pick<Account, "claims">, on: string): LiabilityCap {
  const day = Temporal.PlainDate.from(on);
  const [from, to] = [day.subtract({ years: 1 }).toString(), day.subtract({ days: 1 }).toString()];
  const received = [...claims.values()]
    .filter(({ kind }) => kind === "invoice")
    .flatMap(({ number, movements }) => movements.map((movement) => ({ ...movement, number })))
    .filter((one) => (one.as === "paid" || one.as === "moved") && one.on >= from && one.on <= to)
    .map(({ on: paidOn, number, yen }) => ({ on: paidOn, number, yen: 0 - yen }))
    .toSorted((a, b) => a.on.localeCompare(b.on));
  const capYen = Math.max(0, sumOf(received.map(({ yen }) => yen)));
  return { on, from, to, claimBy: day.add({ days: daysToClaim }).toString(), capYen, received };
}

/** The same of a customer's account as it stands; for damage of today when no day is asked. */
export async function showLiabilityCap(
  needs: Pick<Platform, "clock" | "tables">,
  tenant: TenantId,
  asked: string | undefined,
): Promise<LiabilityCap> {
  await findCustomer(needs, tenant);
  const on = asked ?? japanDate(needs.clock.now()).toString();
  return liabilityCap(accountOf(await entriesOf(needs, tenant)), on);
}
