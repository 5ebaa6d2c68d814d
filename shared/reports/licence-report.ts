import type { PlainDate } from "#shared/base/time.ts";
import { productName } from "#shared/inventory/product-names.ts";
import { historyOf, isSame, type LicenceReading, lastOfEachMonth, monthClosedBy } from "./licence-history.ts";
import {
  decisionOn,
  inOrder,
  isForPeople,
  isFree,
  isGone,
  type LicenceSku,
  stateOf,
  totalsOf,
} from "./licence-rules.ts";
import { Cause, type Language, LicenceReport, type LicenceRow } from "./model.ts";

export type { LicenceReading } from "./licence-history.ts";

export type LicenceReportInput = {
  language: Language;
  tenantName: string;
  providerName: string;
  /** `2026-10` or `2026-11-22`. */
  period: string;
  newest: LicenceReading;
  /** Earlier readings in any order; of each month the last one that could be read counts. */
  history: readonly LicenceReading[];
  /** The day by which the customer's decision helps, when there is something to decide. */
  answerBy?: PlainDate | undefined;
};

/** The licence stocktake of one customer (M365-07): what is owned, assigned, left over and short, and how we know. */
export function licenceReport(input: LicenceReportInput): LicenceReport {
  const { language, newest } = input;
  const wasRead = newest.coverage !== "none";
  const thisMonth = monthClosedBy(newest);
  const byMonth = lastOfEachMonth([...input.history, newest]);
  const before = byMonth.get(thisMonth.subtract({ months: 1 }).toString());
  const lastRead = [...byMonth.values()].at(-1);
  const rows = wasRead ? rowsOf(newest.skus, language, before) : [];
  const main = lastRead && rowsOf(lastRead.skus, language)[0];

  return LicenceReport.parse({
    language,
    tenantName: input.tenantName,
    providerName: input.providerName,
    period: input.period,
    reading: {
      coverage: newest.coverage,
      asOf: newest.asOf,
      readAt: newest.readAt,
      cause: newest.coverage === "complete" ? null : Cause.parse(newest.cause),
    },
    rows,
    totals: wasRead ? totalsOf(rows) : null,
    previous:
      before?.coverage === "complete" && newest.coverage === "complete"
        ? totalsOf(rowsOf(before.skus, language))
        : null,
    lastRead: wasRead || !lastRead ? null : { asOf: lastRead.asOf, totals: totalsOf(rowsOf(lastRead.skus, language)) },
    leftOut: newest.skus.filter((sku) => isForPeople(sku) && isFree(sku)).map((sku) => productName(sku, language)),
    decision: decisionOn(rows, input.answerBy?.toString()),
    history: main ? { name: main.name, points: historyOf(main, byMonth, thisMonth) } : null,
  } satisfies LicenceReport);
}

function rowsOf(skus: readonly LicenceSku[], language: Language, before?: LicenceReading): LicenceRow[] {
  const counted = skus.filter((sku) => isForPeople(sku) && !isFree(sku) && !isGone(sku));
  return inOrder(
    counted.map((sku) => ({
      skuId: sku.skuId,
      skuPartNumber: sku.skuPartNumber,
      name: productName(sku, language),
      owned: sku.owned,
      assigned: sku.assigned,
      surplus: sku.owned - sku.assigned,
      assignedBefore: before?.skus.find((one) => isSame(one, sku))?.assigned ?? null,
      state: stateOf(sku),
    })),
  );
}
