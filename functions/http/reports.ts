import * as z from "zod";
import { idOf, TenantId } from "#shared/base/ids.ts";
import { endpoint } from "#shared/platform/endpoint.ts";
import { linkReport } from "#shared/reports/link-report.ts";
import { listReports } from "#shared/reports/list-reports.ts";
import { ReportFormat, StoredReport } from "#shared/reports/stored-report.ts";

const ReportItem = StoredReport.omit({ tenant: true });

export const readReports = endpoint({
  on: "GET /tenants/{tenantId}/reports",
  allow: "tenant-admin",
  staysOpen: true,
  summary: "The company's documents, newest first",
  params: z.object({ tenantId: TenantId }),
  query: z.strictObject({ cursor: z.string().optional(), take: z.coerce.number().int().min(1).max(100).default(50) }),
  answer: { 200: z.object({ reports: z.array(ReportItem), cursor: z.string().optional() }) },
  run: ({ platform, params, query }) => listReports(platform, params.tenantId, query),
  respond: ({ reports, cursor }) => ({
    jsonBody: { reports: reports.map((report) => ReportItem.parse(report)), cursor },
  }),
});

export const createReportLink = endpoint({
  on: "POST /tenants/{tenantId}/reports/{reportId}/link",
  allow: "tenant-admin",
  staysOpen: true,
  summary: "A signed link to one document that lives 15 minutes",
  params: z.object({ tenantId: TenantId, reportId: idOf("report") }),
  query: z.strictObject({ format: ReportFormat.default("pdf") }),
  answer: { 200: z.object({ url: z.url(), expiresAt: z.iso.datetime() }) },
  run: ({ platform, params, query }) => linkReport(platform, params.tenantId, params.reportId, query.format),
  respond: ({ url, expiresAt }) => ({
    headers: { "cache-control": "no-store" },
    jsonBody: { url: url.toString(), expiresAt: expiresAt.toString() },
  }),
});
