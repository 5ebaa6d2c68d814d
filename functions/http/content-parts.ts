import type { HttpRequest } from "@azure/functions";
import * as z from "zod";
import type { Caller } from "#shared/base/caller.ts";
import type { Language } from "#shared/base/japanese-dates.ts";
import { fault, signInFirst } from "#shared/base/problems.ts";
import { chooseLanguage } from "#shared/content/language.ts";
import { type Author, Slug } from "#shared/content/model.ts";
import type { Allow } from "#shared/platform/endpoint.ts";

export const SlugParams = z.object({ slug: Slug });
export const Lang = z.strictObject({ lang: z.enum(["ja", "en"]).optional() });
export const Paging = z.strictObject({
  cursor: z.string().optional(),
  take: z.coerce.number().int().min(1).max(100).default(20),
});

/** The language to answer in: asked for in the address, else preferred by the browser, else Japanese. */
export const languageOf = (request: HttpRequest, lang: Language | undefined): Language =>
  chooseLanguage(lang, request.headers.get("accept-language"));

/** What everyone may read is kept for a moment on its way; what only some may read is not kept at all. */
export const readingHeaders = (readers: Allow, language: Language): Record<string, string> => ({
  "content-language": language,
  vary: "accept-language",
  "cache-control": readers === "anyone" ? "public, max-age=30" : "no-store",
});

/** The version that `If-Match` names; without one the sender means to begin an entry. */
export function expectedVersion(request: HttpRequest): number | undefined {
  const header = request.headers.get("if-match");
  if (header === null) return undefined;
  const version = /^"(\d{1,9})"$/.exec(header)?.[1];
  if (version === undefined)
    throw fault("malformed-request", "If-Match takes the ETag that came with the entry's source.");
  return Number(version);
}

export const etag = (version: number): string => `"${version}"`;

/** Where only staff may write, whoever writes is a person. */
export function authorOf(caller: Caller): Author {
  if (caller.kind === "visitor") throw signInFirst();
  return { id: caller.objectId, name: caller.name };
}

export const isStaff = (caller: Caller): boolean => caller.kind === "person" && caller.role === "operator";
