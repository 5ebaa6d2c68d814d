import * as z from "zod";
import { type Line, Yen } from "../model.ts";
import { totalsOf } from "../money.ts";

/** Without tax, the tax, and both. */
export const Amounts = z.object({ netYen: Yen, taxYen: Yen, totalYen: Yen });
export type Amounts = z.infer<typeof Amounts>;

export const amountsOf = (lines: readonly Line[]): Amounts => Amounts.parse(totalsOf(lines));

export const plus = (one: Amounts, other: Amounts): Amounts => ({
  netYen: one.netYen + other.netYen,
  taxYen: one.taxYen + other.taxYen,
  totalYen: one.totalYen + other.totalYen,
});

export const less = (one: Amounts, other: Amounts): Amounts => ({
  netYen: one.netYen - other.netYen,
  taxYen: one.taxYen - other.taxYen,
  totalYen: one.totalYen - other.totalYen,
});
