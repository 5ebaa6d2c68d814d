import * as z from "zod";
import type { Language } from "#shared/base/japanese-dates.ts";
import { inLanguage } from "./language.ts";
import { Category, type Details, type Words } from "./model.ts";
import type { Entry, Listed, Step, Version } from "./rows.ts";

const Tongue = z.enum(["ja", "en"]);

/** What a list says of an entry, in one language. */
export const ArticleItem = z.object({
  slug: z.string(),
  language: Tongue,
  languages: z.array(Tongue),
  title: z.string(),
  version: z.int(),
  publishedAt: z.iso.datetime().optional(),
  updatedAt: z.iso.datetime(),
  category: Category.optional(),
  services: z.array(z.string()).optional(),
  startsAt: z.iso.datetime().optional(),
  endsAt: z.iso.datetime().optional(),
  effectiveOn: z.iso.date().optional(),
  emergencyReason: z.string().optional(),
  isClosed: z.boolean().optional(),
  topic: z.string().optional(),
  summary: z.string().optional(),
});
export type ArticleItem = z.infer<typeof ArticleItem>;

/** An entry to read, in one language; its HTML is safe to show as it is. */
export const Article = ArticleItem.omit({ summary: true }).extend({
  html: z.string(),
  timeline: z.array(z.object({ at: z.iso.datetime(), status: z.string(), note: z.string().optional() })).optional(),
});
export type Article = z.infer<typeof Article>;

type Told = Pick<Entry | Listed, "slug" | "version" | "updatedAt" | "title" | "details"> & {
  publishedAt?: string | undefined;
};

/** An entry of a list, with its beginning. */
export const articleItem = (listed: Listed, language: Language): ArticleItem => ({
  ...told(listed, language),
  summary: inLanguage(listed.summary, language),
});

/** A whole entry. */
export async function article(entry: Entry | Version, language: Language, steps: readonly Step[]): Promise<Article> {
  const { renderMarkdown } = await import("./markdown.ts");
  const html = renderMarkdown(inLanguage({ ja: entry.bodyJa, en: entry.bodyEn }, language));
  const timeline = steps.map(({ at, status, note }) => ({ at, status, note: perhaps(note, language) }));
  return { ...told(entry, language), html, ...(entry.kind === "notice" && { timeline }) };
}

function told({ slug, version, updatedAt, publishedAt, title, details }: Told, language: Language): ArticleItem {
  const isTranslated = title.en !== undefined;
  return {
    slug,
    language: isTranslated ? language : "ja",
    languages: isTranslated ? ["ja", "en"] : ["ja"],
    title: inLanguage(title, language),
    version,
    publishedAt,
    updatedAt,
    ...toldDetails(details, language),
  };
}

function toldDetails(details: Details, language: Language): Partial<ArticleItem> {
  switch (details.kind) {
    case "notice": {
      const { kind: _kind, emergencyReason, ...plain } = details;
      return { ...plain, emergencyReason: perhaps(emergencyReason, language) };
    }
    case "faq":
    case "manual":
      return { topic: details.topic && inLanguage({ ja: details.topic, en: details.topicEn }, language) };
    case "page":
      return { effectiveOn: details.effectiveOn };
    default:
      return {};
  }
}

const perhaps = (words: Words | undefined, language: Language) => words && inLanguage(words, language);
