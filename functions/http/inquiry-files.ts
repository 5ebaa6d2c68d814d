import * as z from "zod";
import { idOf } from "#shared/base/ids.ts";
import { followMailLink, linkFile, readMailPage } from "#shared/inquiries/read-file.ts";
import { endpoint } from "#shared/platform/endpoint.ts";
import { refusalPage } from "./pages.ts";
import { personOf } from "./person.ts";

const MessageParams = z.object({ inquiryId: idOf("inquiry"), version: z.coerce.number().int().min(1).max(999_999) });
const FileParams = MessageParams.extend({ index: z.coerce.number().int().min(0).max(99) });

export const createFileLink = endpoint({
  on: "POST /inquiries/{inquiryId}/messages/{version}/attachments/{index}/link",
  allow: "signed-in",
  summary: "A link to one file of a message, good for 15 minutes; version 1 is the inquiry itself, files count from 0",
  params: FileParams,
  answer: { 200: z.object({ url: z.url(), expiresAt: z.iso.datetime() }) },
  run: ({ platform, caller, params }) => linkFile(platform, personOf(caller), params),
  respond: ({ url, expiresAt }) => ({
    headers: { "cache-control": "no-store" },
    jsonBody: { url: url.href, expiresAt: expiresAt.toString() },
  }),
});

export const openMailedFile = endpoint({
  on: "GET /inquiries/{inquiryId}/messages/{version}/attachments/{index}",
  allow: "anyone",
  summary: "Leads from the link in a mail to the file",
  params: FileParams,
  query: z.object({ to: z.string(), until: z.iso.datetime(), signature: z.string() }),
  answer: { 302: z.undefined() },
  run: ({ platform, params, query }) => followMailLink(platform, { ...params, ...query }),
  respond: ({ url }) => ({
    status: 302,
    headers: { location: url.href, "cache-control": "no-store", "referrer-policy": "no-referrer" },
  }),
  refusePage: (problem, { platform }) => refusalPage(platform, problem),
});

export const showMailPage = endpoint({
  on: "GET /inquiries/{inquiryId}/messages/{version}/page",
  allow: "signed-in",
  summary: "A message that came as mail as it looked, made safe: a page that can neither run nor load anything else",
  params: MessageParams,
  answer: { 200: z.string() },
  run: ({ platform, caller, params }) => readMailPage(platform, personOf(caller), params),
  respond: ({ html, pictures }) => ({
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": [
        "default-src 'none'",
        `img-src ${pictures.join(" ") || "'none'"}`,
        "style-src 'unsafe-inline'",
        "sandbox allow-popups allow-popups-to-escape-sandbox",
      ].join("; "),
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cache-control": "no-store",
    },
    body: html,
  }),
});
