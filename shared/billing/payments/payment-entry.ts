import type { FieldError } from "#shared/base/problems.ts";
import { type Account, objection } from "./account.ts";
import type { AccountEntry, Part } from "./account-entry.ts";
import type { Assignment } from "./deposit.ts";
import { mostDiscountYen } from "./transfer-fees.ts";

type Effect = Pick<AccountEntry, "parts" | "creditYen">;

/** What a deposit does to the account of the customer to whom it is assigned. */
export const effectOf = ({ allocations, creditYen }: Assignment): Effect => ({
  parts: allocations.flatMap(({ number, paidYen, discountYen }): Part[] => [
    { number, as: "paid", yen: -paidYen },
    ...(discountYen > 0 ? [{ number, as: "discounted" as const, yen: -discountYen }] : []),
  ]),
  creditYen,
});

/** The opposite of an entry. */
export const reversalOf = ({ parts, creditYen }: Effect): Effect => ({
  parts: parts.map((part) => ({ ...part, yen: -part.yen })),
  creditYen: 0 - creditYen,
});

/** All that is wrong with an assignment, by field. */
export function faultsOf(account: Account, amountYen: number, assignment: Assignment): FieldError[] {
  const { allocations, creditYen } = assignment;
  const paidYen = allocations.reduce((sum, one) => sum + one.paidYen, 0);
  const faults: FieldError[] = [];
  if (paidYen + creditYen !== amountYen)
    faults.push({
      pointer: "#/allocations",
      detail: `内訳の合計は${written(paidYen + creditYen)}円で、入金額${written(amountYen)}円と一致しません。`,
    });
  for (const [index, { number, ...one }] of allocations.entries()) {
    const pointer = `#/allocations/${index}/discountYen`;
    const leftYen = (account.claims.get(number)?.openYen ?? 0) - one.paidYen - one.discountYen;
    if (one.discountYen > mostDiscountYen)
      faults.push({
        pointer,
        detail: `手数料の値引きは${mostDiscountYen}円までです。それを超えるときは、適格返還請求書を発行してください。`,
      });
    else if (one.discountYen > 0 && leftYen !== 0)
      faults.push({ pointer, detail: `手数料を値引きできるのは、${number}の残高がなくなるときだけです。` });
  }
  if (new Set(allocations.map(({ number }) => number)).size < allocations.length)
    faults.push({ pointer: "#/allocations", detail: "同じ書類は1行にまとめてください。" });
  const against = objection(account, effectOf(assignment));
  if (against !== undefined) faults.push({ pointer: "#/allocations", detail: against.ja });
  return faults;
}

const written = (amount: number) => amount.toLocaleString("en-US");
