import * as z from "zod";
import { ArchiveId } from "#shared/billing/books/archive/model.ts";
import {
  ArchiveForm,
  linkArchive,
  listArchives,
  orderArchive,
  ShownArchive,
  readArchive as showArchive,
} from "#shared/billing/books/archive/order-archive.ts";
import { endpoint } from "#shared/platform/endpoint.ts";
import { personOf } from "./person.ts";

const fresh = { "cache-control": "no-store" };

export const createArchive = endpoint({
  on: "POST /operator/billing/books/archives",
  allow: "operator",
  summary:
    "Has everything that was issued in a period packed into one archive, with an index and the hashes of its files",
  body: ArchiveForm,
  answer: { 202: z.object({ archive: ArchiveId }) },
  run: ({ platform, caller, body }) => orderArchive(platform, body, personOf(caller)),
  respond: (archive) => ({
    status: 202,
    headers: { location: `/api/operator/billing/books/archives/${archive}` },
    jsonBody: { archive },
  }),
});

export const readArchives = endpoint({
  on: "GET /operator/billing/books/archives",
  allow: "operator",
  summary: "The newest archives, who ordered them and how they stand",
  answer: { 200: z.object({ archives: z.array(ShownArchive) }) },
  run: ({ platform }) => listArchives(platform),
  respond: (archives) => ({ headers: fresh, jsonBody: { archives } }),
});

const ofArchive = z.object({ archiveId: ArchiveId });

export const readArchive = endpoint({
  on: "GET /operator/billing/books/archives/{archiveId}",
  allow: "operator",
  summary: "How far an archive is, and once it is packed its hash and that of its list of hashes",
  params: ofArchive,
  answer: { 200: ShownArchive },
  run: ({ platform, params: { archiveId } }) => showArchive(platform, archiveId),
  respond: (archive) => ({ headers: fresh, jsonBody: archive }),
});

export const createArchiveLink = endpoint({
  on: "POST /operator/billing/books/archives/{archiveId}/link",
  allow: "operator",
  summary: "A signed link to a packed archive that lives 15 minutes",
  params: ofArchive,
  answer: { 200: z.object({ url: z.url(), expiresAt: z.iso.datetime() }) },
  run: ({ platform, params: { archiveId } }) => linkArchive(platform, archiveId),
  respond: ({ url, expiresAt }) => ({
    headers: fresh,
    jsonBody: { url: url.toString(), expiresAt: expiresAt.toString() },
  }),
});
