import type { HttpResponseInit } from "@azure/functions";
import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import { says } from "#shared/base/says.ts";
import { InquiryFigures } from "#shared/inquiries/figures.ts";
import { inquiryWorkbook } from "#shared/inquiries/inquiry-workbook.ts";
import { allInquiries, listInquiries, operatorQueue } from "#shared/inquiries/list-inquiries.ts";
import { ListedInquiry, ListFilter, ListOwner } from "#shared/inquiries/listing.ts";
import { queueWorkbook } from "#shared/inquiries/queue-workbook.ts";
import { inquiryFigures } from "#shared/inquiries/read-figures.ts";
import { allFound, FoundInquiry, searchInquiries } from "#shared/inquiries/search/search-inquiries.ts";
import { contentDisposition } from "#shared/platform/content-disposition.ts";
import { endpoint } from "#shared/platform/endpoint.ts";
import { workbook } from "#shared/platform/workbook.ts";
import { personOf } from "./person.ts";

const paging = {
  cursor: z.string().optional(),
  take: z.coerce.number().int().min(1).max(200).default(50),
};
const Page = z.object({ inquiries: z.array(ListedInquiry), cursor: z.string().optional() });

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const FoundPage = z.object({
  inquiries: z.array(z.union([FoundInquiry, ListedInquiry])),
  cursor: z.string().optional(),
});

const listResponse = (result: object, fileName: string): HttpResponseInit =>
  result instanceof Uint8Array
    ? {
        headers: {
          "content-type": xlsx,
          "content-disposition": contentDisposition(fileName, false),
          "cache-control": "no-store",
        },
        body: result,
      }
    : { headers: { "cache-control": "no-store" }, jsonBody: result };

export const readInquiries = endpoint({
  on: "GET /inquiries",
  allow: "signed-in",
  summary: "The company's inquiries, all or those in which every word of `q` is said, newest first, or as a workbook",
  query: ListFilter.extend({
    ...paging,
    tenant: ListOwner.optional(),
    q: z.string().trim().max(200).optional(),
    format: z.enum(["json", "xlsx"]).default("json"),
  }),
  answer: { 200: FoundPage },
  alsoAs: [xlsx],
  run: async ({ platform, caller, query: { tenant, q, cursor, take, format, ...filter } }) => {
    const person = personOf(caller);
    const asked = { owner: tenant, filter };
    if (format === "json")
      return q
        ? searchInquiries(platform, person, { ...asked, q, cursor, take })
        : listInquiries(platform, person, { ...asked, cursor, take });
    const inquiries = q
      ? await allFound(platform, person, { ...asked, q })
      : await allInquiries(platform, person, asked);
    const made = { author: platform.settings.service.providerName, madeAt: platform.clock.now() };
    return workbook(inquiryWorkbook(inquiries, { ...made, showsCalls: person.role === "operator" }));
  },
  respond: (result) => listResponse(result, "お問い合わせ履歴.xlsx"),
});

export const readQueue = endpoint({
  on: "GET /operator/queue",
  allow: "operator",
  summary: "Every open inquiry, the nearest deadline first; all of them or those that are named as a workbook",
  query: z.strictObject({
    ...paging,
    ids: z
      .string()
      .max(200 * "inq_00000000000000000000000000,".length)
      .transform((ids) => new Set(ids.split(",")))
      .optional()
      .describe("At most 200 ids with commas between them, for a workbook"),
    format: z.enum(["json", "xlsx"]).default("json"),
  }),
  answer: { 200: Page },
  alsoAs: [xlsx],
  run: async ({ platform, query: { ids, format, ...paging } }) =>
    format === "json" ? operatorQueue(platform, paging) : workbook(await queueWorkbook(platform, ids)),
  respond: (result) => listResponse(result, "未完了のお問い合わせ.xlsx"),
});

const Month = z
  .string()
  .regex(
    /^\d{4}-(0[1-9]|1[0-2])$/,
    says({ ja: "月を 2026-11 のように入力してください。", en: "Write the month as 2026-11." }),
  );

export const readInquiryFigures = endpoint({
  on: "GET /operator/inquiry-figures",
  allow: "operator",
  summary: "How one company's inquiries of one month were answered, counted as the monthly report counts them",
  query: z.strictObject({ tenant: TenantId, month: Month }),
  answer: { 200: InquiryFigures },
  run: ({ platform, query: { tenant, month } }) => inquiryFigures(platform, tenant, month),
  respond: (figures) => ({ jsonBody: figures }),
});
