import { count } from "./figures.ts";
import { isUsable, sum } from "./licence-rules.ts";
import type { LicenceDecision, LicenceReport, NamedCount } from "./model.ts";
import type { Rich } from "./words.ts";

export const some = (value: number, one: string, many = `${one}s`) => `${count(value)} ${value === 1 ? one : many}`;

/** A list that stays readable: four names, then how many more. */
export function names(items: readonly string[]): string {
  const shown = items.slice(0, 4).join(", ");
  return items.length > 4 ? `${shown} and ${count(items.length - 4)} more` : shown;
}

export function lead({ reading, rows, totals, decision }: LicenceReport): Rich {
  if (!totals) return [{ strong: "The licences could not be read." }, " There are no figures this time."];
  if (rows.length === 0) return ["There are no paid licences: nothing is left over and nothing is short."];
  const withSurplus = rows.filter((row) => isUsable(row) && row.surplus > 0).length;
  const of = reading.coverage === "partial" ? "As far as could be read: " : "";
  const surplus: Rich =
    totals.surplus > 0
      ? [{ strong: count(totals.surplus) }, ` left over in ${some(withSurplus, "product")}, `]
      : ["None left over, "];
  const shortage: Rich = totals.shortage > 0 ? [{ strong: count(totals.shortage) }, " short."] : ["none short."];
  const stopped = decision?.suspended ?? [];
  const suspended: Rich =
    stopped.length > 0 ? [" ", { strong: `${some(stopped.length, "product")} suspended` }, "."] : [];
  return [of, ...surplus, ...shortage, ...suspended];
}

const total = (items: readonly NamedCount[]) => sum(items.map((item) => item.count));

export function askTitle({ short, suspended, reduce }: LicenceDecision): string {
  if (short.length > 0) return `Buy the ${some(total(short), "missing licence")}, or assign fewer?`;
  if (suspended.length > 0) return "Continue the suspended products?";
  return `Give up ${some(total(reduce), "unused licence")}?`;
}

export function otherwise({ short, reduce }: LicenceDecision): string {
  return [
    short.length > 0 && "While licences are short, some people may lose access.",
    reduce.length > 0 && "Without your answer, what is left over stays as it is.",
  ]
    .filter((sentence) => sentence !== false)
    .join(" ");
}
