import { inJapan, Temporal } from "#shared/base/time.ts";
import type { LicenceSku } from "./licence-rules.ts";
import type { Coverage, HistoryPoint } from "./model.ts";

const historyMonths = 13;

/** Licences as they were read once; when nothing could be read, `skus` is empty and `cause` says why. */
export type LicenceReading = {
  asOf: string;
  readAt: string;
  coverage: Coverage;
  cause?: string | undefined;
  skus: readonly LicenceSku[];
};

/** The month that a reading speaks for: one before noon of the 1st still closes the month before. */
export const monthClosedBy = ({ asOf }: Pick<LicenceReading, "asOf">): Temporal.PlainYearMonth =>
  inJapan(Temporal.Instant.from(asOf)).subtract({ hours: 12 }).toPlainDate().toPlainYearMonth();

/** The last reading of each month, `2026-10`, that said anything, in order of time. */
export function lastOfEachMonth(readings: readonly LicenceReading[]): Map<string, LicenceReading> {
  const inTime = readings
    .filter((reading) => reading.coverage !== "none")
    .toSorted((a, b) => Temporal.Instant.compare(a.asOf, b.asOf));
  return new Map(inTime.map((reading) => [monthClosedBy(reading).toString(), reading]));
}

/** One product over the months that lead to `last`; a month without a reading stays empty, never a zero. */
export const historyOf = (
  product: { skuId: string },
  byMonth: ReadonlyMap<string, LicenceReading>,
  last: Temporal.PlainYearMonth,
): HistoryPoint[] =>
  Array.from({ length: historyMonths }, (_, index) => {
    const month = last.subtract({ months: historyMonths - 1 - index }).toString();
    const reading = byMonth.get(month);
    const sku = reading?.skus.find((one) => isSame(one, product));
    const absent = reading?.coverage === "complete" ? 0 : null;
    return { month, owned: sku?.owned ?? absent, assigned: sku?.assigned ?? absent };
  });

/** SKU ids are GUIDs, which know no case. */
export const isSame = (a: { skuId: string }, b: { skuId: string }): boolean =>
  a.skuId.toLowerCase() === b.skuId.toLowerCase();
