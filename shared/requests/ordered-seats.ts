import * as z from "zod";
import { type Id, idOf, TenantId } from "#shared/base/ids.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { askIn } from "./ask.ts";
import type { OrderedSeat } from "./billing-effect.ts";
import { typeOf } from "./catalogue.ts";
import type { ServiceRequest } from "./model.ts";
import { getOrders } from "./order-documents.ts";
import type { RequestType } from "./request-type.ts";
import { findRequest } from "./store.ts";

/** Asks whoever keeps the register of accounts to look at an order that is done. */
export const RegisterOrder = z.object({
  kind: z.literal("register-order"),
  tenant: TenantId,
  request: idOf("request"),
});
export type RegisterOrder = z.infer<typeof RegisterOrder>;

/** What has changed the number of accounts and is done is handed on to their register. */
export async function handOnSeats(
  { bus }: Pick<Platform, "bus">,
  { id, tenant, state }: ServiceRequest,
  type: RequestType,
): Promise<void> {
  if (state !== "done" || !type.seats) return;
  const body: RegisterOrder = { kind: "register-order", tenant, request: id };
  await bus.send("documents", { id: `register-order:${id}`, body });
}

/** The accounts that an order adds or ends, each on the day that was ordered; none while it is not done. */
export async function orderedSeats(
  needs: Pick<Platform, "blobs" | "tables">,
  which: { tenant: ServiceRequest["tenant"]; id: Id<"request"> },
): Promise<OrderedSeat[]> {
  const request = (await findRequest(needs, which))?.value;
  const type = request && typeOf(request.type);
  if (request?.state !== "done" || !type?.seats) return [];
  const fields = type.fields(askIn("ja"));
  const orders = await getOrders(needs, which);
  return orders.flatMap((order) => type.seats?.(z.parse(fields, order)) ?? []);
}
