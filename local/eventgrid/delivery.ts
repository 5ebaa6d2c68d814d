import * as z from "zod";

/** One event on its way to one subscription. */
export const Delivery = z.object({
  id: z.string(),
  subscription: z.string(),
  schema: z.enum(["CloudEvent", "EventGrid"]),
  event: z.record(z.string(), z.unknown()),
  publishedAt: z.iso.datetime(),
  dueAt: z.iso.datetime(),
  attempts: z.number(),
  lastOutcome: z.string().optional(),
  lastAttemptAt: z.iso.datetime().optional(),
  /** Set when no attempt will follow and only the dead letter is still to be written. */
  deadReason: z.string().optional(),
});
export type Delivery = z.infer<typeof Delivery>;

/** Where a dead letter is put and what it says: the event with the reasons as further fields, in its schema's spelling. */
export function deadLetterOf(delivery: Delivery): { name: string; content: string } {
  const reasons = {
    deadLetterReason: delivery.deadReason,
    deliveryAttempts: delivery.attempts,
    lastDeliveryOutcome: delivery.lastOutcome,
    publishTime: delivery.publishedAt,
    lastDeliveryAttemptTime: delivery.lastAttemptAt,
  };
  const spelled = Object.entries(reasons).map(([name, value]) =>
    delivery.schema === "CloudEvent" ? [name.toLowerCase(), value] : [name, value],
  );
  const [day = "", time = ""] = delivery.publishedAt.split("T");
  return {
    name: `${delivery.subscription}/${day.replaceAll("-", "/")}/${time.slice(0, 2)}/${delivery.id}.json`,
    content: JSON.stringify({ ...delivery.event, ...Object.fromEntries(spelled) }),
  };
}
