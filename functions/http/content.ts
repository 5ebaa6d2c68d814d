import * as z from "zod";
import { Article, ArticleItem, article, articleItem } from "#shared/content/article.ts";
import { forms } from "#shared/content/model.ts";
import { listPublished, listVersions, readPublished, readSource, readVersion } from "#shared/content/read-content.ts";
import { saveEntry } from "#shared/content/save-entry.ts";
import { Source, sourceOf } from "#shared/content/source.ts";
import { withdrawEntry } from "#shared/content/withdraw-entry.ts";
import { type Endpoint, endpoint } from "#shared/platform/endpoint.ts";
import { type Collection, collections } from "./content-collections.ts";
import {
  authorOf,
  etag,
  expectedVersion,
  isStaff,
  Lang,
  languageOf,
  Paging,
  readingHeaders,
  SlugParams,
} from "./content-parts.ts";
import { readFaqs } from "./faqs.ts";

const readList = ({ path, kind, readers, title }: Collection) =>
  endpoint({
    on: `GET /${path}`,
    allow: readers,
    summary: `${title.en}, newest first`,
    query: Paging.extend(Lang.shape),
    answer: { 200: z.object({ items: z.array(ArticleItem), cursor: z.string().optional() }) },
    run: ({ platform, query }) => listPublished(platform, kind, query),
    respond: ({ rows, cursor }, { request, query }) => {
      const language = languageOf(request, query.lang);
      const items = rows.map((row) => articleItem(row, language));
      return { headers: readingHeaders(readers, language), jsonBody: { items, cursor } };
    },
  });

const readOne = ({ path, kind, readers, one }: Collection) =>
  endpoint({
    on: `GET /${path}/{slug}`,
    allow: readers,
    summary: `${one} to read, as safe HTML in Japanese or English`,
    params: SlugParams,
    query: Lang,
    answer: { 200: Article },
    run: ({ platform, params: { slug } }) => readPublished(platform, { kind, slug }),
    respond: async ({ entry, steps }, { request, query }) => {
      const found = await article(entry, languageOf(request, query.lang), steps);
      return { headers: readingHeaders(readers, found.language), jsonBody: found };
    },
  });

const readSourceOf = ({ path, kind, one }: Collection) =>
  endpoint({
    on: `GET /${path}/{slug}/source`,
    allow: "operator",
    summary: `${one} as it is written, in whatever state, with the ETag that changing it takes`,
    params: SlugParams,
    answer: { 200: Source },
    run: async ({ platform, params: { slug } }) => sourceOf(platform, await readSource(platform, { kind, slug })),
    respond: (source) => ({ headers: sourceHeaders(source), jsonBody: source }),
  });

const save = ({ path, kind, one }: Collection) =>
  endpoint({
    on: `PUT /${path}/{slug}`,
    allow: "operator",
    summary: `${one} as a draft, out now or out later; If-Match changes what is there, without it a new one begins`,
    params: SlugParams,
    body: forms[kind],
    answer: { 200: Source, 201: Source },
    run: async ({ platform, caller, params: { slug }, body: draft, request }) => {
      const written = { draft, expected: expectedVersion(request) };
      return sourceOf(platform, await saveEntry(platform, authorOf(caller), { kind, slug }, written));
    },
    respond: (source) => ({
      status: source.version === 1 ? 201 : 200,
      headers: { ...sourceHeaders(source), location: `/api/${path}/${source.slug}` },
      jsonBody: source,
    }),
  });

const withdraw = ({ path, kind, one }: Collection) =>
  endpoint({
    on: `DELETE /${path}/{slug}`,
    allow: "operator",
    summary: `${one} is taken away from readers; its versions stay`,
    params: SlugParams,
    answer: {},
    run: ({ platform, caller, params: { slug }, request }) =>
      withdrawEntry(platform, authorOf(caller), { kind, slug }, expectedVersion(request)),
    respond: () => ({ status: 204 }),
  });

const VersionItem = z.object({
  version: z.int(),
  state: z.string(),
  updatedAt: z.iso.datetime(),
  effectiveOn: z.iso.date().optional(),
  note: z.object({ ja: z.string(), en: z.string().optional() }).optional(),
  by: z.string().optional(),
});

const readVersions = ({ path, kind, historians, one }: Collection) =>
  endpoint({
    on: `GET /${path}/{slug}/versions`,
    allow: historians,
    summary: `${one}: its versions, newest first`,
    params: SlugParams,
    query: Paging,
    answer: { 200: z.object({ versions: z.array(VersionItem), cursor: z.string().optional() }) },
    run: ({ platform, caller, params: { slug }, query }) =>
      listVersions(platform, { kind, slug }, { ...query, isStaff: isStaff(caller) }),
    respond: ({ rows, cursor }, { caller }) => {
      const versions = rows.map(({ version, state, updatedAt, note, by, details }) => {
        const effectiveOn = details.kind === "page" ? details.effectiveOn : undefined;
        return { version, state, updatedAt, effectiveOn, note, by: isStaff(caller) ? by.name : undefined };
      });
      return { jsonBody: { versions, cursor } };
    },
  });

const readOldVersion = ({ path, kind, historians, one }: Collection) =>
  endpoint({
    on: `GET /${path}/{slug}/versions/{version}`,
    allow: historians,
    summary: `${one} as it was under one version`,
    params: SlugParams.extend({ version: z.coerce.number().int().min(1).max(999_999_999) }),
    query: Lang,
    answer: { 200: Article },
    run: ({ platform, caller, params: { slug, version } }) =>
      readVersion(platform, { kind, slug }, { version, isStaff: isStaff(caller) }),
    respond: async (version, { request, query }) => {
      const found = await article(version, languageOf(request, query.lang), []);
      return { headers: readingHeaders(historians, found.language), jsonBody: found };
    },
  });

const sourceHeaders = ({ version }: Source) => ({ etag: etag(version), "cache-control": "no-store" });

/** Reading and writing of every kind of content, by name. */
export const contentEndpoints: Record<string, Endpoint> = Object.fromEntries(
  collections.flatMap((collection): [string, Endpoint][] => [
    [`read${collection.many}`, collection.kind === "faq" ? readFaqs : readList(collection)],
    [`read${collection.one}`, readOne(collection)],
    [`read${collection.one}Source`, readSourceOf(collection)],
    [`read${collection.one}Versions`, readVersions(collection)],
    [`read${collection.one}Version`, readOldVersion(collection)],
    [`save${collection.one}`, save(collection)],
    [`withdraw${collection.one}`, withdraw(collection)],
  ]),
);
