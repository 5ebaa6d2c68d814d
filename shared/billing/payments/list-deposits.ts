import * as z from "zod";
import type { Id } from "#shared/base/ids.ts";
import { Problem } from "#shared/base/problems.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { customers, payerFrom, type Tenants } from "./customers.ts";
import { Decided, Deposit } from "./deposit.ts";
import { decisionsOf, findDeposit, type Page, pageOfDeposits } from "./deposit-store.ts";
import { type Payer, Suggestion, suggestionsFor } from "./match-deposit.ts";

const ListedDeposit = Deposit.extend({ suggestions: z.array(Suggestion) });
type ListedDeposit = z.infer<typeof ListedDeposit>;
export const DepositPage = z.object({ deposits: z.array(ListedDeposit), cursor: z.string().optional() });
export type DepositPage = z.infer<typeof DepositPage>;
export const DepositDetail = ListedDeposit.extend({ decisions: z.array(Decided) });
export type DepositDetail = z.infer<typeof DepositDetail>;

type Needs = Pick<Platform, "clock" | "tables">;

/** Deposits with what those that are open may be meant for. */
export async function listDeposits(
  needs: Needs,
  which: "all" | "unfinished",
  page: Page,
  tenants: Tenants,
): Promise<DepositPage> {
  const { deposits, cursor } = await pageOfDeposits(needs, which, page);
  const payers = deposits.some(isOpen) ? (await customers(needs, tenants)).map(payerFrom) : [];
  return { deposits: deposits.map((one) => withSuggestions(one, payers)), ...(cursor !== undefined && { cursor }) };
}

const isOpen = ({ state }: Deposit) => state === "open";

const withSuggestions = (deposit: Deposit, payers: readonly Payer[]): ListedDeposit => ({
  ...deposit,
  suggestions: isOpen(deposit) ? suggestionsFor(deposit, payers) : [],
});

/** One deposit with all that was decided of it. */
export async function depositDetail(needs: Needs, id: Id<"deposit">, tenants: Tenants): Promise<DepositDetail> {
  const stored = await findDeposit(needs, id);
  if (!stored) throw new Problem("not-found", "There is nothing at this address.");
  const payers = isOpen(stored.value) ? (await customers(needs, tenants)).map(payerFrom) : [];
  return { ...withSuggestions(stored.value, payers), decisions: await decisionsOf(needs, id) };
}
