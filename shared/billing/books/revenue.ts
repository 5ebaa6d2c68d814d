import * as z from "zod";
import type { Platform } from "#shared/platform/platform.ts";
import { contentOf } from "../documents-store.ts";
import { type BillingDocument, Line, Month, Yen } from "../model.ts";
import { sumOf } from "../money.ts";
import { issuedInMonth } from "../numbering.ts";
import { inTurns } from "./in-turns.ts";
import { monthsBetween } from "./months.ts";

/** What is sold; late fees are no sales. */
export const SoldItem = Line.shape.item.exclude(["late-fee"]);
export type SoldItem = z.infer<typeof SoldItem>;

const Sold = z.object({ service: SoldItem, billedYen: Yen, givenBackYen: Yen, netYen: Yen });
const Totals = z.object({
  services: z.array(Sold),
  /** Without tax, the tax, and both; credit notes are taken off. */
  netYen: Yen,
  taxYen: Yen,
  totalYen: Yen,
  lateFeesYen: Yen,
});
type Totals = z.infer<typeof Totals>;

export const Revenue = z.object({
  from: Month,
  to: Month,
  months: z.array(Totals.extend({ month: Month })),
  total: Totals,
});
export type Revenue = z.infer<typeof Revenue>;

type Issued = Pick<BillingDocument, "kind" | "lines" | "taxYen">;

/** Revenue by the month in which it was issued, which is that of the journal. */
export async function revenue(
  needs: Pick<Platform, "blobs" | "tables">,
  { from, to }: { from: Month; to: Month },
): Promise<Revenue> {
  const months: Revenue["months"] = [];
  const all: Issued[] = [];
  for (const month of monthsBetween(from, to)) {
    const documents = await inTurns(await issuedInMonth(needs, month), async (one): Promise<Issued> => {
      const { kind, lines, taxYen } = await contentOf(needs, one);
      return { kind, lines, taxYen };
    });
    months.push({ month, ...totalsOfIssued(documents) });
    all.push(...documents);
  }
  return { from, to, months, total: totalsOfIssued(all) };
}

/** What documents come to by service. */
export function totalsOfIssued(documents: readonly Issued[]): Totals {
  const amounts = (wanted: Line["item"], isGivenBack: boolean) =>
    sumOf(
      documents
        .filter(({ kind }) => (kind === "credit-note") === isGivenBack)
        .flatMap(({ lines }) => lines.filter(({ item }) => item === wanted).map(({ amountYen }) => amountYen)),
    );
  const services = SoldItem.options.map((service) => {
    const [billedYen, backYen] = [amounts(service, false), amounts(service, true)];
    return { service, billedYen, givenBackYen: 0 - backYen, netYen: billedYen + backYen };
  });
  const netYen = sumOf(services.map((one) => one.netYen));
  const taxYen = sumOf(documents.map((one) => one.taxYen));
  return { services, netYen, taxYen, totalYen: netYen + taxYen, lateFeesYen: amounts("late-fee", false) };
}
