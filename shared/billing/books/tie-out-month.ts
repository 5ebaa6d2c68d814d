import * as z from "zod";
import type { TenantId } from "#shared/base/ids.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { filedOfMonth, frozenOfMonth, provenContent } from "../documents-store.ts";
import { Month } from "../model.ts";
import { computeDraft } from "../month/make-draft.ts";
import { findMonthRow } from "../month/month-store.ts";
import { Amounts, amountsOf, plus } from "./amounts.ts";
import type { Booked } from "./differences.ts";
import { inTurns } from "./in-turns.ts";
import { CustomerTieOut, tieOut } from "./tie-out.ts";

export const MonthTieOut = z.object({
  month: Month,
  isTied: z.boolean(),
  computed: Amounts,
  explained: Amounts,
  invoiced: Amounts,
  journal: Amounts,
  /** Those with differences first. */
  customers: z.array(CustomerTieOut),
});
export type MonthTieOut = z.infer<typeof MonthTieOut>;

type Needs = Pick<Platform, "blobs" | "clock" | "tables">;

/** A month of every customer, from contract to journal; computed anew each time and kept nowhere. */
export async function tieOutMonth(
  needs: Needs,
  month: Month,
  tenants: AsyncIterable<TenantId[]>,
): Promise<MonthTieOut> {
  const customers: CustomerTieOut[] = [];
  for await (const some of tenants)
    customers.push(...(await inTurns(some, (tenant) => tieOutCustomer(needs, tenant, month))));
  const total = (of: (one: CustomerTieOut) => Amounts[]) => customers.flatMap(of).reduce(plus, amountsOf([]));
  return {
    month,
    isTied: customers.every(({ isTied }) => isTied),
    computed: total(({ computed }) => [computed]),
    explained: total(({ explained }) => explained),
    invoiced: total(({ invoiced }) => [invoiced]),
    journal: total(({ journal }) => [journal]),
    customers: customers.toSorted(
      (a, b) => Number(a.isTied) - Number(b.isTied) || (a.customerNumber ?? "").localeCompare(b.customerNumber ?? ""),
    ),
  };
}

async function tieOutCustomer(needs: Needs, tenant: TenantId, month: Month): Promise<CustomerTieOut> {
  const row = (await findMonthRow(needs, month, tenant))?.value;
  const [draft, invoices, notes] = await Promise.all([
    computeDraft(needs, tenant, month, row && { countBy: row.countBy, extras: [] }),
    bookedOf(needs, tenant, month, "invoice"),
    bookedOf(needs, tenant, month, "credit-note"),
  ]);
  return tieOut({ draft, row, drafted: row && Amounts.parse(row), booked: [...invoices, ...notes] });
}

/** Also what has no number yet: it is on its way to the customer. */
async function bookedOf(
  needs: Needs,
  tenant: TenantId,
  month: Month,
  kind: "invoice" | "credit-note",
): Promise<Booked[]> {
  const which = { tenant, month, kind };
  const [frozen, filed] = await Promise.all([frozenOfMonth(needs, which), filedOfMonth(needs, which)]);
  return Promise.all(
    frozen.map(async (one) => {
      const issued = filed.find(({ revision }) => revision === one.revision) ?? {
        ...one,
        number: `${kind} ${one.revision}`,
      };
      return { issued, document: await provenContent(needs, issued) };
    }),
  );
}
