import * as z from "zod";
import {
  PriceForm,
  PricePreview,
  PriceTrial,
  PriceWithdrawal,
  postPrices,
  previewPrices,
  withdrawPrices,
} from "#shared/billing/change-prices.ts";
import { PriceBook } from "#shared/billing/price-book.ts";
import { currentPriceBook } from "#shared/billing/price-store.ts";
import { endpoint } from "#shared/platform/endpoint.ts";
import { versionHeaders, versionSeen } from "./conditions.ts";
import { personOf } from "./person.ts";

const bookResponse = (book: PriceBook) => ({ headers: versionHeaders(book.changes), jsonBody: book });

export const readPriceBook = endpoint({
  on: "GET /operator/billing/price-book",
  allow: "operator",
  summary: "Every version of the prices, with those that are still to come and those that were withdrawn",
  answer: { 200: PriceBook },
  run: ({ platform }) => currentPriceBook(platform),
  respond: bookResponse,
});

export const previewPriceBook = endpoint({
  on: "POST /operator/billing/price-book/preview",
  allow: "operator",
  summary: "What new prices would change, by when customers have to be told of them, and what is still in the way",
  body: PriceTrial,
  answer: { 200: PricePreview },
  run: ({ platform, body, language }) => previewPrices(platform, body, language),
  respond: (preview) => ({ headers: { "cache-control": "no-store" }, jsonBody: preview }),
});

export const postPriceBook = endpoint({
  on: "POST /operator/billing/price-book",
  allow: "operator",
  summary:
    'Puts new prices into the book, which customers were told of two months before; If-Match says what was read, "0" at first',
  body: PriceForm,
  answer: { 200: PriceBook },
  run: ({ platform, caller, body, request }) =>
    postPrices(platform, personOf(caller), { form: body, expected: versionSeen(request) }),
  respond: bookResponse,
});

export const withdrawPriceVersion = endpoint({
  on: "POST /operator/billing/price-book/{version}/withdrawal",
  allow: "operator",
  summary: "Takes prices back that have not begun; If-Match says which book was read",
  params: z.object({ version: z.coerce.number().int().positive() }),
  body: PriceWithdrawal,
  answer: { 200: PriceBook },
  run: ({ platform, caller, params: { version }, body: { reason }, request }) =>
    withdrawPrices(platform, personOf(caller), { version, reason, expected: versionSeen(request) }),
  respond: bookResponse,
});
