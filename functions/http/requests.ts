import * as z from "zod";
import type { Caller, Person } from "#shared/base/caller.ts";
import { idOf, TenantId } from "#shared/base/ids.ts";
import { nothingHere } from "#shared/base/problems.ts";
import { endpoint } from "#shared/platform/endpoint.ts";
import { choiceSources } from "#shared/requests/ask.ts";
import { decide } from "#shared/requests/decide.ts";
import { Decision } from "#shared/requests/decision.ts";
import { linkEvidence } from "#shared/requests/evidence.ts";
import { openHandover } from "#shared/requests/open-handover.ts";
import { QueuePage, queuePage } from "#shared/requests/queue.ts";
import { AuditPage, auditPage, Verdict, verifyTrail } from "#shared/requests/read-audit.ts";
import { Catalogue, ChoicePage, catalogueFor, choicePage } from "#shared/requests/read-catalogue.ts";
import { RequestForm } from "#shared/requests/request-form.ts";
import {
  RequestDetail,
  RequestPage,
  requestDetail,
  requestPage,
  ShownRequest,
  shown,
} from "#shared/requests/show-request.ts";
import { submitRequest } from "#shared/requests/submit-request.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import { languageOf } from "#shared/tenants/language-of.ts";
import { idempotencyKey, versionSeen } from "./conditions.ts";
import { personOf } from "./person.ts";

const ofTenant = z.object({ tenantId: TenantId });
const ofRequest = ofTenant.extend({ requestId: idOf("request") });
const paging = z.strictObject({
  cursor: z.string().optional(),
  take: z.coerce.number().int().min(1).max(100).default(50),
});
const page = ({ cursor, take }: z.infer<typeof paging>) => ({ take, ...(cursor !== undefined && { cursor }) });
const fresh = { "cache-control": "no-store" };

/** One of the company's people or our staff; for everybody else the company is not there. */
function insider(caller: Caller, tenant: TenantId): Person {
  const person = personOf(caller);
  if (person.role === "operator" || person.tenant === tenant) return person;
  throw nothingHere();
}

export const readRequestTypes = endpoint({
  on: "GET /request-types",
  allow: "signed-in",
  language: languageOf,
  summary: "Everything that the caller may order: names, lead time, who approves it, and its form as JSON Schema",
  answer: { 200: Catalogue },
  run: async ({ caller }) => catalogueFor(personOf(caller)),
  respond: (types) => ({ headers: fresh, jsonBody: types }),
});

export const readRequestChoices = endpoint({
  on: "GET /tenants/{tenantId}/request-choices/{source}",
  allow: "tenant-admin",
  language: languageOf,
  summary: "What a field can be chosen from, as the company's newest snapshot has it",
  params: ofTenant.extend({ source: z.enum(choiceSources) }),
  query: z.strictObject({
    q: z.string().trim().max(100).optional(),
    take: z.coerce.number().int().min(1).max(1000).default(50),
  }),
  answer: { 200: ChoicePage },
  run: async ({ platform, params: { tenantId, source }, query }) => {
    await findCustomer(platform, tenantId);
    return choicePage(platform, tenantId, { source, ...query });
  },
  respond: (choices) => ({ headers: fresh, jsonBody: choices }),
});

export const submitServiceRequest = endpoint({
  on: "POST /tenants/{tenantId}/requests",
  allow: "signed-in",
  language: languageOf,
  summary: "Orders something of the catalogue; the same Idempotency-Key again gives the same order",
  params: ofTenant,
  body: RequestForm,
  answer: { 202: z.object({ id: idOf("request") }) },
  run: ({ platform, caller, params: { tenantId }, body, request, language }) =>
    submitRequest(platform, insider(caller, tenantId), tenantId, {
      form: body,
      key: idempotencyKey(request),
      language,
    }),
  respond: (id, { params: { tenantId } }) => ({
    status: 202,
    headers: { location: `/api/tenants/${tenantId}/requests/${id}` },
    jsonBody: { id },
  }),
});

export const readServiceRequests = endpoint({
  on: "GET /tenants/{tenantId}/requests",
  allow: "signed-in",
  language: languageOf,
  summary: "The company's orders, the newest first; who is no admin gets their own",
  params: ofTenant,
  query: paging,
  answer: { 200: RequestPage },
  run: async ({ platform, caller, params: { tenantId }, query, language }) => {
    const person = insider(caller, tenantId);
    await findCustomer(platform, tenantId);
    return requestPage(platform, person, tenantId, { ...page(query), language });
  },
  respond: (requests) => ({ headers: fresh, jsonBody: requests }),
});

