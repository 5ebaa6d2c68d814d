import * as z from "zod";
import { idOf } from "#shared/base/ids.ts";
import { answerInquiry, MessageForm } from "#shared/inquiries/answer-inquiry.ts";
import { changeInquiry } from "#shared/inquiries/change-inquiry.ts";
import { WantedChange } from "#shared/inquiries/change-rules.ts";
import { rateInquiry as keepRating } from "#shared/inquiries/rate-inquiry.ts";
import { threadFor } from "#shared/inquiries/read-inquiry.ts";
import { InquiryThread } from "#shared/inquiries/thread.ts";
import { endpoint } from "#shared/platform/endpoint.ts";
import { admit, idempotencyKey, threadResponse, versionSeen, withFiles } from "./conditions.ts";
import { chrome, page, refusalPage } from "./pages.ts";
import { personOf } from "./person.ts";

const params = z.object({ inquiryId: idOf("inquiry") });
const Answered = z.object({ inquiry: idOf("inquiry"), version: z.int() });

export const postMessage = endpoint({
  on: "POST /inquiries/{inquiryId}/messages",
  allow: "signed-in",
  summary: "Adds a message; 202 names the new inquiry when the old one was closed too long ago",
  params,
  body: MessageForm,
  reads: withFiles,
  answer: { 201: Answered, 202: Answered },
  run: ({ platform, caller, params: { inquiryId }, body, request }) =>
    answerInquiry(platform, personOf(caller), inquiryId, { form: body, key: idempotencyKey(request) }),
  respond: ({ kind, inquiry, version }) => ({
    status: kind === "added" ? 201 : 202,
    headers: { location: `/api/inquiries/${inquiry}`, ...(kind === "added" && { etag: `"${version}"` }) },
    jsonBody: { inquiry, version },
  }),
});

export const patchInquiry = endpoint({
  on: "PATCH /inquiries/{inquiryId}",
  allow: "signed-in",
  summary: "Changes an inquiry as it was read; If-Match says which version that was",
  params,
  body: WantedChange,
  answer: { 200: InquiryThread },
  run: async ({ platform, caller, params: { inquiryId }, body, request }) => {
    const person = personOf(caller);
    const changed = await changeInquiry(platform, person, inquiryId, { wanted: body, version: versionSeen(request) });
    return threadFor(platform, person, changed);
  },
  respond: threadResponse,
});

const pages = () => import("#shared/inquiries/pages/satisfaction.tsx");

export const showSatisfactionForm = endpoint({
  on: "GET /inquiries/{inquiryId}/satisfaction",
  allow: "anyone",
  summary: "Asks how an inquiry was handled, as a page",
  params,
  query: z.object({ score: z.coerce.number().int().min(1).max(5).optional().catch(undefined) }),
  answer: { 200: z.string() },
  run: pages,
  respond: ({ satisfactionPage }, { platform, params: { inquiryId }, query: { score } }) =>
    page(satisfactionPage({ ...chrome(platform), inquiryId, ...(score !== undefined && { chosen: score }) }), 200),
});

/** A form sends text, and an empty comment when there is none. */
const Rating = z.strictObject({
  score: z.coerce.number().int().min(1).max(5),
  comment: z
    .string()
    .trim()
    .max(1000)
    .transform((comment) => comment || undefined)
    .optional(),
});

export const rateInquiry = endpoint({
  on: "POST /inquiries/{inquiryId}/satisfaction",
  allow: "anyone",
  summary: "Takes the rating of whoever has the address of a resolved inquiry",
  params,
  body: Rating,
  reads: { kinds: ["json", "form"], maxBytes: 64 * 1024 },
  answer: { 200: z.object({ score: z.int() }) },
  run: async ({ platform, caller, params: { inquiryId }, body: { score, comment } }) => {
    await admit(platform, caller);
    await keepRating(platform, inquiryId, { score, ...(comment !== undefined && { comment }) });
    return { score };
  },
  respond: async (rating, { platform, wantsPage }) =>
    wantsPage ? page((await pages()).ratedPage(chrome(platform)), 200) : { jsonBody: rating },
  refusePage: (problem, { platform }) => refusalPage(platform, problem),
});
