import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import { Month, RunId } from "#shared/billing/model.ts";
import { DraftDecision, decideDraft } from "#shared/billing/month/decide-draft.ts";
import { DraftDetail, draftDetail } from "#shared/billing/month/draft-detail.ts";
import { draftPdf } from "#shared/billing/month/draft-pdf.ts";
import { orderIssue } from "#shared/billing/month/issue-month.ts";
import { MonthState } from "#shared/billing/month/month-rows.ts";
import {
  MonthPage,
  monthPage,
  monthWorkbookFile,
  orderDrafts,
  ShownRow,
  shownRow,
} from "#shared/billing/month/show-month.ts";
import { Seen } from "#shared/billing/seen.ts";
import { contentDisposition } from "#shared/platform/content-disposition.ts";
import { endpoint } from "#shared/platform/endpoint.ts";
import { versionHeaders, versionSeen } from "./conditions.ts";
import { personOf } from "./person.ts";

const ofMonth = z.object({ month: Month });
const ofDraft = ofMonth.extend({ tenantId: TenantId });
const fresh = { "cache-control": "no-store" };
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export const readBillingMonth = endpoint({
  on: "GET /operator/billing/months/{month}",
  allow: "operator",
  summary: "A month's invoices before and after they are issued: what needs a person first, then by customer number",
  params: ofMonth,
  query: z.strictObject({
    state: MonthState.optional(),
    cursor: z.string().optional(),
    take: z.coerce.number().int().min(1).max(1000).default(50),
    format: z.enum(["json", "xlsx"]).default("json"),
  }),
  answer: { 200: MonthPage },
  alsoAs: [spreadsheet],
  run: async ({ platform, params: { month }, query }) =>
    query.format === "xlsx"
      ? { file: await monthWorkbookFile(platform, month) }
      : { page: await monthPage(platform, month, query) },
  respond: (result) =>
    "file" in result && result.file
      ? {
          headers: {
            ...fresh,
            "content-type": spreadsheet,
            "content-disposition": contentDisposition(result.file.name, false),
          },
          body: result.file.content,
        }
      : { headers: fresh, jsonBody: result.page },
});

export const draftBillingMonth = endpoint({
  on: "POST /operator/billing/months/{month}/drafts",
  allow: "operator",
  summary: "Computes every customer's invoice of a month anew; what is issued stays as it is",
  params: ofMonth,
  answer: { 202: z.object({ month: Month }) },
  run: ({ platform, params: { month } }) => orderDrafts(platform, month),
  respond: (_, { params: { month } }) => ({
    status: 202,
    headers: { location: `/api/operator/billing/months/${month}` },
    jsonBody: { month },
  }),
});

export const readInvoiceDraft = endpoint({
  on: "GET /operator/billing/months/{month}/drafts/{tenantId}",
  allow: "operator",
  summary:
    "What a customer's invoice of a month would say: its lines, who is charged and why others are not, and what differs from last month",
  params: ofDraft,
  answer: { 200: DraftDetail },
  run: ({ platform, params: { month, tenantId } }) => draftDetail(platform, month, tenantId),
  respond: (detail) => ({ headers: versionHeaders(detail.version), jsonBody: detail }),
});

export const printInvoiceDraft = endpoint({
  on: "GET /operator/billing/months/{month}/drafts/{tenantId}/pdf",
  allow: "operator",
  summary: "The invoice as it would look, marked as a draft and without a number",
  params: ofDraft,
  answer: { 200: z.string() },
  alsoAs: ["application/pdf"],
  run: ({ platform, params: { month, tenantId } }) => draftPdf(platform, month, tenantId),
  respond: ({ name, content }) => ({
    headers: { ...fresh, "content-type": "application/pdf", "content-disposition": contentDisposition(name, true) },
    body: content,
  }),
});

export const decideOnInvoiceDraft = endpoint({
  on: "POST /operator/billing/months/{month}/drafts/{tenantId}/decisions",
  allow: "operator",
  summary:
    "Confirms, holds, releases or adjusts a draft, or has it counted by another day; If-Match says which version was seen",
  params: ofDraft,
  body: DraftDecision,
  answer: { 200: ShownRow },
  run: async ({ platform, caller, params: { month, tenantId }, body, request }) =>
    shownRow(
      await decideDraft(platform, { month, tenant: tenantId }, body, {
        person: personOf(caller),
        version: versionSeen(request),
      }),
    ),
  respond: (row) => ({ headers: versionHeaders(row.version), jsonBody: row }),
});

export const issueBillingMonth = endpoint({
  on: "POST /operator/billing/months/{month}/issue",
  allow: "operator",
  summary: "Issues every invoice that is ready, exactly as it was seen; what is issued can never be changed",
  params: ofMonth,
  body: z.strictObject({
    seen: Seen,
  }),
  answer: { 202: z.object({ run: RunId, customers: z.int() }) },
  run: ({ platform, caller, params: { month }, body }) => orderIssue(platform, month, body.seen, personOf(caller)),
  respond: (run, { params: { month } }) => ({
    status: 202,
    headers: { location: `/api/operator/billing/months/${month}` },
    jsonBody: run,
  }),
});
