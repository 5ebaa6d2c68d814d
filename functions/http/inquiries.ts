import type { HttpResponseInit } from "@azure/functions";
import * as z from "zod";
import { idOf } from "#shared/base/ids.ts";
import { type FieldFault, type Problem, problems } from "#shared/base/problems.ts";
import { acceptInquiry, type Receipt } from "#shared/inquiries/accept-inquiry.ts";
import { firstReply } from "#shared/inquiries/answer-times.ts";
import { InquiryStatus, inquiryStatus, whileItWaits } from "#shared/inquiries/inquiry-status.ts";
import { InquiryForm } from "#shared/inquiries/model.ts";
import { readThread } from "#shared/inquiries/read-inquiry.ts";
import { InquiryThread } from "#shared/inquiries/thread.ts";
import { problemWords } from "#shared/look/problem-words.ts";
import { endpoint } from "#shared/platform/endpoint.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { admit, idempotencyKey, threadResponse, withFiles } from "./conditions.ts";
import { chrome, formAddress, page, refusalPage } from "./pages.ts";

export const submitInquiry = endpoint({
  on: "POST /inquiries",
  allow: "anyone",
  summary: "Takes an inquiry in; the same Idempotency-Key again gives the same inquiry",
  body: InquiryForm,
  reads: withFiles,
  answer: { 202: z.object({ id: idOf("inquiry"), statusUrl: z.url() }) },
  run: async ({ platform, caller, body, request }) => {
    await admit(platform, caller);
    return acceptInquiry(platform, caller, body, idempotencyKey(request) ?? body.idempotencyKey);
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
  summary: "The whole thread for who may see it; for everyone else where it stands, without what was asked or by whom",
  params: z.object({ inquiryId: idOf("inquiry") }),
  query: z.object({
    acceptedAt: z.iso.datetime().optional().catch(undefined),
    /** Whether a duplicate leads to what it was merged into. */
    follow: z.enum(["true", "false"]).default("true"),
  }),
  answer: { 200: z.union([InquiryStatus, InquiryThread]) },
  run: async ({ platform, caller, params: { inquiryId }, query: { acceptedAt, follow }, wantsPage }) => {
    if (caller.kind === "visitor" || wantsPage) return { status: await inquiryStatus(platform, inquiryId, acceptedAt) };
    const read = await readThread(platform, caller, inquiryId, { follow: follow === "true" });
    return read ?? { status: whileItWaits(platform, inquiryId, acceptedAt) };
  },
  respond: (read, { platform, wantsPage }) => {
    if ("thread" in read) return threadResponse(read.thread);
    if ("movedTo" in read) return { status: 308, headers: { location: `/api/inquiries/${read.movedTo}` } };
    return wantsPage
      ? statusPage(platform, read.status)
      : { headers: { "cache-control": "no-store" }, jsonBody: read.status };
  },
  refusePage: async (problem, { platform }) => {
    if (problem.code !== "not-found") return refusalPage(platform, problem);
    const { inquiryNotFoundPage } = await import("#shared/inquiries/pages/not-found-page.tsx");
    return page(inquiryNotFoundPage({ ...chrome(platform), home: formAddress }), 404);
  },
});

/** The address says when the inquiry came in, because its row is written a moment later. */
const statusPath = ({ id, receivedAt }: Receipt): string =>
  `/api/inquiries/${id}?acceptedAt=${encodeURIComponent(receivedAt.toString({ smallestUnit: "second" }))}`;

function reasons({ code, errors }: Problem): readonly FieldFault[] {
  const { happened, toDo } = problemWords[code];
  return errors.length > 0 ? errors : [{ pointer: "#", detail: `${happened}${toDo}` }];
}

async function formPage(
  platform: Platform,
  { body, errors, status }: { body: unknown; errors: readonly FieldFault[]; status: number },
): Promise<HttpResponseInit> {
  const [{ inquiryFormPage }, { InquiryFormValues }] = await Promise.all([
    import("#shared/inquiries/pages/inquiry-form.tsx"),
    import("#shared/inquiries/pages/form-values.ts"),
  ]);
  const form = inquiryFormPage({
    ...chrome(platform),
    language: "ja",
    ...firstReply(platform.clock.now()),
    idempotencyKey: platform.newId("inquiry"),
    values: InquiryFormValues.parse(body),
    errors,
  });
  return page(form, status, { runsScript: true });
}

async function statusPage(platform: Platform, status: InquiryStatus): Promise<HttpResponseInit> {
  const { inquiryStatusPage } = await import("#shared/inquiries/pages/inquiry-status.tsx");
  const inquiry = status.state === "accepted" ? {} : { inquiry: status };
  return page(inquiryStatusPage({ ...chrome(platform), ...inquiry }), 200);
}
