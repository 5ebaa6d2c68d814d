import * as z from "zod";
import type { TenantId } from "#shared/base/ids.ts";
import { versionsOf } from "#shared/contracts/read-contracts.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { contentOf } from "../documents-store.ts";
import { Month, Yen } from "../model.ts";
import { issuedInMonth } from "../numbering.ts";
import { receivableEntries } from "../payments/receivables.ts";
import { inTurns } from "./in-turns.ts";
import { journalEntries } from "./journal-entries.ts";
import { JournalEntry, sumOn } from "./journal-entry.ts";
import { paymentEntries } from "./payment-entries.ts";

export const MonthJournal = z.object({
  month: Month,
  debitYen: Yen,
  creditYen: Yen,
  entries: z.array(JournalEntry),
});
export type MonthJournal = z.infer<typeof MonthJournal>;

type Needs = Pick<Platform, "blobs" | "tables">;
type Tenants = AsyncIterable<TenantId[]>;

/**
 * Everything that is booked in a month, by day and slip: what was issued in it, and what came in and went out in it. A
 * deposit is in it once it is assigned to a customer.
 */
export async function monthJournal(needs: Needs, month: Month, tenants: Tenants): Promise<MonthJournal> {
  const issued = await issuedInMonth(needs, month);
  const documents = await inTurns(issued, async (one) =>
    journalEntries({ ...one, ...(await contentOf(needs, one)), number: one.number }),
  );
  const payments: JournalEntry[] = [];
  for await (const some of tenants)
    payments.push(...(await inTurns(some, (tenant) => paymentsOf(needs, tenant, month))).flat());
  const entries = [...documents.flat(), ...payments].toSorted(
    (a, b) => a.on.localeCompare(b.on) || a.slip.localeCompare(b.slip),
  );
  const lines = entries.flatMap((entry) => entry.lines);
  return { month, debitYen: sumOn(lines, "debit"), creditYen: sumOn(lines, "credit"), entries };
}

async function paymentsOf(needs: Needs, tenant: TenantId, month: Month): Promise<JournalEntry[]> {
  const entries = await receivableEntries(needs, tenant);
  if (!entries.some(({ on }) => on.startsWith(month))) return [];
  const contract = (await versionsOf(needs, tenant)).at(-1);
  if (!contract) throw new Error("A customer with an account has a contract.");
  const { customerNumber, party } = contract;
  return paymentEntries({ tenant, customerNumber, counterparty: party.name }, entries).filter(({ on }) =>
    on.startsWith(month),
  );
}
