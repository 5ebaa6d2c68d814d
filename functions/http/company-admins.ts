import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import {
  AdminsForm,
  AdminsView,
  changeCompanyAdmins,
  companyAdmins,
} from "#shared/contracts/customers/company-admins.ts";
import { endpoint } from "#shared/platform/endpoint.ts";
import { languageOf } from "#shared/tenants/language-of.ts";
import { versionHeaders, versionSeen } from "./conditions.ts";
import { personOf } from "./person.ts";

const ofTenant = z.object({ tenantId: TenantId });
const answer = { 200: AdminsView };
const respond = (view: z.infer<typeof AdminsView>) => ({ headers: versionHeaders(view.version), jsonBody: view });

export const readCompanyAdmins = endpoint({
  on: "GET /tenants/{tenantId}/admins",
  allow: "tenant-admin",
  language: languageOf,
  summary: "Who may act for the company, and the last changes of that",
  params: ofTenant,
  answer,
  run: ({ platform, params: { tenantId } }) => companyAdmins(platform, tenantId),
  respond,
});

export const writeCompanyAdmins = endpoint({
  on: "PUT /tenants/{tenantId}/admins",
  allow: "tenant-admin",
  language: languageOf,
  summary:
    "Has these people act for the company from now on, of whom there is always one; If-Match is the version seen",
  params: ofTenant,
  body: AdminsForm,
  answer,
  run: ({ platform, caller, params: { tenantId }, body: form, request }) =>
    changeCompanyAdmins(platform, tenantId, {
      form,
      seen: versionSeen(request),
      person: personOf(caller),
    }),
  respond,
});
