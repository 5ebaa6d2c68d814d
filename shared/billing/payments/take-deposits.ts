import * as z from "zod";
import { Issuer } from "#shared/base/issuer.ts";
import { tooBusy } from "#shared/base/problems.ts";
import { Actor } from "#shared/inquiries/history.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { Month } from "../model.ts";
import type { Deposit } from "./deposit.ts";
import { addDeposits, depositsBetween, findDeposit, moveDeposit } from "./deposit-store.ts";
import { readDepositFile } from "./files/read-deposit-file.ts";
import { cancelledBy, momentOn, newDeposits } from "./new-deposits.ts";

export const TakeDeposits = z.object({
  kind: z.literal("take-deposits"),
  blob: z.string(),
  fileName: z.string(),
  month: Month,
  bank: Issuer.shape.bank,
  by: Actor,
  at: z.iso.datetime(),
});
export type TakeDeposits = z.infer<typeof TakeDeposits>;

type Needs = Pick<Platform, "blobs" | "log" | "tables">;

/** A transaction takes 100 changes, and a deposit is two. */
const mostAtOnce = 50;
/** How long after a deposit the bank may take it back. */
const daysToCancel = 31;

/** Writes the deposits of an accepted file down. Those that are there already, from this file or another one, stay as they are. */
export async function takeDeposits(needs: Needs, { blob, fileName, month, bank, by, at }: TakeDeposits): Promise<void> {
  const bytes = await needs.blobs.get("invoices", blob);
  if (!bytes) throw new Error(`The file ${blob} is gone.`);
  const read = await readDepositFile(bytes, { bank, month });
  const account = [bank.code, bank.branchCode, bank.kind, bank.number].join("-");
  const found = newDeposits(read, { account, takenBy: by, takenAt: at, blob, fileName });
  const deposits = found.filter(({ isCancellation }) => !isCancellation);
  for (let from = 0; from < deposits.length; from += mostAtOnce)
    await addNew(needs, deposits.slice(from, from + mostAtOnce));
  for (const one of found) if (one.isCancellation) await takeBack(needs, one);
  needs.log.info("deposits taken", { count: found.length });
}

/** All at once, which is one by one where some are known. */
async function addNew(needs: Needs, deposits: readonly Deposit[]): Promise<void> {
  if ((await addDeposits(needs, deposits)) === "done" || deposits.length === 1) return;
  for (const one of deposits) await addDeposits(needs, [one]);
}

/**
 * Has the bank's cancellation and what it takes back end each other. What is in a customer's account already stays there
 * until somebody undoes it; until then the cancellation is open.
 */
async function takeBack(needs: Needs, cancellation: Deposit): Promise<void> {
  const to = momentOn(cancellation.on);
  for (let tried = 0; tried < 20; tried += 1) {
    if (await findDeposit(needs, cancellation.id)) return;
    const earlier = await depositsBetween(needs, to.subtract({ hours: 24 * daysToCancel }), to);
    const taken = cancelledBy(cancellation, earlier);
    const before = taken && (await findDeposit(needs, taken.id));
    if (before?.value.state !== "open") {
      const waiting = before ? { ...cancellation, counterpart: before.value.id } : cancellation;
      if ((await addDeposits(needs, [waiting])) === "done") return;
    } else {
      const { id, version } = before.value;
      const after: Deposit = {
        ...before.value,
        version: version + 1,
        state: "cancelled",
        counterpart: cancellation.id,
      };
      const ended: Deposit = { ...cancellation, state: "cancelled", counterpart: id };
      if ((await moveDeposit(needs, { before, after }, ended)) === "done") return;
    }
  }
  throw tooBusy();
}
