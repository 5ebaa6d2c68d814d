import type { HttpRequest, HttpResponseInit } from "@azure/functions";
import type { Caller } from "#shared/base/caller.ts";
import { refusal } from "#shared/base/problems.ts";
import { stageFile } from "#shared/inquiries/stage-files.ts";
import type { InquiryThread } from "#shared/inquiries/thread.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { etag } from "./content-parts.ts";

/** The platform ends a request at 100 MB; ten files of 25 MB are sent ahead one by one. */
export const withFiles = { kinds: ["json", "form"], maxBytes: 95 * 1_048_576, file: stageFile } as const;

/** The key under which a caller may send the same again. */
export function idempotencyKey(request: HttpRequest): string | undefined {
  const key = request.headers.get("idempotency-key") ?? undefined;
  if (key !== undefined && key.length > 100)
    throw refusal("malformed-request", {
      ja: "Idempotency-Keyは100文字以内にしてください。",
      en: "Idempotency-Key may have 100 characters at most.",
    });
  return key;
}

/** The version that a caller has seen, as `ETag` gave it out. */
export function versionSeen(request: HttpRequest): number {
  const condition = request.headers.get("if-match") ?? "";
  const version = /^"(\d{1,9})"$/.exec(condition.trim())?.[1];
  if (version !== undefined) return Number(version);
  throw refusal("malformed-request", {
    ja: '読み取ったときのETagを、If-Matchで送ってください（例："3"）。',
    en: 'Send If-Match with the ETag that came with what you have read, such as "3".',
  });
}

/** What is read to be changed: its version, to be sent back as `If-Match`, and kept by nobody on its way. */
export const versionHeaders = (version: number) => ({ etag: etag(version), "cache-control": "no-store" });

export const threadResponse = (thread: InquiryThread): HttpResponseInit => ({
  headers: versionHeaders(thread.version),
  jsonBody: thread,
});

/** Turns away who was found to flood us; our own staff never is. */
export async function admit({ floodGuard }: Pick<Platform, "floodGuard">, caller: Caller): Promise<void> {
  if (caller.kind === "visitor") await floodGuard.admit(floodGuard.nameOf("source", caller.address));
  else if (caller.role !== "operator") await floodGuard.admit(floodGuard.nameOf("person", caller.objectId));
}

/** Counts an upload before it is read, and turns away who sends too many. */
export async function takeUpload(
  { floodGuard, newId }: Pick<Platform, "floodGuard" | "newId">,
  caller: Caller,
): Promise<void> {
  if (caller.kind === "person" && caller.role === "operator") return;
  const sender = floodGuard.nameOf("upload", caller.kind === "visitor" ? caller.address : caller.objectId);
  await floodGuard.take("upload", sender, newId("arrival"));
}
