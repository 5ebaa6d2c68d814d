import type { Line, TaxPercent, TaxTotal } from "./model.ts";

/** What a formula comes to; more yen than a number holds exactly are an error, never a rounded amount. */
function yen(amount: bigint): number {
  const exact = Number(amount);
  if (!Number.isSafeInteger(exact)) throw new RangeError(`${amount} yen cannot be counted exactly`);
  return exact;
}

/** The price of so many pieces. */
export const amountOf = (quantity: number, unitYen: number): number => yen(BigInt(quantity) * BigInt(unitYen));

export const sumOf = (amounts: readonly number[]): number =>
  yen(amounts.reduce((sum, amount) => sum + BigInt(amount), 0n));

/**
 * Consumption tax, rounded towards zero: floored on what is charged (E-70), and on what is given back the same number
 * below zero. What is outside the tax has none.
 */
export const taxOn = (netYen: number, taxPercent: TaxPercent): number =>
  yen((BigInt(netYen) * BigInt(taxPercent ?? 0)) / 100n);

/** How much of an amount with tax is tax, rounded towards zero. */
export const taxWithin = (totalYen: number, taxPercent: number): number =>
  yen((BigInt(totalYen) * BigInt(taxPercent)) / BigInt(100 + taxPercent));

/** A part of an amount that we owe, rounded up to the whole yen in the customer's favour (C-07). */
export function shareRoundedUp(amountYen: number, { parts, of }: { parts: number; of: number }): number {
  const whole = BigInt(of);
  return yen((BigInt(amountYen) * BigInt(parts) + whole - 1n) / whole);
}

/** For how many days an amount was owed: days that count as 365th parts of a year, and as 366th. */
export type Owed = { openYen: number; commonDays: number; leapDays: number };

/** Simple interest on everything that was owed, floored once at its end (C-07); `perMille` is a year's. */
export function interestOn(owed: readonly Owed[], perMille: number): number {
  const yenDays = owed.reduce(
    (sum, { openYen, commonDays, leapDays }) =>
      sum + BigInt(openYen) * (BigInt(commonDays) * 366n + BigInt(leapDays) * 365n),
    0n,
  );
  return yen((yenDays * BigInt(perMille)) / (1000n * 365n * 366n));
}

/** What lines come to: the tax once for each rate, on the sum of its lines, the highest rate first. */
export function totalsOf(lines: readonly Pick<Line, "taxPercent" | "amountYen">[]): {
  taxes: TaxTotal[];
  netYen: number;
  taxYen: number;
  totalYen: number;
} {
  const rates = [...new Set(lines.map(({ taxPercent }) => taxPercent))].toSorted((a, b) => (b ?? -1) - (a ?? -1));
  const taxes = rates.map((taxPercent): TaxTotal => {
    const netYen = sumOf(lines.filter((line) => line.taxPercent === taxPercent).map(({ amountYen }) => amountYen));
    return { taxPercent, netYen, taxYen: taxOn(netYen, taxPercent) };
  });
  const netYen = sumOf(taxes.map((rate) => rate.netYen));
  const taxYen = sumOf(taxes.map((rate) => rate.taxYen));
  return { taxes, netYen, taxYen, totalYen: sumOf([netYen, taxYen]) };
}
