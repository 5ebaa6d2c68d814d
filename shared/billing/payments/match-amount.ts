import type { Claim } from "./account.ts";
import type { Allocation } from "./deposit.ts";
import { transferFees } from "./transfer-fees.ts";

/** How an amount fits what a customer owes. */
export type Fit = "exact" | "sum" | "less-fee" | "partial" | "too-much" | "nothing-open";

export type Fitting = { fit: Fit; allocations: Allocation[]; creditYen: number };

type Open = Pick<Claim, "number" | "openYen">;

/** So many open documents are tried in all their combinations; a customer with more pays the oldest first. */
const mostCombined = 10;

/** The ways in which an amount may be meant for some open documents, the best one first; `open` has the oldest first. */
export function fittings(amountYen: number, open: readonly Open[]): Fitting[] {
  const totalYen = sum(open);
  if (open.length === 0) return [{ fit: "nothing-open", allocations: [], creditYen: amountYen }];
  const exact = open.filter(({ openYen }) => openYen === amountYen).map((one) => whole("exact", [one]));
  if (exact.length > 0) return exact;
  const summed = combination(open, amountYen);
  if (summed) return [whole("sum", summed)];
  const withFee = transferFees.flatMap((feeYen) => lessFee(amountYen, feeYen, open));
  if (withFee.length > 0) return withFee.slice(0, 3);
  if (amountYen > totalYen) return [{ ...whole("too-much", open), creditYen: amountYen - totalYen }];
  return [{ fit: "partial", allocations: oldestFirst(amountYen, open), creditYen: 0 }];
}

const sum = (claims: readonly Open[]) => claims.reduce((all, { openYen }) => all + openYen, 0);

const whole = (fit: Fit, claims: readonly Open[]): Fitting => ({
  fit,
  allocations: claims.map(({ number, openYen }) => ({ number, paidYen: openYen, discountYen: 0 })),
  creditYen: 0,
});

/** Several documents that come to an amount together: the oldest ones when they do, else the first combination that does. */
function combination(open: readonly Open[], amountYen: number): Open[] | undefined {
  const tried = open.slice(0, mostCombined);
  const sets = Array.from({ length: 2 ** tried.length }, (_, mask) => tried.filter((_one, bit) => mask & (1 << bit)));
  const all = open.map((_, index) => open.slice(0, index + 1));
  return [...all, ...sets].find((set) => set.length > 1 && sum(set) === amountYen);
}

/** The payer has held a fee back: it is let go with the document that is large enough for it. */
function lessFee(amountYen: number, feeYen: number, open: readonly Open[]): Fitting[] {
  const owed = amountYen + feeYen;
  const one = open.find(({ openYen }) => openYen === owed);
  const claims = one ? [one] : combination(open, owed);
  const bearer = claims?.find(({ openYen }) => openYen > feeYen);
  if (!claims || !bearer) return [];
  const { allocations } = whole("less-fee", claims);
  return [
    {
      fit: "less-fee",
      creditYen: 0,
      allocations: allocations.map((allocation) =>
        allocation.number === bearer.number
          ? { ...allocation, paidYen: allocation.paidYen - feeYen, discountYen: feeYen }
          : allocation,
      ),
    },
  ];
}

function oldestFirst(amountYen: number, open: readonly Open[]): Allocation[] {
  let leftYen = amountYen;
  return open.flatMap(({ number, openYen }) => {
    const paidYen = Math.min(leftYen, openYen);
    leftYen -= paidYen;
    return paidYen > 0 ? [{ number, paidYen, discountYen: 0 }] : [];
  });
}
