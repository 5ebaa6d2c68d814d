import * as z from "zod";
import { endpoint } from "#shared/platform/endpoint.ts";

export const readInquiryScript = endpoint({
  on: "GET /inquiry-form.js",
  allow: "anyone",
  summary: "What the inquiry form's page runs to offer FAQ entries while one types",
  answer: { 200: z.string() },
  run: async () => (await import("#shared/inquiries/pages/faq-script.ts")).faqScript,
  respond: (script) => ({
    headers: {
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "public, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
    },
    body: script,
  }),
});
