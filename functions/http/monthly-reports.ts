import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import { contentDisposition } from "#shared/platform/content-disposition.ts";
import { type Endpoint, endpoint } from "#shared/platform/endpoint.ts";
import { SectionName } from "#shared/reports/monthly/model.ts";
import {
  ApprovalForm,
  approveReport,
  holdReport,
  orderCorrection,
  orderPreparation,
  orderPublication,
  ReasonForm,
  withdrawCorrection,
} from "#shared/reports/monthly/run/decide-report.ts";
import { CommentForm, editComment } from "#shared/reports/monthly/run/edit-comment.ts";
import { previewReport } from "#shared/reports/monthly/run/preview-report.ts";
import { ReportDetail, reportDetail } from "#shared/reports/monthly/run/report-detail.ts";
import { ReportDraft, ReportMonth } from "#shared/reports/monthly/run/report-draft.ts";
import { ListedState, ReportsPage, reportsPage } from "#shared/reports/monthly/run/show-reports.ts";
import { managedTenants } from "#shared/tenants/store.ts";
import { versionHeaders, versionSeen } from "./conditions.ts";
import { personOf } from "./person.ts";

const ofReport = z.object({ tenantId: TenantId, month: ReportMonth });
const fresh = { "cache-control": "no-store" };
const door = "/operator/tenants/{tenantId}/reports/monthly/{month}";
const whichOf = ({ tenantId, month }: z.infer<typeof ofReport>) => ({ tenant: tenantId, month });

/** Where a report stands after somebody has decided on it. */
const Standing = ReportDraft.pick({ revision: true, version: true, state: true });
const standing = (draft: ReportDraft) => ({
  headers: versionHeaders(draft.revision),
  jsonBody: Standing.parse(draft),
});

const readMonthlyReports = endpoint({
  on: "GET /operator/reports",
  allow: "operator",
  summary: "All customers' reports of a month, last month's when not said: what needs a person first",
  query: z.strictObject({
    month: ReportMonth.optional(),
    state: ListedState.optional(),
    cursor: z.string().optional(),
    take: z.coerce.number().int().min(1).max(1000).default(50),
  }),
  answer: { 200: ReportsPage },
  run: ({ platform, query }) => reportsPage(platform, query, managedTenants(platform)),
  respond: (page) => ({ headers: fresh, jsonBody: page }),
});

const readMonthlyReport = endpoint({
  on: `GET ${door}`,
  allow: "operator",
  summary: "What a customer's report of a month says, with its comments, its history and its earlier versions",
  params: ofReport,
  answer: { 200: ReportDetail },
  run: ({ platform, params }) => reportDetail(platform, whichOf(params)),
  respond: (detail) => ({ headers: versionHeaders(detail.revision), jsonBody: detail }),
});

/** The document carries its own style, and nothing else runs or is fetched. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; frame-ancestors 'none'";

const previewMonthlyReport = endpoint({
  on: `GET ${door}/preview`,
  allow: "operator",
  summary: "The report as it would go out, marked as a draft",
  params: ofReport,
  query: z.strictObject({ format: z.enum(["html", "pdf"]).default("html") }),
  answer: { 200: z.string() },
  alsoAs: ["text/html", "application/pdf"],
  run: ({ platform, params, query }) => previewReport(platform, whichOf(params), query.format),
  respond: ({ name, type, content }) => ({
    headers: {
      ...fresh,
      "content-type": type,
      "content-disposition": contentDisposition(name, true),
      "content-security-policy": policy,
      "x-content-type-options": "nosniff",
    },
    body: content,
  }),
});

const Ordered = z.object({ version: z.int() });

const prepareMonthlyReport = endpoint({
  on: `POST ${door}/prepare`,
  allow: "operator",
  summary: "Prepares a report that is not out anew by the newest facts; what a person has written on it stays",
  params: ofReport,
  answer: { 202: Ordered },
  run: ({ platform, caller, params }) => orderPreparation(platform, whichOf(params), personOf(caller)),
  respond: (ordered) => ({ status: 202, jsonBody: ordered }),
});

const writeReportComment = endpoint({
  on: `PUT ${door}/comments/{section}`,
  allow: "operator",
  summary: "Writes the comment on a section, or takes it out; If-Match says which revision was seen",
  params: ofReport.extend({ section: SectionName }),
  body: CommentForm,
  answer: { 200: Standing },
  run: ({ platform, caller, params, body, request }) =>
    editComment(platform, { ...whichOf(params), section: params.section }, body, {
      person: personOf(caller),
      revision: versionSeen(request),
    }),
  respond: standing,
});

const approveMonthlyReport = endpoint({
  on: `POST ${door}/approve`,
  allow: "operator",
  summary: "Approves a report as it was seen, also one that was on hold",
  params: ofReport,
  body: ApprovalForm,
  answer: { 200: Standing },
  run: ({ platform, caller, params, body }) => approveReport(platform, whichOf(params), body, personOf(caller)),
  respond: standing,
});

const holdMonthlyReport = endpoint({
  on: `POST ${door}/hold`,
  allow: "operator",
  summary: "Keeps a report back, so that the fifth business day does not publish it",
  params: ofReport,
  body: ReasonForm,
  answer: { 200: Standing },
  run: ({ platform, caller, params, body }) => holdReport(platform, whichOf(params), body, personOf(caller)),
  respond: standing,
});

const publishMonthlyReport = endpoint({
  on: `POST ${door}/publish`,
  allow: "operator",
  summary: "Publishes an approved report now: filed under My Page, told to the company's admins",
  params: ofReport,
  answer: { 202: Standing },
  run: ({ platform, caller, params }) => orderPublication(platform, whichOf(params), personOf(caller)),
  respond: (draft) => ({ status: 202, ...standing(draft) }),
});

const correctMonthlyReport = endpoint({
  on: `POST ${door}/correct`,
  allow: "operator",
  summary: "Prepares the next version of a published report by the newest facts; the one before it stays readable",
  params: ofReport,
  body: ReasonForm,
  answer: { 202: Ordered },
  run: ({ platform, caller, params, body }) => orderCorrection(platform, whichOf(params), body, personOf(caller)),
  respond: (next) => ({ status: 202, jsonBody: next }),
});

const withdrawMonthlyCorrection = endpoint({
  on: `POST ${door}/withdraw`,
  allow: "operator",
  summary: "Takes back a correction that is not out yet; the version that customers have stays the newest",
  params: ofReport,
  answer: { 200: Standing },
  run: ({ platform, caller, params }) => withdrawCorrection(platform, whichOf(params), personOf(caller)),
  respond: standing,
});

export const monthlyReportEndpoints: Record<string, Endpoint> = {
  readMonthlyReports,
  readMonthlyReport,
  prepareMonthlyReport,
  previewMonthlyReport,
  writeReportComment,
  approveMonthlyReport,
  holdMonthlyReport,
  publishMonthlyReport,
  correctMonthlyReport,
  withdrawMonthlyCorrection,
};
