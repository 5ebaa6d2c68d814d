import * as z from "zod";
import { azureMonitorEvent, azureMonitorPath, isAddressOf } from "#shared/alerts/azure-monitor.ts";
import { CommonAlert } from "#shared/alerts/normalise/azure-monitor.ts";
import { TenantId } from "#shared/base/ids.ts";
import { fault } from "#shared/base/problems.ts";
import { endpoint } from "#shared/platform/endpoint.ts";
import { parsed } from "#shared/platform/problem-response.ts";
import { readBody } from "#shared/platform/request-body.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";

/** Azure Monitor sends 256 KB at most. */
const reads = { kinds: ["json"], maxBytes: 512 * 1024 } as const;

/** https://learn.microsoft.com/azure/azure-monitor/alerts/alerts-common-schema */
export const receiveAzureMonitor = endpoint({
  on: "POST /webhooks/azure-monitor",
  allow: "anyone",
  summary: "Takes an alert of Azure Monitor by the common alert schema; the address names the customer and is signed",
  query: z.object({ tenant: z.string().default(""), key: z.string().max(200).default("") }),
  answer: { 202: z.undefined() },
  run: async ({ platform, query: { tenant, key }, request }) => {
    const owner = TenantId.safeParse(tenant).data;
    if (!owner || !isAddressOf(platform.settings.azureMonitorKey, owner, key))
      throw fault("not-signed-in", "The address is not one that was given out.");
    const body = await readBody(request, reads);
    await platform.topic.publish(azureMonitorEvent(owner, parsed(CommonAlert, body), body));
  },
  respond: () => ({ status: 202 }),
});

export const readAzureMonitorAddress = endpoint({
  on: "GET /operator/tenants/{tenantId}/azure-monitor-address",
  allow: "operator",
  summary: "The address to which a customer's action groups send",
  params: z.object({ tenantId: TenantId }),
  answer: { 200: z.object({ url: z.url() }) },
  run: async ({ platform, params: { tenantId } }) => {
    await findCustomer(platform, tenantId);
    const { azureMonitorKey, service } = platform.settings;
    return { url: `${service.siteUrl}${azureMonitorPath(azureMonitorKey, tenantId)}` };
  },
  respond: (address) => ({ headers: { "cache-control": "no-store" }, jsonBody: address }),
});
