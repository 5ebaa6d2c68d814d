import * as z from "zod";
import type { Caller } from "#shared/base/caller.ts";
import { invalidField } from "#shared/base/problems.ts";
import { says } from "#shared/base/says.ts";
import { ArticleItem, articleItem } from "#shared/content/article.ts";
import { listPublished } from "#shared/content/read-content.ts";
import { searchFaqs } from "#shared/content/search-faqs.ts";
import { voteOnFaq } from "#shared/content/vote.ts";
import { endpoint } from "#shared/platform/endpoint.ts";
import { Lang, languageOf, Paging, readingHeaders, SlugParams } from "./content-parts.ts";

const Faqs = z.object({ items: z.array(ArticleItem), cursor: z.string().optional() });
const Suggestions = z.object({ suggestions: z.array(z.object({ slug: z.string(), title: z.string() })) });

export const readFaqs = endpoint({
  on: "GET /faqs",
  allow: "anyone",
  summary: "FAQ, newest first; with q the few entries that fit what is being typed, best first",
  query: Paging.extend({ ...Lang.shape, q: z.string().max(500).optional() }),
  answer: { 200: z.union([Faqs, Suggestions]) },
  run: async ({ platform, query, request }): Promise<z.infer<typeof Faqs> | z.infer<typeof Suggestions>> => {
    const language = languageOf(request, query.lang);
    if (query.q !== undefined) return { suggestions: await searchFaqs(platform, query.q, language) };
    const { rows, cursor } = await listPublished(platform, "faq", query);
    return { items: rows.map((row) => articleItem(row, language)), cursor };
  },
  respond: (found, { request, query }) => ({
    headers: readingHeaders("anyone", languageOf(request, query.lang)),
    jsonBody: found,
  }),
});

const Vote = z.strictObject({
  isHelpful: z.boolean(
    says({
      ja: "役に立ったかどうかを true か false で入力してください。",
      en: "Give true or false: whether it was helpful.",
    }),
  ),
  voter: z.string().min(16).max(100).optional(),
});
type Vote = z.infer<typeof Vote>;

export const voteFaq = endpoint({
  on: "POST /faqs/{slug}/votes",
  allow: "anyone",
  summary:
    "Whether the entry was helpful; who is signed out sends a random voter of their own, and counts once under it",
  params: SlugParams,
  body: Vote,
  answer: {},
  run: async ({ platform, caller, params: { slug }, body }) => {
    const voter = platform.floodGuard.nameOf("vote", caller.kind === "visitor" ? caller.address : caller.objectId);
    await platform.floodGuard.take("vote", voter, platform.newId("arrival"));
    await voteOnFaq(platform, slug, voterKey(caller, body), body.isHelpful);
  },
  respond: () => ({ status: 204 }),
});

function voterKey(caller: Caller, { voter }: Vote): string {
  if (caller.kind === "person") return `person:${caller.tenant}:${caller.objectId}`;
  if (voter !== undefined) return `visitor:${voter}`;
  throw invalidField("#/voter", {
    ja: "サインインせずに送るときは、voter に16文字以上のランダムな文字列を入れてください。",
    en: "Signed out, send a random text of 16 characters or more as voter.",
  });
}
