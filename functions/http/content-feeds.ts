import * as z from "zod";
import { atomFeed } from "#shared/content/atom-feed.ts";
import { inLanguage } from "#shared/content/language.ts";
import { listPublished } from "#shared/content/read-content.ts";
import { type Endpoint, endpoint } from "#shared/platform/endpoint.ts";
import { namesIn } from "#shared/platform/names.ts";
import { type Collection, collections } from "./content-collections.ts";
import { Lang, languageOf, readingHeaders } from "./content-parts.ts";

const feedOf = ({ path, kind, readers, title }: Collection) =>
  endpoint({
    on: `GET /${path}.atom`,
    allow: readers,
    summary: `${title.en} as an Atom feed`,
    query: Lang,
    answer: { 200: z.string() },
    run: ({ platform }) => listPublished(platform, kind, { take: 30 }),
    respond: ({ rows: entries }, { platform: { settings, clock }, request, query }) => {
      const language = languageOf(request, query.lang);
      const { serviceName, providerName } = namesIn(language, settings);
      const address = `${settings.service.siteUrl}/api/${path}`;
      const body = atomFeed({
        title: `${inLanguage(title, language)}｜${serviceName}`,
        author: providerName,
        address,
        self: `${address}.atom?lang=${language}`,
        language,
        emptySince: clock.now().toString(),
        entries,
      });
      const type = "application/atom+xml; charset=utf-8";
      return { headers: { ...readingHeaders(readers, language), "content-type": type }, body };
    },
  });

/** One Atom feed for each kind of content that people follow. */
export const contentFeeds: Record<string, Endpoint> = Object.fromEntries(
  collections.filter(({ hasFeed }) => hasFeed).map((collection) => [`read${collection.one}Feed`, feedOf(collection)]),
);
