import { idFrom } from "#shared/base/ids.ts";
import { orderMails } from "#shared/notifications/order-mails.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { type HeldIntake, holdIntake } from "./held.ts";

type Needs = Pick<Platform, "bus" | "settings" | "tables">;

/** Puts something aside for an operator, and tells the support mailbox once for each hour in which anything is. */
export async function holdAndTell(needs: Needs, held: HeldIntake): Promise<void> {
  await holdIntake(needs, held);
  const hour = held.heldAt.slice(0, 13);
  await orderMails(needs, {
    id: idFrom("notification", "intake-held", hour),
    notification: {
      kind: "intake-held",
      to: { address: needs.settings.supportMailbox },
      heldAt: held.heldAt,
      reason: held.reason,
    },
  });
}
