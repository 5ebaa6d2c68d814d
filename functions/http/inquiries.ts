import type { HttpResponseInit } from "@azure/functions";
import * as z from "zod";
import { idOf } from "#shared/base/ids.ts";
import { type FieldError, Problem, problems } from "#shared/base/problems.ts";
import { japanDate } from "#shared/base/time.ts";
import { closedDaysBetween } from "#shared/calendar/business-days.ts";
import { japan } from "#shared/calendar/calendars.ts";
import { firstReplyDueBy } from "#shared/calendar/deadlines.ts";
import { acceptInquiry, type Receipt } from "#shared/inquiries/accept-inquiry.ts";
import { InquiryStatus, inquiryStatus } from "#shared/inquiries/inquiry-status.ts";
import { InquiryForm } from "#shared/inquiries/model.ts";
import { problemWords } from "#shared/look/problem-words.ts";
import { endpoint } from "#shared/platform/endpoint.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { chrome, formAddress, page, refusalPage } from "./pages.ts";

/** Ten files of 25 MB would pass the platform's limit for one request, which is 100 MB. */
const maxBytes = 95 * 1_048_576;

export const submitInquiry = endpoint({
  on: "POST /inquiries",
  allow: "anyone",
  summary: "Takes an inquiry in; the same Idempotency-Key again gives the same inquiry",
  body: InquiryForm,
  reads: { kinds: ["json", "form"], maxBytes },
  answer: { 202: z.object({ id: idOf("inquiry"), statusUrl: z.url() }) },
  run: async ({ platform, caller, body, request }) => {
    if (caller.kind === "visitor") await platform.floodGuard.admit(caller.address);
    return acceptInquiry(platform, caller, body, idempotencyKey(request.headers.get("idempotency-key"), body));
  },
  respond: (receipt, { platform, wantsPage }) => {
    const location = statusPath(receipt);
    if (wantsPage) return { status: 303, headers: { location } };
    const statusUrl = `${platform.settings.service.siteUrl}${location}`;
    return { status: 202, headers: { location }, jsonBody: { id: receipt.id, statusUrl } };
  },
  refusePage: async (problem, { platform, body }) =>
    problem.code === "unexpected" || problem.code === "upstream-failed"
      ? refusalPage(platform, problem)
      : formPage(platform, { body, errors: reasons(problem), status: problems[problem.code].status }),
});

export const showInquiryForm = endpoint({
  on: "GET /inquiry-form",
  allow: "anyone",
  summary: "The inquiry form as a page",
  answer: { 200: z.string() },
  run: async () => undefined,
  respond: (_nothing, { platform }) => formPage(platform, { body: {}, errors: [], status: 200 }),
});

export const readInquiry = endpoint({
  on: "GET /inquiries/{inquiryId}",
  allow: "anyone",
  summary: "Where an inquiry stands, as JSON or as a page; neither says what was asked or by whom",
  params: z.object({ inquiryId: idOf("inquiry") }),
  query: z.object({ acceptedAt: z.iso.datetime().optional().catch(undefined) }),
  answer: { 200: InquiryStatus },
  run: ({ platform, params, query }) => inquiryStatus(platform, params.inquiryId, query.acceptedAt),
  respond: (status, { platform, wantsPage }) =>
    wantsPage ? statusPage(platform, status) : { headers: { "cache-control": "no-store" }, jsonBody: status },
  refusePage: async (problem, { platform }) => {
    if (problem.code !== "not-found") return refusalPage(platform, problem);
    const { inquiryNotFoundPage } = await import("#shared/inquiries/pages/not-found-page.tsx");
    return page(inquiryNotFoundPage({ ...chrome(platform), home: formAddress }), 404);
  },
});

function idempotencyKey(header: string | null, { idempotencyKey: field }: InquiryForm): string | undefined {
  if (header !== null && header.length > 100)
    throw new Problem("malformed-request", "Idempotency-Key may have 100 characters at most.");
  return header ?? field;
}

/** The address says when the inquiry came in, because its row is written a moment later. */
const statusPath = ({ id, receivedAt }: Receipt): string =>
  `/api/inquiries/${id}?acceptedAt=${encodeURIComponent(receivedAt.toString({ smallestUnit: "second" }))}`;

function reasons({ code, errors }: Problem): readonly FieldError[] {
  const { happened, toDo } = problemWords[code];
  return errors.length > 0 ? errors : [{ pointer: "#", detail: `${happened}${toDo}` }];
}

async function formPage(
  platform: Platform,
  { body, errors, status }: { body: unknown; errors: readonly FieldError[]; status: number },
): Promise<HttpResponseInit> {
  const [{ inquiryFormPage }, { InquiryFormValues }] = await Promise.all([
    import("#shared/inquiries/pages/inquiry-form.tsx"),
    import("#shared/inquiries/pages/form-values.ts"),
  ]);
  const now = platform.clock.now();
  const firstReplyBy = firstReplyDueBy(japan, now);
  const form = inquiryFormPage({
    ...chrome(platform),
    language: "ja",
    firstReplyBy,
    closedDays: closedDaysBetween(japan, japanDate(now), japanDate(firstReplyBy)),
    idempotencyKey: platform.newId("inquiry"),
    values: InquiryFormValues.parse(body),
    errors,
  });
  return page(form, status);
}

async function statusPage(platform: Platform, status: InquiryStatus): Promise<HttpResponseInit> {
  const { inquiryStatusPage } = await import("#shared/inquiries/pages/inquiry-status.tsx");
  const inquiry = status.state === "accepted" ? {} : { inquiry: status };
  return page(inquiryStatusPage({ ...chrome(platform), ...inquiry }), 200);
}
