import { service } from "#shared/inquiries/history.ts";
import type { PriceVersion } from "./price-book.ts";

/**
 * The prices that hold for every month until the first change of them. What is published is quoted for 50 accounts and for
 * no other number: whoever has more or fewer has a price of their own in the contract, also when it is the same (BIL-01,
 * BIL-02, E-69).
 */
export const firstPrices: PriceVersion = {
  version: 1,
  effectiveFrom: "2000-01-01",
  items: [
    { service: "basic", tiers: [{ minQuantity: 50, maxQuantity: 50, unitYen: 2900 }] },
    { service: "option", tiers: [{ minQuantity: 50, maxQuantity: 50, unitYen: 1100 }] },
  ],
  oneOff: [],
  postedOn: "2000-01-01",
  reason: "最初の料金表",
  by: service,
  at: "2000-01-01T00:00:00Z",
};
