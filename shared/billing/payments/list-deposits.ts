import * as z from "zod";
import type { Id } from "#shared/base/ids.ts";
import { nothingHere } from "#shared/base/problems.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { customersByName } from "#shared/tenants/customers-by-name.ts";
import { Decided, Deposit } from "./deposit.ts";
import { decisionsOf, findDeposit, type Page, pageOfDeposits } from "./deposit-store.ts";
import { Suggestion, suggestionsFor } from "./match-deposit.ts";
import { possiblePayers } from "./possible-payers.ts";

const ListedDeposit = Deposit.extend({
  suggestions: z.array(Suggestion),
  /** The name of the customer it is assigned to. */
  assignedTo: z.string().optional(),
});
type ListedDeposit = z.infer<typeof ListedDeposit>;
export const DepositPage = z.object({ deposits: z.array(ListedDeposit), cursor: z.string().optional() });
export type DepositPage = z.infer<typeof DepositPage>;
export const DepositDetail = ListedDeposit.extend({ decisions: z.array(Decided) });
export type DepositDetail = z.infer<typeof DepositDetail>;

type Needs = Pick<Platform, "clock" | "tables">;

/** Deposits with what those that are open may be meant for. */
export async function listDeposits(needs: Needs, which: "all" | "unfinished", page: Page): Promise<DepositPage> {
  const { deposits, cursor } = await pageOfDeposits(needs, which, page);
  return { deposits: await known(needs, deposits), ...(cursor !== undefined && { cursor }) };
}

async function known(needs: Needs, deposits: readonly Deposit[]): Promise<ListedDeposit[]> {
  const [payers, names] = await Promise.all([
    possiblePayers(needs, deposits),
    deposits.some(({ assignment }) => assignment) ? customersByName(needs) : [],
  ]);
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  return deposits.map((one) => {
    const assignedTo = one.assignment && nameOf.get(one.assignment.tenant);
    const suggestions = one.state === "open" ? suggestionsFor(one, payers) : [];
    return { ...one, suggestions, ...(assignedTo !== undefined && { assignedTo }) };
  });
}

/** One deposit with all that was decided of it. */
export async function depositDetail(needs: Needs, id: Id<"deposit">): Promise<DepositDetail> {
  const stored = await findDeposit(needs, id);
  if (!stored) throw nothingHere();
  const [deposits, decisions] = await Promise.all([known(needs, [stored.value]), decisionsOf(needs, id)]);
  return DepositDetail.parse({ ...deposits[0], decisions });
}
