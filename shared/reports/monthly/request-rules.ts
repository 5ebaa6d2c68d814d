import { Temporal } from "#shared/base/time.ts";
import { businessMinutesBetween } from "#shared/calendar/business-minutes.ts";
import { japan } from "#shared/calendar/calendars.ts";
import { medianOf } from "#shared/inquiries/figures.ts";
import { catalogue } from "#shared/requests/catalogue.ts";
import type { RequestType } from "#shared/requests/request-type.ts";
import type { OrderDone, OrdersOfMonth } from "./read-orders.ts";
import type { SupportSection } from "./support-section.ts";

type Requests = SupportSection["requests"];

/** A day of work in the minutes of C-03. */
const dayMinutes = 420;

/** What was done in the month, type by type, against the day by which we aimed to be done (C-05). */
export function requestsPart({ done, open }: OrdersOfMonth): Requests {
  const known = done.map((order) => ({ ...order, type: order.type in catalogue ? order.type : "other" }));
  const types: [string, RequestType][] = Object.entries(catalogue);
  const rows = types.flatMap(([type, { title, lead }]) => {
    const its = known.filter((order) => order.type === type);
    if (its.length === 0) return [];
    return [
      {
        type,
        title: { ...title },
        count: counted(its),
        inTime: counted(its.filter(isInTime)),
        medianBusinessDays: medianDays(its),
        leadDays: lead.days,
      },
    ];
  });
  return { done: counted(done), doneInTime: counted(done.filter(isInTime)), rows, open };
}

/** A workbook is as many orders as it has rows. */
const counted = (orders: readonly OrderDone[]) => orders.reduce((sum, { orders }) => sum + orders, 0);

const isInTime = ({ stateSince, dueBy }: OrderDone) =>
  Temporal.Instant.compare(Temporal.Instant.from(stateSince), Temporal.Instant.from(dueBy)) <= 0;

function medianDays(orders: readonly OrderDone[]): number | null {
  const minutes = medianOf(
    orders.map(({ receivedAt, stateSince }) =>
      businessMinutesBetween(japan, Temporal.Instant.from(receivedAt), Temporal.Instant.from(stateSince)),
    ),
  );
  return minutes === undefined ? null : Math.round((minutes / dayMinutes) * 10) / 10;
}
