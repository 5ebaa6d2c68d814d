import * as z from "zod";
import { AuditEntry } from "#shared/content/audit-trail.ts";
import { Kind } from "#shared/content/model.ts";
import { listAudit } from "#shared/content/read-content.ts";
import { listTipWeeks, TipWeek } from "#shared/content/tip-weeks.ts";
import { endpoint } from "#shared/platform/endpoint.ts";
import { Paging } from "./content-parts.ts";

export const readTipWeeks = endpoint({
  on: "GET /operator/tip-weeks",
  allow: "operator",
  summary: "The weeks around today with their tips; a week without one is missing",
  answer: { 200: z.object({ weeks: z.array(TipWeek) }) },
  run: ({ platform }) => listTipWeeks(platform),
  respond: (weeks) => ({ jsonBody: { weeks } }),
});

export const readContentAudit = endpoint({
  on: "GET /operator/content-audit/{kind}",
  allow: "operator",
  summary: "Who wrote, published or withdrew what, newest first; each entry's hash covers the one before it",
  params: z.object({ kind: Kind }),
  query: Paging,
  answer: { 200: z.object({ entries: z.array(AuditEntry), cursor: z.string().optional() }) },
  run: ({ platform, params: { kind }, query }) => listAudit(platform, kind, query),
  respond: ({ rows, cursor }) => ({
    headers: { "cache-control": "no-store" },
    jsonBody: { entries: rows.map((row) => AuditEntry.parse(row)), cursor },
  }),
});
