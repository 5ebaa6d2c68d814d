import type { FieldFault, Said } from "#shared/base/problems.ts";
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
export function faultsOf(account: Account, amountYen: number, assignment: Assignment): FieldFault[] {
  const { allocations, creditYen } = assignment;
  const paidYen = allocations.reduce((sum, one) => sum + one.paidYen, 0);
  const faults: FieldFault[] = [];
  if (paidYen + creditYen !== amountYen)
    faults.push({
      pointer: "#/allocations",
      detail: notTheSum(paidYen + creditYen, amountYen),
    });
  for (const [index, { number, ...one }] of allocations.entries()) {
    const pointer = `#/allocations/${index}/discountYen`;
    const leftYen = (account.claims.get(number)?.openYen ?? 0) - one.paidYen - one.discountYen;
    if (one.discountYen > mostDiscountYen) faults.push({ pointer, detail: tooMuchLetGo });
    else if (one.discountYen > 0 && leftYen !== 0) faults.push({ pointer, detail: feeLeavesRest(number) });
  }
  if (new Set(allocations.map(({ number }) => number)).size < allocations.length)
    faults.push({ pointer: "#/allocations", detail: namedTwice });
  const against = objection(account, effectOf(assignment));
  if (against !== undefined) faults.push({ pointer: "#/allocations", detail: against.ja });
  return faults;
}

const written = (amount: number) => amount.toLocaleString("en-US");

const notTheSum = (parts: number, amountYen: number): Said => ({
  ja: `内訳の合計は${written(parts)}円で、入金額${written(amountYen)}円と一致しません。`,
  en: `The parts come to ${parts} yen, and ${amountYen} were deposited.`,
});
const tooMuchLetGo: Said = {
  ja: `手数料の値引きは${mostDiscountYen}円までです。それを超えるときは、適格返還請求書を発行してください。`,
  en: `At most ${mostDiscountYen} yen are let go; for more, issue a credit note.`,
};
export const feeLeavesRest = (number: string): Said => ({
  ja: `手数料を値引きできるのは、${number}の残高がなくなるときだけです。`,
  en: `A fee is let go only where nothing of ${number} stays open after it.`,
});
const namedTwice: Said = { ja: "同じ書類は1行にまとめてください。", en: "Name each document once." };
