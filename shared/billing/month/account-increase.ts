import * as z from "zod";
import type { Licence } from "#shared/inventory/kinds/licences.ts";

/** How many more accounts are agreed for the next month than are charged in this one, and how many licences are left for them. */
export const AccountIncrease = z.object({ accounts: z.int().positive(), licencesLeft: z.int() });
export type AccountIncrease = z.infer<typeof AccountIncrease>;

/**
 * An increase needs its licences ready (ADM-05): those left of the product that most of the company's people have. Nothing
 * when no more are agreed; without a reading of the licences none is known to be left.
 */
export function accountIncrease(
  { agreed, charged }: { agreed: number; charged: number },
  licences: readonly Pick<Licence, "owned" | "assigned">[],
): AccountIncrease | undefined {
  const accounts = agreed - charged;
  if (accounts <= 0) return undefined;
  const [usual] = licences.toSorted((a, b) => b.assigned - a.assigned);
  return { accounts, licencesLeft: usual ? usual.owned - usual.assigned : 0 };
}

export const isShortOfLicences = ({ accounts, licencesLeft }: AccountIncrease): boolean => licencesLeft < accounts;
