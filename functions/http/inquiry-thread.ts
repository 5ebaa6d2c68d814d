import * as z from "zod";
import { idOf } from "#shared/base/ids.ts";
import { answerInquiry, MessageForm } from "#shared/inquiries/answer-inquiry.ts";
import { changeInquiry } from "#shared/inquiries/change-inquiry.ts";
import { WantedChange } from "#shared/inquiries/change-rules.ts";
import { rateInquiry as keepRating, raterOf } from "#shared/inquiries/rate-inquiry.ts";
import { RatingLink } from "#shared/inquiries/rating-link.ts";
import { threadFor } from "#shared/inquiries/read-inquiry.ts";
import { InquiryThread } from "#shared/inquiries/thread.ts";
import { endpoint } from "#shared/platform/endpoint.ts";
import { admit, idempotencyKey, threadResponse, versionSeen, withFiles } from "./conditions.ts";
import { etag } from "./content-parts.ts";
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
    headers: { location: `/api/inquiries/${inquiry}`, ...(kind === "added" && { etag: etag(version) }) },
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
  summary: "Asks who has the link from the mail how the inquiry was handled, as a page",
  params,
  query: RatingLink.extend({ score: z.coerce.number().int().min(1).max(5).optional().catch(undefined) }),
  answer: { 200: z.string() },
  run: async ({ platform, caller, params: { inquiryId }, query }) => {
    await raterOf(platform, caller, inquiryId, query);
    return pages();
  },
  respond: ({ satisfactionPage }, { platform, request, query: { score } }) => {
    const { pathname, search } = new URL(request.url);
    const action = `${pathname}${search}`;
    return page(satisfactionPage({ ...chrome(platform), action, ...(score !== undefined && { chosen: score }) }), 200);
  },
  refusePage: (problem, { platform }) => refusalPage(platform, problem),
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
  summary: "Takes the rating of whoever has the link from the mail, or of the requester; once for each resolving",
  params,
  query: RatingLink,
  body: Rating,
  reads: { kinds: ["json", "form"], maxBytes: 64 * 1024 },
  answer: { 200: z.object({ score: z.int() }) },
  run: async ({ platform, caller, params: { inquiryId }, query, body: { score, comment } }) => {
    await admit(platform, caller);
    const satisfaction = { score, ...(comment !== undefined && { comment }) };
    await keepRating(platform, caller, inquiryId, { link: query, satisfaction });
    return { score };
  },
  respond: async (rating, { platform, wantsPage }) =>
    wantsPage ? page((await pages()).ratedPage({ ...chrome(platform), ...rating }), 200) : { jsonBody: rating },
  refusePage: (problem, { platform }) => refusalPage(platform, problem),
});
