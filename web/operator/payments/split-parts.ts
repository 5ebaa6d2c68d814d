/** What each document gets of a deposit, and how much of a withheld transfer fee is let go with it. */
export type Parts = Record<string, { paidYen: number; discountYen: number }>;

/** The oldest document first, as far as the money goes. */
export function oldestFirst(amountYen: number, open: readonly { number: string; openYen: number }[]): Parts {
  let leftYen = amountYen;
  return Object.fromEntries(
    open.map(({ number, openYen }) => {
      const paidYen = Math.min(leftYen, openYen);
      leftYen -= paidYen;
      return [number, { paidYen, discountYen: 0 }];
    }),
  );
}

/** What is left of a deposit; below zero where the parts come to more. */
export const restOf = (amountYen: number, parts: Parts): number =>
  Object.values(parts).reduce((left, { paidYen }) => left - paidYen, amountYen);
