import type { MonthTieOut } from "#shared/billing/books/tie-out-month.ts";

type Customer = MonthTieOut["customers"][number];

/** The customers whose invoice, or whose draft before it is issued, is not what contracts and prices come to. */
export const untied = ({ customers }: MonthTieOut): Customer[] =>
  customers.filter(({ computed, explained, drafted, differences }) => {
    if (differences.some(({ at }) => at === "not computed")) return false;
    if (!drafted) return differences.length > 0;
    return drafted.totalYen !== explained.reduce((sum, { totalYen }) => sum + totalYen, computed.totalYen);
  });
