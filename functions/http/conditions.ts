import type { HttpRequest, HttpResponseInit } from "@azure/functions";
import { Problem } from "#shared/base/problems.ts";
import type { InquiryThread } from "#shared/inquiries/thread.ts";
import type { BodyRules } from "#shared/platform/request-body.ts";

/** Ten files of 25 MB would pass the platform's limit for one request, which is 100 MB. */
export const withFiles: BodyRules = { kinds: ["json", "form"], maxBytes: 95 * 1_048_576 };

/** The key under which a caller may send the same again. */
export function idempotencyKey(request: HttpRequest): string | undefined {
  const key = request.headers.get("idempotency-key") ?? undefined;
  if (key !== undefined && key.length > 100)
    throw new Problem("malformed-request", "Idempotency-Key may have 100 characters at most.");
  return key;
}

/** The version that a caller has seen, as `ETag` gave it out. */
export function versionSeen(request: HttpRequest): number {
  const condition = request.headers.get("if-match") ?? "";
  const version = /^"(\d{1,9})"$/.exec(condition.trim())?.[1];
  if (version !== undefined) return Number(version);
  throw new Problem(
    "malformed-request",
    'Send If-Match with the ETag of the inquiry as you have read it, such as "3".',
  );
}

export const threadResponse = (thread: InquiryThread): HttpResponseInit => ({
  headers: { etag: `"${thread.version}"`, "cache-control": "no-store" },
  jsonBody: thread,
});
