import * as z from "zod";
import { Temporal } from "#shared/base/time.ts";
import { ArchiveId } from "#shared/billing/books/archive/model.ts";
import {
  ArchiveForm,
  linkArchive,
  listArchives,
  orderArchive,
  ShownArchive,
  readArchive as showArchive,
} from "#shared/billing/books/archive/order-archive.ts";
import { journalFile } from "#shared/billing/books/journal-file.ts";
import { MonthJournal, monthJournal } from "#shared/billing/books/month-journal.ts";
import { Revenue, revenue } from "#shared/billing/books/revenue.ts";
import { revenueFile } from "#shared/billing/books/revenue-file.ts";
import { FoundPage, Place, searchDocuments } from "#shared/billing/books/search-documents.ts";
import { MonthTieOut, tieOutMonth } from "#shared/billing/books/tie-out-month.ts";
import { Month, Yen } from "#shared/billing/model.ts";
import { contentDisposition } from "#shared/platform/content-disposition.ts";
import { endpoint } from "#shared/platform/endpoint.ts";
import { managedTenants } from "#shared/tenants/store.ts";
import { personOf } from "./person.ts";

const fresh = { "cache-control": "no-store" };
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

type File = { name: string; type: string; content: Uint8Array };
const fileAnswer = ({ name, type, content }: File) => ({
  headers: { ...fresh, "content-type": type, "content-disposition": contentDisposition(name, false) },
  body: content,
});

export const readJournal = endpoint({
  on: "GET /operator/billing/books/journal",
  allow: "operator",
  summary:
    "A month's journal: what was issued, paid, let go and given back, also as the file that an accounting package reads",
  query: z.strictObject({
    month: Month,
    layout: z.enum(["json", "yayoi", "moneyforward", "freee"]).default("json"),
    /** Writes 〓 for what the package's encoding lacks, instead of refusing. */
    replace: z.stringbool().default(false),
  }),
  answer: { 200: MonthJournal },
  alsoAs: ["text/csv"],
  run: async ({ platform, query: { month, layout, replace } }) => {
    const journal = await monthJournal(platform, month, managedTenants(platform));
    return layout === "json" ? { journal } : { file: await journalFile(journal, layout, { replaces: replace }) };
  },
  respond: (result) =>
    "file" in result && result.file ? fileAnswer(result.file) : { headers: fresh, jsonBody: result.journal },
});

const mostMonths = 36;

export const readRevenue = endpoint({
  on: "GET /operator/billing/books/revenue",
  allow: "operator",
  summary: "Revenue by month of issue and service, credit notes taken off, also as csv or workbook",
  query: z
    .strictObject({ from: Month, to: Month, format: z.enum(["json", "csv", "xlsx"]).default("json") })
    .refine(({ from, to }) => from <= to && monthsApart(from, to) < mostMonths, {
      path: ["to"],
      error: `開始月から${mostMonths}か月以内の月を入力してください。`,
    }),
  answer: { 200: Revenue },
  alsoAs: ["text/csv", spreadsheet],
  run: async ({ platform, query: { format, ...period } }) => {
    const found = await revenue(platform, period);
    return format === "json" ? { found } : { file: await revenueFile(platform, found, format) };
  },
  respond: (result) =>
    "file" in result && result.file ? fileAnswer(result.file) : { headers: fresh, jsonBody: result.found },
});

const monthsApart = (from: string, to: string): number =>
  Temporal.PlainYearMonth.from(from).until(to, { largestUnit: "months" }).months;

export const readTieOut = endpoint({
  on: "GET /operator/billing/books/tie-out",
  allow: "operator",
  summary:
    "Whether contracts × prices, invoices and journal of a month are the same to the yen, and where any difference arises",
  query: z.strictObject({ month: Month }),
  answer: { 200: MonthTieOut },
  run: ({ platform, query: { month } }) => tieOutMonth(platform, month, managedTenants(platform)),
  respond: (tieOut) => ({ headers: fresh, jsonBody: tieOut }),
});

const Day = z.iso.date("日付を入力してください。");
const SearchedYen = z.coerce.number().pipe(Yen.nonnegative("0以上の整数で入力してください。"));

export const searchIssuedDocuments = endpoint({
  on: "GET /operator/billing/documents",
  allow: "operator",
  summary:
    "Issued documents by day of issue, amount with tax, counterparty and number, each by itself or together, the oldest first",
  query: z.strictObject({
    from: Day.optional(),
    to: Day.optional(),
    minYen: SearchedYen.optional(),
    maxYen: SearchedYen.optional(),
    counterparty: z.string().trim().min(1).max(100).optional(),
    number: z.string().trim().min(1).max(40).optional(),
    cursor: Place.optional(),
    take: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: { 200: FoundPage },
  run: ({ platform, query: { cursor, take, ...query } }) => searchDocuments(platform, query, { cursor, take }),
  respond: (page) => ({ headers: fresh, jsonBody: page }),
});

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
