import * as z from "zod";
import { type Id, idOf } from "#shared/base/ids.ts";
import { changedSince, wordsIn } from "#shared/base/problems.ts";
import type { Actor } from "#shared/inquiries/history.ts";
import type { Outgoing, Platform } from "#shared/platform/platform.ts";
import { type Account, objection } from "./account.ts";
import type { AccountEntry, Happening } from "./account-entry.ts";
import { addOnce } from "./account-store.ts";
import type { Assignment, Decided, Deposit } from "./deposit.ts";
import { decisionsOf, findDeposit, moveDeposit } from "./deposit-store.ts";
import { effectOf, faultsOf, reversalOf } from "./payment-entry.ts";

/** Asks the worker to bring into a customer's account what was decided of a deposit. */
export const SettleDeposit = z.object({ kind: z.literal("settle-deposit"), deposit: idOf("deposit") });
export type SettleDeposit = z.infer<typeof SettleDeposit>;

export const settleMessage = (deposit: Id<"deposit">, ...why: readonly (string | number)[]): Outgoing => ({
  id: ["settle", deposit, ...why].join(":"),
  body: { kind: "settle-deposit", deposit } satisfies SettleDeposit,
});

type Needs = Pick<Platform, "clock" | "tables">;
type Work = { deposit: Deposit; assignment: Assignment; by: Actor; reason: string };

/**
 * What stands under the key of a decision is what has become of it: done or declined, whatever else happens in the account.
 * So a worker that dies in between, or two at once, neither lose a deposit nor count it twice.
 */
const keyOf = ({ id, version }: Deposit) => `deposit:${id}:${version}`;

/** Brings a decided deposit to where it was decided to be; what is no longer possible leaves it as it was before. */
export async function settleDeposit(needs: Needs, { deposit: id }: SettleDeposit): Promise<void> {
  const before = await findDeposit(needs, id);
  const deposit = before?.value;
  if (!before || !deposit?.assignment || (deposit.state !== "assigned" && deposit.state !== "undoing")) return;
  const { state } = deposit;
  const { by, reason = "" } = await decisionBehind(needs, deposit);
  const work: Work = { deposit, assignment: deposit.assignment, by, reason };
  const entry = await addOnce(needs, work.assignment.tenant, keyOf(deposit), (account) => ({
    at: needs.clock.now().toString(),
    by,
    on: deposit.on,
    ...happenings[state](account, work),
  }));
  const isDone = entry?.kind === "paid" || entry?.kind === "reversed";
  const after: Deposit = {
    ...deposit,
    version: deposit.version + 1,
    state: outcomes[state][isDone ? "done" : "declined"],
    assignment: (state === "assigned") === isDone ? deposit.assignment : undefined,
    failed: entry?.kind === "declined" ? entry.reason : undefined,
  };
  if ((await moveDeposit(needs, { before, after })) === "conflict") throw changedSince();
}

async function decisionBehind(needs: Needs, { id, version }: Deposit): Promise<Decided> {
  const decided = (await decisionsOf(needs, id)).find((one) => one.version === version);
  if (!decided) throw new Error(`Nobody has decided on the deposit ${id}.`);
  return decided;
}

const outcomes = {
  assigned: { done: "settled", declined: "open" },
  undoing: { done: "open", declined: "settled" },
} as const;

const declined = (reason: string): Happening => ({ kind: "declined", reason, parts: [], creditYen: 0 });

const happenings = {
  assigned: (account: Account, { deposit, assignment }: Work): Happening => {
    const [fault] = faultsOf(account, deposit.amountYen, assignment);
    return fault
      ? declined(wordsIn(fault.detail, "ja"))
      : { kind: "paid", deposit: deposit.id, ...effectOf(assignment) };
  },
  undoing: (account: Account, { deposit, reason }: Work): Happening => {
    const paid = paymentBy(account, deposit.id);
    if (!paid) return declined("この入金はもう消し込まれていません。");
    const effect = reversalOf(paid);
    const against = objection(account, effect);
    return against === undefined ? { kind: "reversed", reverses: paid.entry, reason, ...effect } : declined(against.ja);
  },
};

/** The entry by which a deposit is in an account, unless it was reversed. */
export const paymentBy = ({ keys, reversed }: Account, id: Id<"deposit">): AccountEntry | undefined =>
  [...keys.values()].find((one) => one.kind === "paid" && one.deposit === id && !reversed.has(one.entry));
