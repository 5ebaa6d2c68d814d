import * as z from "zod";
import { idOf } from "#shared/base/ids.ts";
import { Source } from "#shared/content/source.ts";
import { draftFaq } from "#shared/inquiries/draft-faq.ts";
import { endpoint } from "#shared/platform/endpoint.ts";
import { etag } from "./content-parts.ts";
import { personOf } from "./person.ts";

export const draftFaqEntry = endpoint({
  on: "POST /inquiries/{inquiryId}/faq-draft",
  allow: "operator",
  summary: "Makes a draft of an FAQ entry from the subject and the last reply, without the people in them; once",
  params: z.object({ inquiryId: idOf("inquiry") }),
  answer: { 200: Source },
  run: ({ platform, caller, params: { inquiryId } }) => draftFaq(platform, personOf(caller), inquiryId),
  respond: (source) => ({
    headers: { location: `/api/faqs/${source.slug}`, etag: etag(source.version), "cache-control": "no-store" },
    jsonBody: source,
  }),
});
