import { fault } from "#shared/base/problems.ts";
import type { Account } from "#shared/inventory/kinds/accounts.ts";
import { newestItems } from "#shared/inventory/read-snapshots.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { OrderedSeat } from "#shared/requests/billing-effect.ts";
import { orderedSeats, type RegisterOrder } from "#shared/requests/ordered-seats.ts";
import { moveSeat } from "./register-accounts.ts";
import type { SeatMove } from "./seat-periods.ts";

type Needs = Pick<Platform, "blobs" | "tables">;

/**
 * Enters an order that is done into the register of accounts, from or up to the day that was ordered: what is made ready
 * before that day is not charged for it (BIL-07).
 */
export async function registerOrder(needs: Needs, { tenant, request: id }: RegisterOrder): Promise<void> {
  const seats = await orderedSeats(needs, { tenant, id });
  if (seats.length === 0) return;
  const { items = [] } = await newestItems(needs, tenant, "accounts");
  for (const seat of seats) await moveSeat(needs, moveOf(seat, items, { tenant, source: `request:${id}` }));
}

/** An account that the order has made stands in no snapshot before the next one is taken; it is tried again then. */
function moveOf(
  { kind, whom, on }: OrderedSeat,
  accounts: readonly Account[],
  from: Pick<SeatMove, "tenant" | "source">,
): SeatMove {
  const name = whom.toLowerCase();
  const found = accounts.find(({ id, userPrincipalName }) =>
    [id, userPrincipalName].some((one) => one.toLowerCase() === name),
  );
  const move = { ...from, service: "basic", on: on.toString() } as const;
  if (kind === "ends") return { ...move, kind, account: found?.id.toLowerCase() ?? name };
  if (!found) throw fault("upstream-failed", "The ordered account has not been read yet.", { retryAfterSeconds: 1800 });
  return { ...move, kind, account: found.id.toLowerCase(), userPrincipalName: found.userPrincipalName };
}
