import * as z from "zod";
import { says } from "#shared/base/says.ts";
import { Temporal } from "#shared/base/time.ts";
import { foundFile } from "#shared/billing/books/found-file.ts";
import { journalFile } from "#shared/billing/books/journal-file.ts";
import { MonthJournal, monthJournal } from "#shared/billing/books/month-journal.ts";
import { Revenue, revenue } from "#shared/billing/books/revenue.ts";
import { revenueFile } from "#shared/billing/books/revenue-file.ts";
import { FoundPage, PaymentWanted, Place, searchDocuments } from "#shared/billing/books/search-documents.ts";
import { MonthTieOut, tieOutMonth } from "#shared/billing/books/tie-out-month.ts";
import { Month, Yen } from "#shared/billing/model.ts";
import { contentDisposition } from "#shared/platform/content-disposition.ts";
import { endpoint } from "#shared/platform/endpoint.ts";
import { everyTenant } from "#shared/tenants/store.ts";

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
    const journal = await monthJournal(platform, month, everyTenant(platform));
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
      ...says({
        ja: `開始月から${mostMonths}か月以内の月を入力してください。`,
        en: `Give a month within ${mostMonths} months of the first one.`,
      }),
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
  run: ({ platform, query: { month } }) => tieOutMonth(platform, month, everyTenant(platform)),
  respond: (tieOut) => ({ headers: fresh, jsonBody: tieOut }),
});

const Day = z.iso.date(says({ ja: "日付を入力してください。", en: "Give a day." }));
const SearchedYen = z.coerce
  .number()
  .pipe(Yen.nonnegative(says({ ja: "0以上の整数で入力してください。", en: "Give a whole number of 0 or more." })));

export const searchIssuedDocuments = endpoint({
  on: "GET /operator/billing/documents",
  allow: "operator",
  summary:
    "Issued documents by day of issue, amount with tax, counterparty, number and whether they are paid, each by itself or together, the oldest first",
  query: z.strictObject({
    from: Day.optional(),
    to: Day.optional(),
    minYen: SearchedYen.optional(),
    maxYen: SearchedYen.optional(),
    counterparty: z.string().trim().min(1).max(100).optional(),
    number: z.string().trim().min(1).max(40).optional(),
    payment: PaymentWanted.optional(),
    cursor: Place.optional(),
    take: z.coerce.number().int().min(1).max(200).default(50),
    format: z.enum(["json", "xlsx"]).default("json"),
  }),
  answer: { 200: FoundPage },
  alsoAs: [spreadsheet],
  run: async ({ platform, query: { cursor, take, format, ...query } }) =>
    format === "xlsx"
      ? { file: { ...(await foundFile(platform, query)), type: spreadsheet } }
      : { page: await searchDocuments(platform, query, { cursor, take }) },
  respond: ({ file, page }) => (file ? fileAnswer(file) : { headers: fresh, jsonBody: page }),
});
