import * as z from "zod";
import type { Person } from "#shared/base/caller.ts";
import { type Id, TenantId } from "#shared/base/ids.ts";
import { changedSince, invalidInput, nothingHere, refusal, type Said } from "#shared/base/problems.ts";
import { says } from "#shared/base/says.ts";
import { actorOf } from "#shared/inquiries/history.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import { objection } from "./account.ts";
import { readAccount } from "./account-store.ts";
import { Allocation, Assignment, type Decided, type Deposit, type DepositState } from "./deposit.ts";
import { findDeposit, moveDeposit } from "./deposit-store.ts";
import { suggestionsFor } from "./match-deposit.ts";
import { faultsOf, reversalOf } from "./payment-entry.ts";
import { possiblePayers } from "./possible-payers.ts";
import { paymentBy, settleMessage } from "./settle-deposit.ts";

const reason = z
  .string()
  .trim()
  .min(1, says({ ja: "理由を入力してください。", en: "Say why." }))
  .max(500);

export const DepositDecision = z.discriminatedUnion("decision", [
  /** As it was suggested; what was seen is still what would be done. */
  z.strictObject({ decision: z.literal("confirm"), suggestion: z.string().max(40) }),
  z.strictObject({
    decision: z.literal("assign"),
    tenant: TenantId,
    allocations: z.array(Allocation).max(50),
    creditYen: Assignment.shape.creditYen.default(0),
  }),
  z.strictObject({ decision: z.literal("undo"), reason }),
  /** It is no payment of a customer, such as interest. */
  z.strictObject({ decision: z.literal("set-aside"), reason }),
  /** It was sent back to who paid it. */
  z.strictObject({ decision: z.literal("return"), on: z.iso.date(), reason }),
]);
export type DepositDecision = z.infer<typeof DepositDecision>;

type Needs = Pick<Platform, "bus" | "clock" | "log" | "tables">;
type Next = { state: DepositState; assignment?: Assignment | undefined };
type Decision = DepositDecision["decision"];

/** In which state what can be decided. */
const allowed: Readonly<Record<Decision, readonly DepositState[]>> = {
  confirm: ["open"],
  assign: ["open"],
  undo: ["settled", "set-aside"],
  "set-aside": ["open"],
  return: ["open"],
};

/** Longer than the front end waits for any answer: by then the decision is written, or it never will be. */
const safetyNet = { minutes: 5 };

/** Writes down what somebody decides of a deposit; the worker then brings it into the customer's account. */
export async function decideDeposit(
  needs: Needs,
  id: Id<"deposit">,
  decided: DepositDecision,
  { person, version }: { person: Person; version: number },
): Promise<Deposit> {
  const before = await findDeposit(needs, id);
  if (!before) throw nothingHere();
  const deposit = before.value;
  if (deposit.version !== version) throw changedSince();
  if (!allowed[decided.decision].includes(deposit.state)) throw refusal("wrong-state", notNow(deposit.state));
  const { state, assignment } = await nextOf(needs, deposit, decided);
  const after: Deposit = { ...deposit, version: version + 1, state, assignment, failed: undefined };
  const now = needs.clock.now();
  const record: Decided = {
    deposit: id,
    version: after.version,
    at: now.toString(),
    by: actorOf(person),
    what: decided.decision,
    assignment,
    ...("reason" in decided && { reason: decided.reason }),
    ...("on" in decided && { on: decided.on }),
  };
  const isToBeSettled = state === "assigned" || state === "undoing";
  if (isToBeSettled)
    await needs.bus.send("documents", { ...settleMessage(id, "net", version), notBefore: now.add(safetyNet) });
  if ((await moveDeposit(needs, { before, after, decided: record })) === "conflict") throw changedSince();
  if (isToBeSettled)
    await needs.bus.send("documents", settleMessage(id, version)).catch((error: unknown) => {
      needs.log.warn("deposit waits for its safety net", { deposit: id, cause: String(error) });
    });
  return after;
}

async function nextOf(needs: Needs, deposit: Deposit, decided: DepositDecision): Promise<Next> {
  if (decided.decision === "set-aside" || decided.decision === "return") return { state: "set-aside" };
  if (decided.decision === "undo") return undone(needs, deposit);
  if (deposit.isCancellation) throw refusal("wrong-state", paysNothing);
  const assignment =
    decided.decision === "confirm" ? await suggested(needs, deposit, decided.suggestion) : Assignment.parse(decided);
  await findCustomer(needs, assignment.tenant);
  const errors = faultsOf(await readAccount(needs, assignment.tenant), deposit.amountYen, assignment);
  if (errors.length > 0) throw invalidInput(errors);
  return { state: "assigned", assignment };
}

async function suggested(needs: Needs, deposit: Deposit, suggestion: string): Promise<Assignment> {
  const found = suggestionsFor(deposit, await possiblePayers(needs, [deposit])).find(
    (one) => one.suggestion === suggestion,
  );
  if (!found) throw changedSince();
  return Assignment.parse(found);
}

async function undone(needs: Needs, { id, state, assignment }: Deposit): Promise<Next> {
  if (state === "set-aside" || !assignment) return { state: "open" };
  const account = await readAccount(needs, assignment.tenant);
  const paid = paymentBy(account, id);
  const against = paid && objection(account, reversalOf(paid));
  if (against !== undefined)
    throw refusal("wrong-state", {
      ja: `取り消せません。${against.ja}`,
      en: `It cannot be undone. ${against.en}`,
    });
  return { state: "undoing", assignment };
}

const notNow = (state: Deposit["state"]): Said => ({
  ja: "この入金は、いまの状態ではこの操作ができません。開き直して、状態を確認してください。",
  en: `A deposit that is ${state} does not take this decision.`,
});
const paysNothing: Said = {
  ja: "これは入金の取消なので、請求書に割り当てられません。",
  en: "A cancellation pays nothing.",
};
