import type { TenantId } from "#shared/base/ids.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { allRequests } from "#shared/requests/all-requests.ts";
import { isOver, type ServiceRequest } from "#shared/requests/model.ts";
import { endOf, isBefore, isWithin } from "./month-days.ts";

export type OrderDone = Pick<ServiceRequest, "type" | "receivedAt" | "stateSince" | "dueBy" | "orders">;

/** What was done in a month, whenever it was ordered, and how many orders were open when it ended. */
export type OrdersOfMonth = { done: readonly OrderDone[]; open: number };

export async function readOrders(
  needs: Pick<Platform, "tables">,
  { tenant, month }: { tenant: TenantId; month: string },
): Promise<OrdersOfMonth> {
  const end = endOf(month);
  const done: OrderDone[] = [];
  let open = 0;
  for await (const page of allRequests(needs, tenant))
    for (const request of page) {
      const { type, state, receivedAt, stateSince, dueBy, orders } = request;
      if (state === "done" && isWithin(month, stateSince)) done.push({ type, receivedAt, stateSince, dueBy, orders });
      if (isBefore(receivedAt, end) && (!isOver(request) || !isBefore(stateSince, end))) open += orders;
    }
  return { done, open };
}
