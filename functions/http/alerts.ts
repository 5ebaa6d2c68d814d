import * as z from "zod";
import { changeAlert, WantedState } from "#shared/alerts/change-alert.ts";
import { listOpenAlerts, listTenantAlerts } from "#shared/alerts/list-alerts.ts";
import { AlertFilter, ListedAlert } from "#shared/alerts/listing.ts";
import { AlertView, readAlert } from "#shared/alerts/read-alert.ts";
import { readWatches, Watch } from "#shared/alerts/watches.ts";
import { TenantId } from "#shared/base/ids.ts";
import { endpoint } from "#shared/platform/endpoint.ts";
import { versionHeaders, versionSeen } from "./conditions.ts";
import { personOf } from "./person.ts";

const paging = { cursor: z.string().optional(), take: z.coerce.number().int().min(1).max(200).default(50) };
const Page = z.object({ alerts: z.array(ListedAlert), cursor: z.string().optional() });
const ofTenant = z.object({ tenantId: TenantId });
const one = z.object({ tenantId: TenantId, alertId: z.string().min(1).max(200) });

const answerOf = (view: AlertView) => ({
  headers: versionHeaders(view.version),
  jsonBody: view,
});

export const readOpenAlerts = endpoint({
  on: "GET /operator/alerts",
  allow: "operator",
  summary: "What waits at any customer, the gravest first and the newest of those; all alerts of one that is named",
  query: AlertFilter.extend({ ...paging, tenant: TenantId.optional() }),
  answer: { 200: Page },
  run: ({ platform, query: { tenant, cursor, take, ...filter } }) =>
    tenant
      ? listTenantAlerts(platform, tenant, { filter, cursor, take })
      : listOpenAlerts(platform, { filter, cursor, take }),
  respond: (page) => ({ headers: { "cache-control": "no-store" }, jsonBody: page }),
});

export const readTenantAlerts = endpoint({
  on: "GET /tenants/{tenantId}/alerts",
  allow: "tenant-admin",
  summary: "The company's alerts, the newest first, with how old and how complete what is known of them is",
  params: ofTenant,
  query: AlertFilter.extend(paging),
  answer: { 200: Page.extend({ readings: z.array(Watch.omit({ tenant: true })) }) },
  run: async ({ platform, params: { tenantId }, query: { cursor, take, ...filter } }) => {
    const [page, readings] = await Promise.all([
      listTenantAlerts(platform, tenantId, { filter, cursor, take }),
      readWatches(platform, tenantId),
    ]);
    return { ...page, readings };
  },
  respond: (page) => ({ headers: { "cache-control": "no-store" }, jsonBody: page }),
});

export const readTenantAlert = endpoint({
  on: "GET /tenants/{tenantId}/alerts/{alertId}",
  allow: "tenant-admin",
  summary: "One alert of the company, what was done about it, and the incident to which it belongs",
  params: one,
  answer: { 200: AlertView },
  run: ({ platform, params: { tenantId: tenant, alertId: id } }) => readAlert(platform, { tenant, id }),
  respond: answerOf,
});

export const readAlertCase = endpoint({
  on: "GET /operator/alerts/{tenantId}/{alertId}",
  allow: "operator",
  summary: "One alert with its history and its incident; its ETag is what If-Match takes",
  params: one,
  answer: { 200: AlertView },
  run: ({ platform, params: { tenantId: tenant, alertId: id } }) => readAlert(platform, { tenant, id }),
  respond: answerOf,
});

export const patchAlert = endpoint({
  on: "PATCH /operator/alerts/{tenantId}/{alertId}",
  allow: "operator",
  summary:
    "Acknowledges, resolves, suppresses or reopens an alert as it was read; If-Match says which version that was",
  params: one,
  body: WantedState,
  answer: { 200: AlertView },
  run: async ({ platform, caller, params: { tenantId: tenant, alertId: id }, body, request }) => {
    await changeAlert(platform, personOf(caller), { tenant, id }, { wanted: body, version: versionSeen(request) });
    return readAlert(platform, { tenant, id });
  },
  respond: answerOf,
});
