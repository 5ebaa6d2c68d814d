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
import { FilledForm, submitForm } from "#shared/contracts/applications/submit-form.ts";
import { withdrawApplication } from "#shared/contracts/applications/withdraw-application.ts";
import { applicationFormFile } from "#shared/contracts/workbook/application-form.ts";
import { contentDisposition } from "#shared/platform/content-disposition.ts";
import { endpoint } from "#shared/platform/endpoint.ts";
import { takeWorkbook } from "#shared/platform/take-workbook.ts";
import { languageOf } from "#shared/tenants/language-of.ts";
import { admit, idempotencyKey, takeUpload, versionHeaders, versionSeen } from "./conditions.ts";
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
  language: languageOf,
  staysOpen: true,
  summary:
    "Applies for a contract, its change or its end; `revises` sends one again that was returned; the same Idempotency-Key again gives the same application",
  params: ofTenant,
  body: ApplicationBody,
  answer: { 202: z.object({ id: idOf("application") }) },
  run: ({ platform, caller, params: { tenantId }, body, request, language }) =>
    submitApplication(platform, personOf(caller), tenantId, { body, key: idempotencyKey(request), language }),
  respond: (id, { params: { tenantId } }) => accepted(id, tenantId),
});

export const sendApplicationForm = endpoint({
  on: "POST /tenants/{tenantId}/applications/workbook",
  allow: "tenant-admin",
  language: languageOf,
  staysOpen: true,
  summary:
    "Applies with a filled-in form, by the same rules: what is wrong is named by its cell, as #/cells/B5; the same Idempotency-Key again gives the same application",
  admit: async (platform, caller) => {
    await admit(platform, caller);
    await takeUpload(platform, caller);
  },
  params: ofTenant,
  body: FilledForm,
  reads: { kinds: ["form"], maxBytes: 25 * 1_048_576, file: (_platform, file) => takeWorkbook(file) },
  answer: { 202: z.object({ id: idOf("application") }) },
  run: ({ platform, caller, params: { tenantId }, body, request, language }) =>
    submitForm(platform, personOf(caller), tenantId, { form: body, key: idempotencyKey(request), language }),
  respond: (id, { params: { tenantId } }) => accepted(id, tenantId),
});

const asFile = ({ name, content }: { name: string; content: Uint8Array }) => ({
  headers: {
    ...fresh,
    "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "content-disposition": contentDisposition(name, false),
  },
  body: content,
});

export const readApplicationForm = endpoint({
  on: "GET /tenants/{tenantId}/application-form",
  allow: "tenant-admin",
  language: languageOf,
  staysOpen: true,
  summary: "The application form as a workbook, with what is known of the company filled in",
  params: ofTenant,
  answer: { 200: z.string() },
  run: ({ platform, params: { tenantId } }) => applicationFormFile(platform, tenantId),
  respond: asFile,
});

export const readEmptyApplicationForm = endpoint({
  on: "GET /application-form.xlsx",
  allow: "anyone",
  summary: "The application form as an empty workbook, for who is no customer yet",
  answer: { 200: z.string() },
  run: ({ platform }) => applicationFormFile(platform),
  respond: asFile,
});

export const readApplications = endpoint({
  on: "GET /tenants/{tenantId}/applications",
  allow: "tenant-admin",
  language: languageOf,
  staysOpen: true,
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
  language: languageOf,
  staysOpen: true,
  summary: "One application with all that has happened to it",
  params: ofApplication,
  answer: { 200: ApplicationDetail },
  run: ({ platform, params: { tenantId, applicationId } }) =>
    applicationDetail(platform, { tenant: tenantId, id: applicationId }),
  respond: (detail) => ({ headers: versionHeaders(detail.version), jsonBody: detail }),
});

export const withdrawSentApplication = endpoint({
  on: "POST /tenants/{tenantId}/applications/{applicationId}/withdrawal",
  allow: "tenant-admin",
  language: languageOf,
  summary: "Takes an application back that nobody has decided on; If-Match says which version was seen",
  params: ofApplication,
  answer: { 200: Application },
  run: ({ platform, caller, params: { tenantId, applicationId }, request }) =>
    withdrawApplication(
      platform,
      { tenant: tenantId, id: applicationId },
      { person: personOf(caller), version: versionSeen(request) },
    ),
  respond: (application) => ({ headers: versionHeaders(application.version), jsonBody: application }),
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
