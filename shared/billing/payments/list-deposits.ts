import * as z from "zod";
import type { Id } from "#shared/base/ids.ts";
import { nothingHere } from "#shared/base/problems.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { Decided, Deposit } from "./deposit.ts";
import { decisionsOf, findDeposit, type Page, pageOfDeposits } from "./deposit-store.ts";
import { type Payer, Suggestion, suggestionsFor } from "./match-deposit.ts";
import { possiblePayers } from "./possible-payers.ts";

const ListedDeposit = Deposit.extend({ suggestions: z.array(Suggestion) });
type ListedDeposit = z.infer<typeof ListedDeposit>;
export const DepositPage = z.object({ deposits: z.array(ListedDeposit), cursor: z.string().optional() });
export type DepositPage = z.infer<typeof DepositPage>;
export const DepositDetail = ListedDeposit.extend({ decisions: z.array(Decided) });
export type DepositDetail = z.infer<typeof DepositDetail>;

type Needs = Pick<Platform, "clock" | "tables">;

/** Deposits with what those that are open may be meant for. */
export async function listDeposits(needs: Needs, which: "all" | "unfinished", page: Page): Promise<DepositPage> {
  const { deposits, cursor } = await pageOfDeposits(needs, which, page);
  const payers = await possiblePayers(needs, deposits);
  return { deposits: deposits.map((one) => withSuggestions(one, payers)), ...(cursor !== undefined && { cursor }) };
}

const withSuggestions = (deposit: Deposit, payers: readonly Payer[]): ListedDeposit => ({
  ...deposit,
  suggestions: deposit.state === "open" ? suggestionsFor(deposit, payers) : [],
});

/** One deposit with all that was decided of it. */
export async function depositDetail(needs: Needs, id: Id<"deposit">): Promise<DepositDetail> {
  const stored = await findDeposit(needs, id);
  if (!stored) throw nothingHere();
  const payers = await possiblePayers(needs, [stored.value]);
  return { ...withSuggestions(stored.value, payers), decisions: await decisionsOf(needs, id) };
}
