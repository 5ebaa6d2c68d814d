import * as z from "zod";
import { TenantIncident, tenantIncidents } from "#shared/alerts/service-health/tenant-incidents.ts";
import { TenantId } from "#shared/base/ids.ts";
import { says } from "#shared/base/says.ts";
import { endpoint } from "#shared/platform/endpoint.ts";

const Month = z
  .string()
  .regex(
    /^\d{4}-(0[1-9]|1[0-2])$/,
    says({ ja: "月を 2026-11 のように入力してください。", en: "Write the month as 2026-11." }),
  );

export const readServiceIncidents = endpoint({
  on: "GET /tenants/{tenantId}/service-incidents",
  allow: "tenant-admin",
  summary: "The incidents of Microsoft's services that began in a month and affected the company",
  params: z.object({ tenantId: TenantId }),
  query: z.strictObject({ month: Month }),
  answer: { 200: z.object({ incidents: z.array(TenantIncident) }) },
  run: ({ platform, params: { tenantId }, query: { month } }) => tenantIncidents(platform, tenantId, month),
  respond: (incidents) => ({ headers: { "cache-control": "no-store" }, jsonBody: { incidents } }),
});
