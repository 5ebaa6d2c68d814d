import * as z from "zod";
import { idFrom, TenantId } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";
import { nextBusinessMoment } from "#shared/calendar/business-minutes.ts";
import { japan } from "#shared/calendar/calendars.ts";
import { type OrderedMail, orderMails } from "#shared/notifications/order-mails.ts";
import { causeOf, isGraphError } from "#shared/platform/graph-error.ts";
import type { AlertEvent, Platform } from "#shared/platform/platform.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import type { Admin, Tenant } from "#shared/tenants/model.ts";
import { toEvent } from "./events.ts";
import type { Alert } from "./model.ts";
import { ListedAlert } from "./normalise-defender.ts";
import { mustBeAnnounced } from "./routing.ts";
import { findWatch, keepNewest, markAnnounced, putWatch } from "./store.ts";

export const WatchDefender = z.object({ kind: z.literal("defender-alerts"), tenant: TenantId });
export type WatchDefender = z.infer<typeof WatchDefender>;

/** Alerts reach the API late and out of order, so each reading goes back over the last minutes of the one before. */
const overlap = { minutes: 10 };
const firstLook = { hours: 24 * 7 };

/** The topic takes 1 MB at once, and an alert with much evidence has some 20 kB. */
const eventsAtOnce = 40;

type WatchNeeds = Pick<Platform, "clock" | "graph" | "log" | "tables" | "topic">;

/**
 * Puts a tenant's new and changed Defender alerts on the alert topic, then remembers how far it has read. A reading that
 * fails is recorded with its cause; the timer comes again in minutes and reads from where this one began.
 */
export async function watchDefender(needs: WatchNeeds, { tenant }: WatchDefender): Promise<void> {
  const now = needs.clock.now();
  const watch = await findWatch(needs, tenant);
  const since = watch ? Temporal.Instant.from(watch.readUpTo).subtract(overlap) : now.subtract(firstLook);
  const readUpTo = watch?.readUpTo ?? since.toString({ smallestUnit: "millisecond" });
  try {
    const query = {
      $filter: `lastUpdateDateTime ge ${since.toString()}`,
      $orderby: "lastUpdateDateTime asc",
      $top: 100,
    };
    let newest = readUpTo;
    const events: AlertEvent[] = [];
    for await (const alert of needs.graph(tenant).list("/security/alerts_v2", ListedAlert, { query })) {
      events.push(toEvent(tenant, alert));
      if (events.length === eventsAtOnce) await needs.topic.publish(...events.splice(0));
      if (alert.lastUpdateDateTime > newest) newest = alert.lastUpdateDateTime;
    }
    if (events.length > 0) await needs.topic.publish(...events);
    await putWatch(needs, { tenant, readUpTo: newest, readAt: now.toString(), coverage: "complete" });
  } catch (error) {
    if (!isGraphError(error)) throw error;
    const cause = causeOf(error);
    await putWatch(needs, { tenant, readUpTo, readAt: now.toString(), coverage: "none", cause });
    needs.log.warn("alerts not read", { tenant, cause });
  }
}

type ReceiveNeeds = Pick<Platform, "bus" | "clock" | "tables">;

/** Keeps an alert in its newest state and has the admins told of a high one, each by one mail (DM-14). */
export async function receiveAlert(needs: ReceiveNeeds, alert: Alert): Promise<void> {
  const customer = await findCustomer(needs, alert.tenant);
  const kept = await keepNewest(needs, alert);
  if (!mustBeAnnounced(kept.value)) return;

  const handledFrom = nextBusinessMoment(japan, needs.clock.now()).toString();
  await orderMails(needs, ...customer.admins.map((admin) => alertRaised(kept.value, customer, admin, handledFrom)));
  await markAnnounced(needs, kept);
}

const alertRaised = (alert: Alert, customer: Tenant, admin: Admin, handledFrom: string): OrderedMail => ({
  id: idFrom("notification", "alert-raised", alert.tenant, alert.id, admin.mail),
  notification: {
    kind: "alert-raised",
    to: { name: admin.name, address: admin.mail },
    companyName: customer.name,
    title: alert.title,
    severity: alert.severity,
    categories: alert.categories,
    devices: alert.devices,
    people: alert.people,
    detectedAt: alert.createdAt,
    handledFrom,
    ...(alert.link && { link: alert.link }),
  },
});
