import { idFrom } from "#shared/base/ids.ts";
import type { Instant } from "#shared/base/time.ts";
import { type OrderedMail, orderMails } from "#shared/notifications/order-mails.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { Tenant } from "#shared/tenants/model.ts";
import type { AlertCase } from "./dedupe.ts";
import type { ServiceIncident } from "./service-health/model.ts";
import { slugOf } from "./service-health/notice-words.ts";
import { statuses } from "./service-health/status.ts";

/** Everything by which people hear of alerts goes through here. */
type Needs = Pick<Platform, "bus">;

/** Tells each admin of the customer of an alert, once for each time that it begins (DM-14). */
export const tellAlert = (
  needs: Needs,
  customer: Tenant,
  { alert, openings }: AlertCase,
  handledFrom: Instant,
): Promise<void> =>
  orderMails(
    needs,
    ...customer.admins.map((admin) => ({
      id: idFrom(
        "notification",
        "alert-raised",
        alert.tenant,
        alert.id,
        admin.mail,
        ...(openings > 1 ? [String(openings)] : []),
      ),
      notification: {
        kind: "alert-raised" as const,
        to: { name: admin.name, address: admin.mail },
        companyName: customer.name,
        title: alert.title,
        severity: alert.severity,
        categories: alert.categories,
        devices: alert.devices,
        people: alert.people,
        detectedAt: alert.createdAt,
        handledFrom: handledFrom.toString(),
        ...(alert.link && { link: alert.link }),
      },
    })),
  );

type ToldIncident = { incident: ServiceIncident; isPublished: boolean };

/** Tells each admin of the customer that a service of Microsoft does not work as it should, once (M365-01). */
export const tellIncident = (needs: Needs, customer: Tenant, told: ToldIncident): Promise<void> =>
  orderMails(needs, ...incidentMails("service-incident", customer, told));

/** Tells those who heard of an incident that it is over, once. */
export const tellIncidentOver = (needs: Needs, customer: Tenant, told: ToldIncident): Promise<void> =>
  orderMails(needs, ...incidentMails("service-restored", customer, told));

const incidentMails = (
  kind: "service-incident" | "service-restored",
  customer: Tenant,
  { incident, isPublished }: ToldIncident,
): OrderedMail[] =>
  customer.admins.map((admin) => ({
    id: idFrom("notification", kind, incident.id, customer.id, admin.mail),
    notification: {
      kind,
      to: { name: admin.name, address: admin.mail },
      incidentId: incident.id,
      service: incident.service,
      classification: incident.classification,
      status: statuses[incident.status].words.ja,
      startedAt: incident.startedAt,
      ...(incident.isOver && { endedAt: incident.endedAt ?? incident.updatedAt }),
      ...(isPublished && { path: `/api/notices/${slugOf(incident.id)}` }),
    },
  }));
