import * as z from "zod";
import { type Id, idOf } from "#shared/base/ids.ts";
import type { Instant } from "#shared/base/time.ts";
import type { Outgoing } from "#shared/platform/platform.ts";

/** `again` is the number of tries after which an operator wants a failed delivery made once more. */
export const Deliver = z.object({
  kind: z.literal("deliver"),
  delivery: idOf("delivery"),
  again: z.int().optional(),
});
export type Deliver = z.infer<typeof Deliver>;

type Reason = { notBefore?: Instant; again?: number };

/** The message that has a delivery made; one for later, or once more, has an id of its own. */
export function deliveryMessage(delivery: Id<"delivery">, { notBefore, again }: Reason = {}): Outgoing {
  const body: Deliver = { kind: "deliver", delivery, ...(again !== undefined && { again }) };
  if (notBefore) return { id: `${delivery}:${notBefore.toString()}`, body, notBefore };
  return { id: again === undefined ? delivery : `${delivery}:again-${again}`, body };
}
