import * as z from "zod";
import { idOf, TenantId } from "#shared/base/ids.ts";
import { Letter } from "#shared/contracts/letters/model.ts";
import { LetterPage, linkLetter, listLetters } from "#shared/contracts/letters/show-letters.ts";
import { endpoint } from "#shared/platform/endpoint.ts";

export const readLetters = endpoint({
  on: "GET /tenants/{tenantId}/contract/letters",
  allow: "tenant-admin",
  staysOpen: true,
  summary: "What was sent to the company under its contract: the start notice, its data, the certificates of erasure",
  params: z.object({ tenantId: TenantId }),
  answer: { 200: LetterPage },
  run: ({ platform, params: { tenantId } }) => listLetters(platform, tenantId),
  respond: (letters) => ({ headers: { "cache-control": "no-store" }, jsonBody: letters }),
});

export const createLetterLink = endpoint({
  on: "POST /tenants/{tenantId}/contract/letters/{letterId}/link",
  allow: "tenant-admin",
  staysOpen: true,
  summary: "A link that opens one file of a letter for 15 minutes",
  params: z.object({ tenantId: TenantId, letterId: idOf("letter") }),
  query: z.strictObject({ format: Letter.shape.files.element.shape.format.optional() }),
  answer: { 201: z.object({ url: z.url(), expiresAt: z.iso.datetime() }) },
  run: ({ platform, params: { tenantId, letterId: id }, query: { format } }) =>
    linkLetter(platform, tenantId, { id, format }),
  respond: ({ url, expiresAt }) => ({
    status: 201,
    headers: { "cache-control": "no-store" },
    jsonBody: { url: url.href, expiresAt: expiresAt.toString() },
  }),
});
