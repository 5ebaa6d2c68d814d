import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import { japanDate, Temporal } from "#shared/base/time.ts";
import { japan } from "#shared/calendar/calendars.ts";
import { contractOn } from "#shared/contracts/contract-on.ts";
import { versionsOf } from "#shared/contracts/read-contracts.ts";
import { service } from "#shared/inquiries/history.ts";
import { tell } from "#shared/notifications/telling/tell.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import { openClaims } from "./account.ts";
import { addOnce, readAccount } from "./account-store.ts";
import { type Customer, payerFrom, type Tenants } from "./customers.ts";
import { pageOfDeposits } from "./deposit-store.ts";
import { dueDay } from "./due-day.ts";
import { mayHavePaid } from "./match-deposit.ts";
import { reminderNews } from "./reminder-news.ts";
import { stageOn } from "./reminder-stages.ts";

export const RemindOfPayments = z.object({
  kind: z.literal("remind-of-payments"),
  tenant: TenantId,
  day: z.iso.date(),
});
export type RemindOfPayments = z.infer<typeof RemindOfPayments>;

type Needs = Pick<Platform, "bus" | "clock" | "settings" | "tables">;

/** Has every customer's late payments looked at, on business days. */
export async function watchPayments({ bus, clock }: Pick<Platform, "bus" | "clock">, tenants: Tenants): Promise<void> {
  const today = japanDate(clock.now());
  if (!japan.isOpen(today)) return;
  const day = today.toString();
  for await (const some of tenants)
    await bus.send(
      "documents",
      ...some.map((tenant) => ({
        id: `remind-of-payments:${tenant}:${day}`,
        body: { kind: "remind-of-payments", tenant, day } satisfies RemindOfPayments,
      })),
    );
}

/** Tells a customer of what it has not paid, each document and stage once. What is told has its id; only then is it noted. */
export async function remindOfPayments(needs: Needs, { tenant, day }: RemindOfPayments): Promise<void> {
  const { name } = await findCustomer(needs, tenant);
  const versions = await versionsOf(needs, tenant);
  const contract = contractOn(versions, day);
  const at = needs.clock.now().toString();
  const today = Temporal.PlainDate.from(day);
  const account = await readAccount(needs, tenant);
  if (contract && (await hasSent(needs, { tenant, contract, versions, account }))) return;
  for (const claim of openClaims(account)) {
    if (claim.dueOn === undefined || claim.openYen <= account.creditYen) continue;
    const { number } = claim;
    const dueOn = dueDay({ ...claim, dueOn: claim.dueOn }, versions);
    const stage = stageOn(today, { ...claim, dueOn });
    if (!stage) continue;
    const { bank } = needs.settings.issuer;
    await tell(needs, ...reminderNews({ tenant, name, claim, dueOn, stage, bank, day: today, at }));
    await addOnce(needs, tenant, `reminded:${number}:${stage.stage}`, () => ({
      kind: "reminded",
      number,
      stage: stage.stage,
      at,
      by: service,
      on: day,
      parts: [],
      creditYen: 0,
    }));
  }
}

/** So many deposits at most wait for somebody on a morning. */
const mostWaiting = 500;

/** Nobody is reminded while a deposit that may be theirs still waits for us. */
async function hasSent(needs: Pick<Needs, "tables">, customer: Customer): Promise<boolean> {
  const { deposits } = await pageOfDeposits(needs, "unfinished", { take: mostWaiting });
  return mayHavePaid(payerFrom(customer), deposits);
}
