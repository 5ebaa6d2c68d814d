import type { Id } from "#shared/base/ids.ts";
import { nothingHere, refusal } from "#shared/base/problems.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { mayRetry } from "./attempts.ts";
import { findDelivery } from "./deliveries.ts";
import { deliveryMessage } from "./delivery-message.ts";

/** Has a delivery that failed made once more under its own key. Asked for twice at once, it is made once. */
export async function retryDelivery(needs: Pick<Platform, "bus" | "tables">, id: Id<"delivery">): Promise<void> {
  const stored = await findDelivery(needs, id);
  if (!stored) throw nothingHere();
  if (!mayRetry(stored.value))
    throw refusal("wrong-state", {
      ja: "送り直せるのは、届かなかった通知だけです。",
      en: "Only a delivery that failed can be made once more.",
    });
  await needs.bus.send("notify", deliveryMessage(id, { again: stored.value.attempts }));
}
