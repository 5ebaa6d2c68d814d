import * as z from "zod";
import { Kind } from "#shared/content/model.ts";
import { listAudit, listEntries, ToldAudit } from "#shared/content/read-content.ts";
import { Source } from "#shared/content/source.ts";
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
  answer: { 200: z.object({ entries: z.array(ToldAudit), cursor: z.string().optional() }) },
  run: ({ platform, params: { kind }, query }) => listAudit(platform, kind, query),
  respond: ({ rows, cursor }) => ({
    headers: { "cache-control": "no-store" },
    jsonBody: { entries: rows, cursor },
  }),
});

const EntryItem = Source.pick({
  slug: true,
  version: true,
  state: true,
  title: true,
  publishAt: true,
  publishedAt: true,
  updatedAt: true,
});

export const readContentEntries = endpoint({
  on: "GET /operator/content/{kind}",
  allow: "operator",
  summary: "Everything that was written of a kind, drafts and what was withdrawn as well, by slug",
  params: z.object({ kind: Kind }),
  query: Paging,
  answer: { 200: z.object({ entries: z.array(EntryItem), cursor: z.string().optional() }) },
  run: ({ platform, params: { kind }, query }) => listEntries(platform, kind, query),
  respond: ({ rows, cursor }) => ({
    headers: { "cache-control": "no-store" },
    jsonBody: { entries: rows.map((row) => EntryItem.parse(row)), cursor },
  }),
});

export const previewContent = endpoint({
  on: "POST /operator/content-preview",
  allow: "operator",
  summary: "What is being written as readers would see it; nothing of it is kept",
  body: z.strictObject({ body: z.string().max(30_000) }),
  answer: { 200: z.object({ html: z.string() }) },
  run: async ({ body: { body } }) => (await import("#shared/content/markdown.ts")).renderMarkdown(body),
  respond: (html) => ({ headers: { "cache-control": "no-store" }, jsonBody: { html } }),
});