export const readServiceRequest = endpoint({
  on: "GET /tenants/{tenantId}/requests/{requestId}",
  allow: "signed-in",
  language: languageOf,
  summary: "One order: what was ordered, its plan, how far it is, and whose approval it waits for",
  params: ofRequest,
  answer: { 200: RequestDetail },
  run: ({ platform, caller, params: { tenantId, requestId }, language }) =>
    requestDetail(platform, insider(caller, tenantId), { tenant: tenantId, id: requestId }, language),
  respond: ({ detail, version }) => ({ headers: { ...fresh, etag: `"${version}"` }, jsonBody: detail }),
});

export const decideOnRequest = endpoint({
  on: "POST /tenants/{tenantId}/requests/{requestId}/decisions",
  allow: "signed-in",
  language: languageOf,
  summary:
    "Approves, rejects or cancels an order, or says how to go on with one that has stopped; If-Match says which version was seen",
  params: ofRequest,
  body: Decision,
  answer: { 200: ShownRequest },
  run: ({ platform, caller, params: { tenantId, requestId }, body, request }) =>
    decide(platform, { tenant: tenantId, id: requestId }, body, {
      person: insider(caller, tenantId),
      version: versionSeen(request),
    }),
  respond: (request, { language }) => ({
    headers: { ...fresh, etag: `"${request.version}"` },
    jsonBody: shown(request, language),
  }),
});

export const createEvidenceLink = endpoint({
  on: "POST /tenants/{tenantId}/requests/{requestId}/tasks/{task}/files/{file}/link",
  allow: "signed-in",
  language: languageOf,
  summary: "A link to a file by which a task was proven, good for 15 minutes; tasks and files count from 0",
  params: ofRequest.extend({
    task: z.coerce.number().int().min(0).max(9999),
    file: z.coerce.number().int().min(0).max(99),
  }),
  answer: { 200: z.object({ url: z.url(), expiresAt: z.iso.datetime() }) },
  run: ({ platform, caller, params: { tenantId, requestId, task, file } }) =>
    linkEvidence(platform, insider(caller, tenantId), { tenant: tenantId, id: requestId, task, file }),
  respond: ({ url, expiresAt }) => ({ headers: fresh, jsonBody: { url: url.href, expiresAt: expiresAt.toString() } }),
});

export const openPasswordHandover = endpoint({
  on: "POST /tenants/{tenantId}/handovers/{handoverId}/open",
  allow: "tenant-admin",
  language: languageOf,
  summary: "Shows a new password, once; after that it is gone",
  params: ofTenant.extend({ handoverId: idOf("handover") }),
  answer: { 200: z.object({ forWhom: z.string(), secret: z.string() }) },
  run: ({ platform, caller, params: { tenantId, handoverId } }) =>
    openHandover(platform, personOf(caller), tenantId, handoverId),
  respond: (opened) => ({ headers: fresh, jsonBody: opened }),
});

export const readRequestQueue = endpoint({
  on: "GET /operator/requests",
  allow: "operator",
  language: languageOf,
  summary: "What is open at every customer, the nearest deadline first",
  query: paging,
  answer: { 200: QueuePage },
  run: ({ platform, query, language }) => queuePage(platform, { ...page(query), language }),
  respond: (queue) => ({ headers: fresh, jsonBody: queue }),
});

export const readRequestAudit = endpoint({
  on: "GET /operator/tenants/{tenantId}/audit",
  allow: "operator",
  language: languageOf,
  summary: "Who did what for a company, the oldest first; each entry's hash covers the one before it",
  params: ofTenant,
  query: paging,
  answer: { 200: AuditPage },
  run: ({ platform, params: { tenantId }, query }) => auditPage(platform, tenantId, page(query)),
  respond: (audit) => ({ headers: fresh, jsonBody: audit }),
});

export const verifyRequestAudit = endpoint({
  on: "GET /operator/tenants/{tenantId}/audit/verdict",
  allow: "operator",
  language: languageOf,
  summary: "Whether a company's trail is what was written",
  params: ofTenant,
  answer: { 200: Verdict },
  run: ({ platform, params: { tenantId } }) => verifyTrail(platform, tenantId),
  respond: (verdict) => ({ headers: fresh, jsonBody: verdict }),
});
