import { Temporal } from "#shared/base/time.ts";
import type { Month } from "../model.ts";

/** No document is older: since then invoices are qualified ones. */
export const firstMonth: Month = "2023-10";

/** Every month from one to another, both among them. */
export function monthsBetween(from: Month, to: Month): Month[] {
  const [first, last] = [Temporal.PlainYearMonth.from(from), Temporal.PlainYearMonth.from(to)];
  const count = first.until(last, { largestUnit: "months" }).months + 1;
  return Array.from({ length: Math.max(count, 0) }, (_, index) => first.add({ months: index }).toString());
}
