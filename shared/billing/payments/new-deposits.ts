import { type Id, idAt } from "#shared/base/ids.ts";
import { atInJapan, type Instant, Temporal } from "#shared/base/time.ts";
import type { Deposit } from "./deposit.ts";
import type { ReadDeposit } from "./files/read-deposit.ts";

type Source = Pick<Deposit, "account" | "takenBy" | "takenAt"> & { blob: string; fileName: string };

const midnight = Temporal.PlainTime.from("00:00");

/** The moment by which a day's deposits sort. */
export const momentOn = (day: string): Instant => atInJapan(Temporal.PlainDate.from(day), midnight);

/**
 * The deposits of a file. One is known by account, day, the bank's number for it and amount, and where these are the same
 * by which of them it is; without a number by its payer too.
 */
export function newDeposits(read: readonly ReadDeposit[], { blob, fileName, ...source }: Source): Deposit[] {
  const seen = new Map<string, number>();
  return read.map(({ line, ...one }) => {
    const { isCancellation, on, inquiryNumber, amountYen, payer } = one;
    const parts = [source.account, on, inquiryNumber || payer, String(amountYen), isCancellation ? "cancels" : ""];
    const key = JSON.stringify(parts);
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    const id: Id<"deposit"> = idAt("deposit", momentOn(on), ...parts, String(occurrence));
    return { ...one, ...source, id, version: 1, state: "open", takenFrom: { blob, fileName, line } };
  });
}

/** The deposit that a cancellation takes back: by the bank's number, else the newest of the same payer and amount. */
export function cancelledBy(cancellation: Deposit, earlier: readonly Deposit[]): Deposit | undefined {
  const possible = earlier.filter(
    ({ isCancellation, counterpart, amountYen, payer }) =>
      !isCancellation && !counterpart && amountYen === cancellation.amountYen && payer === cancellation.payer,
  );
  const { inquiryNumber } = cancellation;
  return possible.find((one) => inquiryNumber !== "" && one.inquiryNumber === inquiryNumber) ?? possible[0];
}
