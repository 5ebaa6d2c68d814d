import * as z from "zod";
import { idOf, TenantId } from "#shared/base/ids.ts";
import { Decision, decideApplication } from "#shared/contracts/applications/decide-application.ts";
import { Application } from "#shared/contracts/applications/model.ts";
import { ApplicationQueue, readApplicationQueue } from "#shared/contracts/applications/queue.ts";
import {
  ApplicationDetail,
  ApplicationPage,
  applicationDetail,
  applicationPage,
} from "#shared/contracts/applications/show-application.ts";
import { ApplicationBody, submitApplication } from "#shared/contracts/applications/submit-application.ts";
import { endpoint } from "#shared/platform/endpoint.ts";
import { idempotencyKey, versionHeaders, versionSeen } from "./conditions.ts";
import { personOf } from "./person.ts";

const ofTenant = z.object({ tenantId: TenantId });
const ofApplication = ofTenant.extend({ applicationId: idOf("application") });
const fresh = { "cache-control": "no-store" };

const accepted = (id: string, tenantId: TenantId) => ({
  status: 202,
  headers: { location: `/api/tenants/${tenantId}/applications/${id}` },
  jsonBody: { id },
});

export const sendApplication = endpoint({
  on: "POST /tenants/{tenantId}/applications",
  allow: "tenant-admin",
  summary:
    "Applies for a contract, its change or its end; `revises` sends one again that was returned; the same Idempotency-Key again gives the same application",
  params: ofTenant,
  body: ApplicationBody,
  answer: { 202: z.object({ id: idOf("application") }) },
  run: ({ platform, caller, params: { tenantId }, body, request }) =>
    submitApplication(platform, personOf(caller), tenantId, { body, key: idempotencyKey(request) }),
  respond: (id, { params: { tenantId } }) => accepted(id, tenantId),
});

export const readApplications = endpoint({
  on: "GET /tenants/{tenantId}/applications",
  allow: "tenant-admin",
  summary: "What the company has applied for, the newest first",
  params: ofTenant,
  query: z.strictObject({
    cursor: z.string().optional(),
    take: z.coerce.number().int().min(1).max(100).default(50),
  }),
  answer: { 200: ApplicationPage },
  run: ({ platform, params: { tenantId }, query: { cursor, take } }) =>
    applicationPage(platform, tenantId, { take, ...(cursor !== undefined && { cursor }) }),
  respond: (page) => ({ headers: fresh, jsonBody: page }),
});

export const readApplication = endpoint({
  on: "GET /tenants/{tenantId}/applications/{applicationId}",
  allow: "tenant-admin",
  summary: "One application with all that has happened to it",
  params: ofApplication,
  answer: { 200: ApplicationDetail },
  run: ({ platform, params: { tenantId, applicationId } }) =>
    applicationDetail(platform, { tenant: tenantId, id: applicationId }),
  respond: (detail) => ({ headers: versionHeaders(detail.version), jsonBody: detail }),
});

export const readApplicationsDue = endpoint({
  on: "GET /operator/applications",
  allow: "operator",
  summary: "What waits for a decision at every customer, the nearest due day first; overdue ones stand out",
  answer: { 200: ApplicationQueue },
  run: ({ platform }) => readApplicationQueue(platform),
  respond: (queue) => ({ headers: fresh, jsonBody: queue }),
});

export const decideOnApplication = endpoint({
  on: "POST /operator/tenants/{tenantId}/applications/{applicationId}/decisions",
  allow: "operator",
  summary: "Accepts an application or returns it with reasons; If-Match says which version was seen",
  params: ofApplication,
  body: Decision,
  answer: { 200: Application },
  run: ({ platform, caller, params: { tenantId, applicationId }, body, request }) =>
    decideApplication(platform, { tenant: tenantId, id: applicationId }, body, {
      person: personOf(caller),
      version: versionSeen(request),
    }),
  respond: (application) => ({ headers: versionHeaders(application.version), jsonBody: application }),
});
