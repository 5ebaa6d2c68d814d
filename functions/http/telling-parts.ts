import * as z from "zod";
import { Delivery } from "#shared/notifications/telling/deliveries.ts";
import { Reason, reasons } from "#shared/notifications/telling/reasons.ts";

/** Why it stands so, and what to do about it. */
const Why = z.object({ code: Reason, ja: z.string(), en: z.string() });

/** How a delivery stands. */
export const Outcome = Delivery.pick({ state: true, at: true }).extend({ reason: Why.optional() });

export const outcomeOf = ({ state, at, reason }: Pick<Delivery, "state" | "at" | "reason">) =>
  Outcome.parse({ state, at, ...(reason && { reason: { code: reason, ...reasons[reason] } }) });
