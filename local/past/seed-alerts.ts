import { changeAlert } from "#shared/alerts/change-alert.ts";
import type { Alert } from "#shared/alerts/model.ts";
import { readAlert } from "#shared/alerts/read-alert.ts";
import { receiveAlert } from "#shared/alerts/receive-alert.ts";
import type { ServiceIncident } from "#shared/alerts/service-health/model.ts";
import { receiveIssue } from "#shared/alerts/service-health/receive-issue.ts";
import { TenantId } from "#shared/base/ids.ts";
import type { Instant } from "#shared/base/time.ts";
import { changeInquiry } from "#shared/inquiries/change-inquiry.ts";
import { findInquiry } from "#shared/inquiries/store.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { Company } from "../demo.ts";
import { actorsOf } from "./actors.ts";
import type { LastMonths } from "./last-months.ts";
import { type PastAlert, pastAlerts, pastIncident } from "./past-alerts.ts";
import type { Stage } from "./stage.ts";

const written = (at: Instant) => at.toString({ smallestUnit: "millisecond" });

/** What Defender raised at a company, and what became of it. */
export async function seedAlerts(stage: Stage, company: Company, months: LastMonths): Promise<void> {
  for (const [index, past] of pastAlerts.entries()) {
    const [at, over] = [months.moment(past.at), months.moment(past.over)];
    const alert = alertOf(company, `past-${index + 1}`, past, at);
    if (past.findings) {
      await stage(at, (then) => receiveAlert(then, alert));
      await stage(over, (then) => resolve(then, company, alert, past.findings));
    } else await stage(over, (then) => receiveAlert(then, { ...alert, state: "resolved", updatedAt: written(over) }));
  }
}

const alertOf = ({ id: tenant }: Company, id: string, past: PastAlert, at: Instant): Alert => ({
  tenant: TenantId.parse(tenant),
  id,
  title: past.title,
  severity: past.severity,
  state: "new",
  source: past.device === undefined ? "microsoftDefenderForCloudApps" : "microsoftDefenderForEndpoint",
  categories: [past.category],
  devices: past.device === undefined ? [] : [past.device],
  people: past.person === undefined ? [] : [past.person],
  createdAt: written(at),
  updatedAt: written(at),
});

/** Our people close the alert with what they found, and with it the inquiry that it had opened. */
async function resolve(then: Platform, company: Company, alert: Alert, findings: PastAlert["findings"]): Promise<void> {
  const { operator } = actorsOf(company);
  const { version, inquiry: id } = await readAlert(then, alert);
  if (findings) await changeAlert(then, operator, alert, { wanted: { state: "resolved", ...findings }, version });
  const asked = id && (await findInquiry(then, id))?.value;
  if (asked) await changeInquiry(then, operator, asked.id, { wanted: { state: "resolved" }, version: asked.version });
}

/** An incident of Microsoft 365, as every company of that time was told of it. */
export async function seedIncident(stage: Stage, company: Company, months: LastMonths): Promise<void> {
  const tenant = TenantId.parse(company.id);
  const { from, until, ...facts } = pastIncident;
  const [startedAt, endedAt] = [months.moment(from), months.moment(until)];
  const begun: ServiceIncident = {
    ...facts,
    classification: "incident",
    status: "serviceDegradation",
    isOver: false,
    isTest: false,
    startedAt: written(startedAt),
    updatedAt: written(startedAt),
  };
  const over = {
    isOver: true,
    status: "serviceRestored",
    endedAt: written(endedAt),
    updatedAt: written(endedAt),
  } as const;
  await stage(startedAt, (then) => receiveIssue(then, { tenant, incident: begun, posts: [] }));
  await stage(endedAt, (then) => receiveIssue(then, { tenant, incident: { ...begun, ...over }, posts: [] }));
}
