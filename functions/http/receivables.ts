import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import { japanDate } from "#shared/base/time.ts";
import { AgedReceivables, agedReceivables } from "#shared/billing/payments/aged-receivables.ts";
import { agedWorkbook } from "#shared/billing/payments/aged-workbook.ts";
import { AccountChange, changeAccount } from "#shared/billing/payments/change-account.ts";
import { claimLateFee, LateFeeClaim } from "#shared/billing/payments/claim-late-fee.ts";
import { customers } from "#shared/billing/payments/customers.ts";
import { LiabilityCap, showLiabilityCap } from "#shared/billing/payments/liability-cap.ts";
import { LateFeePreview, previewLateFee } from "#shared/billing/payments/preview-late-fee.ts";
import { ShownAccount, showAccount } from "#shared/billing/payments/show-account.ts";
import { contentDisposition } from "#shared/platform/content-disposition.ts";
import { endpoint } from "#shared/platform/endpoint.ts";
import { workbook } from "#shared/platform/workbook.ts";
import { everyTenant } from "#shared/tenants/store.ts";
import { versionHeaders, versionSeen } from "./conditions.ts";
import { personOf } from "./person.ts";

const ofTenant = z.object({ tenantId: TenantId });
const fresh = { "cache-control": "no-store" };
const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export const readReceivables = endpoint({
  on: "GET /operator/tenants/{tenantId}/receivables",
  allow: "operator",
  summary: "A customer's account: what is open, what is credit, and all that happened, now or as of a day",
  params: ofTenant,
  query: z.strictObject({ asOf: z.iso.date().optional() }),
  answer: { 200: ShownAccount },
  run: ({ platform, params: { tenantId }, query: { asOf } }) => showAccount(platform, tenantId, asOf),
  respond: (account) => ({ headers: versionHeaders(account.version), jsonBody: account }),
});

export const changeReceivables = endpoint({
  on: "POST /operator/tenants/{tenantId}/receivables/changes",
  allow: "operator",
  summary:
    "Uses or returns a customer's credit, lets a transfer fee go, holds reminders back, or reverses one of these; If-Match says which version was seen",
  params: ofTenant,
  body: AccountChange,
  answer: { 200: z.object({ version: z.int() }) },
  run: ({ platform, caller, params: { tenantId }, body, request }) =>
    changeAccount(platform, tenantId, body, { person: personOf(caller), version: versionSeen(request) }),
  respond: (version) => ({ headers: versionHeaders(version), jsonBody: { version } }),
});

export const readLateFee = endpoint({
  on: "GET /operator/tenants/{tenantId}/receivables/{number}/late-fee",
  allow: "operator",
  summary: "What the late payment of an invoice costs up to a day, with the statement as it would be issued",
  params: ofTenant.extend({ number: z.string().max(40) }),
  query: z.strictObject({ until: z.iso.date().optional() }),
  answer: { 200: LateFeePreview },
  run: ({ platform, params: { tenantId, number }, query: { until } }) =>
    previewLateFee(platform, { tenant: tenantId, number, until }),
  respond: (preview) => ({ headers: fresh, jsonBody: preview }),
});

export const issueLateFeeStatement = endpoint({
  on: "POST /operator/tenants/{tenantId}/receivables/{number}/late-fee",
  allow: "operator",
  summary: "Claims the fee of a late payment by a statement, exactly as it was seen; no day is ever claimed twice",
  params: ofTenant.extend({ number: z.string().max(40) }),
  body: LateFeeClaim,
  answer: { 202: z.object({ revision: z.int() }) },
  run: ({ platform, caller, params: { tenantId, number }, body }) =>
    claimLateFee(platform, { ...body, tenant: tenantId, number }, personOf(caller)),
  respond: (statement) => ({ status: 202, jsonBody: statement }),
});

export const readLiabilityCap = endpoint({
  on: "GET /operator/tenants/{tenantId}/liability-cap",
  allow: "operator",
  summary:
    "The most that we are liable for after damage on a day: what was paid of our fees in the year before it, and by when it has to be claimed",
  params: ofTenant,
  query: z.strictObject({ on: z.iso.date().optional() }),
  answer: { 200: LiabilityCap },
  run: ({ platform, params: { tenantId }, query: { on } }) => showLiabilityCap(platform, tenantId, on),
  respond: (cap) => ({ headers: fresh, jsonBody: cap }),
});

export const readAgedReceivables = endpoint({
  on: "GET /operator/billing/aged-receivables",
  allow: "operator",
  summary: "What customers owe by how long it is late, as of today or a past day, also as a workbook",
  query: z.strictObject({ asOf: z.iso.date().optional(), format: z.enum(["json", "xlsx"]).default("json") }),
  answer: { 200: AgedReceivables },
  alsoAs: [xlsx],
  run: async ({ platform, query: { asOf = japanDate(platform.clock.now()).toString(), format } }) => {
    const aged = agedReceivables(await customers(platform, everyTenant(platform), asOf), asOf);
    if (format === "json") return { aged };
    const made = { author: platform.settings.service.providerName, madeAt: platform.clock.now() };
    return { aged, content: await workbook(agedWorkbook(aged, made)) };
  },
  respond: ({ aged, content }) =>
    content
      ? {
          headers: {
            ...fresh,
            "content-type": xlsx,
            "content-disposition": contentDisposition(`売掛金年齢表_${aged.asOf}.xlsx`, false),
          },
          body: content,
        }
      : { headers: fresh, jsonBody: aged },
});
