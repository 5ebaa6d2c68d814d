import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import { japanDate } from "#shared/base/time.ts";
import { ContractVersion } from "#shared/contracts/model.ts";
import {
  ContractHistory,
  ContractQuery,
  contractHistory,
  LoginIdPage,
  listLoginIds,
  loginIdSheet,
  showContract,
} from "#shared/contracts/show-contract.ts";
import { ContractWriting, EndingOrder, endContract, writeContract } from "#shared/contracts/write-contract.ts";
import { contentDisposition } from "#shared/platform/content-disposition.ts";
import { csv } from "#shared/platform/csv.ts";
import { endpoint } from "#shared/platform/endpoint.ts";
import { namesIn } from "#shared/platform/names.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { workbook } from "#shared/platform/workbook.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import { versionHeaders, versionSeen } from "./conditions.ts";
import { personOf } from "./person.ts";

const ofTenant = z.object({ tenantId: TenantId });
const fresh = { "cache-control": "no-store" };

export const readContract = endpoint({
  on: "GET /tenants/{tenantId}/contract",
  allow: "tenant-admin",
  staysOpen: true,
  summary: "What was agreed with the company for a day, as it is known now or was known at a moment",
  params: ofTenant,
  query: ContractQuery,
  answer: { 200: ContractVersion },
  run: ({ platform, params: { tenantId }, query }) => showContract(platform, tenantId, query),
  respond: ({ contract, newest }) => ({ headers: versionHeaders(newest), jsonBody: contract }),
});

export const readContractVersions = endpoint({
  on: "GET /tenants/{tenantId}/contract/versions",
  allow: "tenant-admin",
  staysOpen: true,
  summary: "Every version of the company's contract, the newest first",
  params: ofTenant,
  answer: { 200: ContractHistory },
  run: ({ platform, params: { tenantId } }) => contractHistory(platform, tenantId),
  respond: (history) => ({ headers: fresh, jsonBody: history }),
});

export const writeContractVersion = endpoint({
  on: "POST /operator/tenants/{tenantId}/contract",
  allow: "operator",
  summary:
    "Writes the contract's next version with its reason, such as agreed prices; If-Match is the newest version, 0 before the first",
  params: ofTenant,
  body: ContractWriting,
  answer: { 201: ContractVersion },
  run: ({ platform, caller, params: { tenantId }, body, request }) =>
    writeContract(platform, tenantId, body, { person: personOf(caller), version: versionSeen(request) }),
  respond: (contract) => ({ status: 201, headers: versionHeaders(contract.version), jsonBody: contract }),
});

export const endTenantContract = endpoint({
  on: "POST /operator/tenants/{tenantId}/contract/ending",
  allow: "operator",
  summary: "Ends the contract from our side, with sixty days' notice or at once for a reason that the terms name",
  params: ofTenant,
  body: EndingOrder,
  answer: { 201: ContractVersion },
  run: ({ platform, caller, params: { tenantId }, body, request }) =>
    endContract(platform, tenantId, body, { person: personOf(caller), version: versionSeen(request) }),
  respond: (contract) => ({ status: 201, headers: versionHeaders(contract.version), jsonBody: contract }),
});

const types = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
} as const;

export const readLoginIds = endpoint({
  on: "GET /tenants/{tenantId}/login-ids",
  allow: "tenant-admin",
  staysOpen: true,
  summary: "The accounts that are, were or will be managed and charged, and how each stands on a day",
  params: ofTenant,
  query: z.strictObject({ on: z.iso.date().optional(), format: z.enum(["json", "xlsx", "csv"]).default("json") }),
  answer: { 200: LoginIdPage },
  alsoAs: Object.values(types),
  run: async ({ platform, params: { tenantId }, query: { on, format } }) => {
    const page = await listLoginIds(platform, tenantId, on);
    return format === "json" ? page : fileOf(platform, tenantId, page, format);
  },
  respond: (result) =>
    "content" in result
      ? {
          headers: {
            ...fresh,
            "content-type": result.type,
            "content-disposition": contentDisposition(result.name, false),
          },
          body: result.content,
        }
      : { headers: fresh, jsonBody: result },
});

async function fileOf(
  { clock, settings, tables }: Platform,
  tenant: TenantId,
  page: z.infer<typeof LoginIdPage>,
  format: keyof typeof types,
) {
  const { language } = await findCustomer({ tables }, tenant);
  const madeAt = clock.now();
  const sheet = loginIdSheet(page, language);
  const book = {
    title: sheet.name,
    author: namesIn(language, settings).providerName,
    madeAt,
    language,
    sheets: [sheet],
  };
  const content = format === "csv" ? await csv(sheet) : await workbook(book);
  return { name: `${sheet.name}_${japanDate(madeAt).toString()}.${format}`, type: types[format], content };
}
