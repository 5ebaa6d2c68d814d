import type { LicenceDecision, LicenceRow, LicenceState, LicenceTotals, NamedCount } from "./model.ts";

/** A SKU as Microsoft 365 counts it: `state` is its capability status, `appliesTo` whether people or the company hold it. */
export type LicenceSku = {
  skuId: string;
  skuPartNumber: string;
  owned: number;
  assigned: number;
  appliesTo: string;
  state: string;
};

const freePartNumber = /(^|_)(FREE|TRIAL|VIRAL|EXPLORATORY)(_|$)/i;
const freePartNumbers = new Set(["POWER_BI_STANDARD", "PHONESYSTEM_VIRTUALUSER"]);
/** No customer buys so many: a number of this size stands for "as many as you like". */
const asGoodAsUnlimited = 10_000;

/** Products that cost nothing, or that have as many units as anyone likes: they say nothing about paying the right number. */
export const isFree = (sku: LicenceSku): boolean =>
  freePartNumber.test(sku.skuPartNumber) ||
  freePartNumbers.has(sku.skuPartNumber.toUpperCase()) ||
  sku.owned >= asGoodAsUnlimited;

const companyPartNumbers = new Set(["SHAREPOINTSTORAGE"]);

/** Seats are counted only where people hold them, not the company as a whole. */
export const isForPeople = (sku: LicenceSku): boolean =>
  sku.appliesTo !== "Company" && !companyPartNumbers.has(sku.skuPartNumber.toUpperCase());

/** A product that has ended and that nobody holds any more. */
export const isGone = (sku: LicenceSku): boolean => stateOf(sku) === "suspended" && sku.owned + sku.assigned === 0;

const states: Readonly<Record<string, LicenceState>> = {
  Enabled: "active",
  Warning: "grace",
  Suspended: "suspended",
  LockedOut: "suspended",
  Deleted: "suspended",
};

/** Microsoft's capability status in our words. */
export const stateOf = (sku: LicenceSku): LicenceState => states[sku.state] ?? "unknown";

export const isUsable = (row: LicenceRow): boolean => row.state !== "suspended";

/** Most owned first; what is suspended comes last. */
export function inOrder(rows: readonly LicenceRow[]): LicenceRow[] {
  return rows.toSorted(
    (a, b) =>
      Number(isUsable(b)) - Number(isUsable(a)) ||
      b.owned - a.owned ||
      b.assigned - a.assigned ||
      compare(a.skuPartNumber, b.skuPartNumber) ||
      compare(a.skuId, b.skuId),
  );
}

export function totalsOf(rows: readonly LicenceRow[]): LicenceTotals {
  const usable = rows.filter(isUsable);
  return {
    owned: sum(usable.map((row) => row.owned)),
    assigned: sum(usable.map((row) => row.assigned)),
    surplus: sum(usable.map((row) => Math.max(0, row.surplus))),
    shortage: sum(usable.map((row) => Math.max(0, -row.surplus))),
  };
}

/** A surplus worth a decision: five licences or more, and a tenth of what is owned or more (M365-07). */
const isBigSurplus = (row: LicenceRow): boolean => isUsable(row) && row.surplus >= 5 && row.surplus * 10 >= row.owned;

/** What must be decided: a shortage never goes without alert (M365-07), nor people on a product that has stopped. */
export function decisionOn(rows: readonly LicenceRow[], answerBy: string | undefined): LicenceDecision | null {
  const short = named(
    rows,
    (row) => isUsable(row) && row.surplus < 0,
    (row) => -row.surplus,
  );
  const suspended = named(
    rows,
    (row) => !isUsable(row) && row.assigned > 0,
    (row) => row.assigned,
  );
  const reduce = named(rows, isBigSurplus, (row) => row.surplus);
  if (short.length + suspended.length + reduce.length === 0) return null;
  return { short, suspended, reduce, answerBy: answerBy ?? null };
}

const named = (
  rows: readonly LicenceRow[],
  isMeant: (row: LicenceRow) => boolean,
  count: (row: LicenceRow) => number,
): NamedCount[] => rows.filter(isMeant).map((row) => ({ name: row.name, count: count(row) }));

/** The sum of some counts. */
export const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);
