import * as z from "zod";
import { idOf, TenantId } from "#shared/base/ids.ts";
import { contentDisposition } from "#shared/platform/content-disposition.ts";
import { endpoint } from "#shared/platform/endpoint.ts";
import { takeWorkbook } from "#shared/platform/take-workbook.ts";
import { orderForm } from "#shared/requests/bulk/order-form.ts";
import { submitWorkbook, WorkbookForm } from "#shared/requests/bulk/submit-workbook.ts";
import { languageOf } from "#shared/tenants/language-of.ts";
import { admit, idempotencyKey, takeUpload } from "./conditions.ts";
import { personOf } from "./person.ts";

const ofTenant = z.object({ tenantId: TenantId });

export const readOrderForm = endpoint({
  on: "GET /tenants/{tenantId}/request-types/{type}/workbook",
  allow: "tenant-admin",
  language: languageOf,
  summary: "An Excel form to order many of a type at once, with what the company can choose from",
  params: ofTenant.extend({ type: z.string().max(60) }),
  answer: { 200: z.string() },
  run: ({ platform, params: { tenantId, type } }) => orderForm(platform, tenantId, type),
  respond: ({ name, content }) => ({
    headers: {
      "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "content-disposition": contentDisposition(name, false),
      "cache-control": "no-store",
    },
    body: content,
  }),
});

export const submitOrderForm = endpoint({
  on: "POST /tenants/{tenantId}/requests/workbook",
  allow: "tenant-admin",
  language: languageOf,
  summary:
    "Orders what stands in a filled-in form, each row once, or nothing: what is wrong is named by its cell, as #/cells/C7; the same Idempotency-Key again gives the same order",
  admit: async (platform, caller) => {
    await admit(platform, caller);
    await takeUpload(platform, caller);
  },
  params: ofTenant,
  body: WorkbookForm,
  reads: { kinds: ["form"], maxBytes: 25 * 1_048_576, file: (_platform, file) => takeWorkbook(file) },
  answer: { 202: z.object({ id: idOf("request") }) },
  run: ({ platform, caller, params: { tenantId }, body, request, language }) =>
    submitWorkbook(platform, personOf(caller), tenantId, { form: body, key: idempotencyKey(request), language }),
  respond: (id, { params: { tenantId } }) => ({
    status: 202,
    headers: { location: `/api/tenants/${tenantId}/requests/${id}` },
    jsonBody: { id },
  }),
});
