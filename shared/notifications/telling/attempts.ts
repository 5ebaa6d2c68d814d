import type { Instant } from "#shared/base/time.ts";
import type { Delivery } from "./deliveries.ts";
import type { Reason } from "./reasons.ts";

/** One more than the pauses that a queue worker makes, so that the last try is known to be the last. */
export const triesInARow = 6;

/** A card of which nobody heard how it ended is posted once more, and then never by itself. */
const mostUnheard = 2;

/** How one try ended. After `later` it surely has not arrived; after `unheard` it may have. */
export type Outcome =
  | { kind: "sent" | "accepted" }
  | { kind: "failed" | "suppressed"; reason: Reason }
  | { kind: "later" | "unheard"; reason: Reason; retryAfterSeconds?: number };

/** The delivery as it is before a try: the try counts, and counts as unheard until its end was heard. */
export function begun(delivery: Delivery, now: Instant): Delivery {
  if (delivery.unheard >= mostUnheard) return ended(delivery, "failed", now, "outcome-unknown");
  if (delivery.triesLeft <= 0) return ended(delivery, "failed", now, exhausted(delivery));
  const { notBefore: _past, ...rest } = delivery;
  const unheard = delivery.channel === "teams" ? delivery.unheard + 1 : 0;
  return {
    ...rest,
    at: now.toString(),
    attempts: delivery.attempts + 1,
    triesLeft: delivery.triesLeft - 1,
    unheard,
  };
}

/** The delivery as it is after a try; it waits on where another try may do better. */
export function heard(delivery: Delivery, outcome: Outcome, now: Instant): Delivery {
  if (outcome.kind === "unheard")
    return delivery.triesLeft > 0
      ? { ...delivery, at: now.toString() }
      : ended(delivery, "failed", now, "outcome-unknown");
  const known = { ...delivery, unheard: Math.max(0, delivery.unheard - 1) };
  if (outcome.kind !== "later")
    return ended(known, outcome.kind, now, "reason" in outcome ? outcome.reason : undefined);
  return known.triesLeft > 0 ? { ...known, at: now.toString() } : ended(known, "failed", now, outcome.reason);
}

/** Only what failed is ever made once more; what came back undelivered would come back again. */
export const mayRetry = ({ state }: Delivery): boolean => state === "failed";

/** A delivery that failed, as it waits again because an operator wants it to. */
export const revived = ({ reason: _mended, ...delivery }: Delivery): Delivery => ({
  ...delivery,
  state: "waiting",
  triesLeft: triesInARow,
  unheard: 0,
});

const exhausted = ({ channel }: Delivery): Reason => (channel === "teams" ? "teams-unavailable" : "not-delivered");

function ended(delivery: Delivery, state: Delivery["state"], now: Instant, reason?: Reason): Delivery {
  const { reason: _before, ...rest } = delivery;
  return { ...rest, state, at: now.toString(), ...(reason && { reason }) };
}
