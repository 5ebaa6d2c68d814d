import * as z from "zod";
import { CannedReply, ReplyForm, ReplySlug } from "#shared/inquiries/replies/model.ts";
import { findReply, listReplies, removeReply, saveReply } from "#shared/inquiries/replies/replies.ts";
import { endpoint } from "#shared/platform/endpoint.ts";
import { versionHeaders, versionSeen } from "./conditions.ts";
import { personOf } from "./person.ts";

const params = z.object({ slug: ReplySlug });
const respond = (reply: CannedReply) => ({ headers: versionHeaders(reply.version), jsonBody: reply });

export const readReplies = endpoint({
  on: "GET /operator/replies",
  allow: "operator",
  summary: "Every reply that is often given, by title, with what sending it changes of the inquiry",
  query: z.strictObject({ language: z.enum(["ja", "en"]).optional() }),
  answer: { 200: z.object({ replies: z.array(CannedReply) }) },
  run: ({ platform, query: { language } }) => listReplies(platform, language),
  respond: (replies) => ({ headers: { "cache-control": "no-store" }, jsonBody: { replies } }),
});

export const readReply = endpoint({
  on: "GET /operator/replies/{slug}",
  allow: "operator",
  summary: "One reply with its ETag",
  params,
  answer: { 200: CannedReply },
  run: ({ platform, params: { slug } }) => findReply(platform, slug),
  respond,
});

export const writeReply = endpoint({
  on: "PUT /operator/replies/{slug}",
  allow: "operator",
  summary: "Writes a reply; If-Match is the version seen, 0 before there is one",
  params,
  body: ReplyForm,
  answer: { 200: CannedReply },
  run: ({ platform, caller, params: { slug }, body, request }) =>
    saveReply(platform, slug, body, { seen: versionSeen(request), person: personOf(caller) }),
  respond,
});

export const deleteReply = endpoint({
  on: "DELETE /operator/replies/{slug}",
  allow: "operator",
  summary: "Takes a reply away; If-Match is the version seen",
  params,
  answer: { 204: z.undefined() },
  run: ({ platform, caller, params: { slug }, request }) =>
    removeReply(platform, slug, { seen: versionSeen(request), person: personOf(caller) }),
  respond: () => ({ status: 204 }),
});
