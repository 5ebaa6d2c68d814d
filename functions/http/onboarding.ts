import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import { askConsent, ConsentWish } from "#shared/contracts/onboarding/ask-consent.ts";
import { askForCheck } from "#shared/contracts/onboarding/ask-for-check.ts";
import { Onboarding } from "#shared/contracts/onboarding/model.ts";
import { OnboardingPage, showOnboarding } from "#shared/contracts/onboarding/show-onboarding.ts";
import { StartOrder, startService } from "#shared/contracts/onboarding/start-service.ts";
import {
  ConsentAnswer,
  type ConsentOutcome,
  consentPage,
  takeConsent,
} from "#shared/contracts/onboarding/take-consent.ts";
import { endpoint } from "#shared/platform/endpoint.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { Tenant } from "#shared/tenants/model.ts";
import { NewCustomer, registerCustomer } from "#shared/tenants/register-customer.ts";
import { admit, versionHeaders, versionSeen } from "./conditions.ts";
import { chrome, page, refusalPage } from "./pages.ts";
import { personOf } from "./person.ts";

const ofTenant = z.object({ tenantId: TenantId });

export const registerTenant = endpoint({
  on: "POST /operator/tenants",
  allow: "operator",
  summary: "Lets a company in to apply: nothing is read of its Microsoft 365 before its admin has consented",
  body: NewCustomer,
  answer: { 201: Tenant },
  run: ({ platform, body }) => registerCustomer(platform, body),
  respond: (tenant) => ({ status: 201, jsonBody: tenant }),
});

export const readOnboarding = endpoint({
  on: "GET /operator/tenants/{tenantId}/onboarding",
  allow: "operator",
  summary: "How far a customer is from its application to its service: the steps, what is missing and what to do",
  params: ofTenant,
  answer: { 200: OnboardingPage },
  run: ({ platform, params: { tenantId }, language }) => showOnboarding(platform, tenantId, language),
  respond: (shown) => ({ headers: versionHeaders(shown.version), jsonBody: shown }),
});

export const createConsentLink = endpoint({
  on: "POST /operator/tenants/{tenantId}/onboarding/consent-link",
  allow: "operator",
  summary:
    "Sends the customer's admins a link to consent to the app that watches, or to the one that changes something",
  params: ofTenant,
  body: ConsentWish,
  answer: { 201: z.object({ url: z.url(), expiresAt: z.iso.datetime() }) },
  run: ({ platform, caller, params: { tenantId }, body }) => askConsent(platform, tenantId, body, personOf(caller)),
  respond: (link) => ({ status: 201, headers: { "cache-control": "no-store" }, jsonBody: link }),
});

export const checkConsent = endpoint({
  on: "POST /operator/tenants/{tenantId}/onboarding/checks",
  allow: "operator",
  summary: "Has the tenant asked anew what it has granted, such as after an admin has changed it",
  params: ofTenant,
  body: ConsentWish,
  answer: { 202: z.object({ version: z.int() }) },
  run: ({ platform, caller, params: { tenantId }, body }) => askForCheck(platform, tenantId, body, personOf(caller)),
  respond: (asked) => ({ status: 202, jsonBody: asked }),
});

export const startTenantService = endpoint({
  on: "POST /operator/tenants/{tenantId}/onboarding/start",
  allow: "operator",
  summary: "Names the first day and sends the start notice, which forms the contract; once, when nothing is missing",
  params: ofTenant,
  body: StartOrder,
  answer: { 202: Onboarding.shape.notice.unwrap() },
  run: ({ platform, caller, params: { tenantId }, body, request }) =>
    startService(platform, tenantId, body, { person: personOf(caller), version: versionSeen(request) }),
  respond: (notice) => ({ status: 202, jsonBody: notice }),
});

const pages = () => import("#shared/contracts/onboarding/consent-pages.tsx");

async function outcomePage(platform: Platform, outcome: ConsentOutcome["is"]) {
  const { consentOutcomePage } = await pages();
  return page(consentOutcomePage({ ...chrome(platform), outcome }), outcome === "given" ? 200 : 409);
}

export const openConsentPage = endpoint({
  on: "GET /onboarding/consent",
  allow: "anyone",
  summary: "Leads who has the link from the mail to Microsoft's page of consent",
  query: z.object({ state: ConsentAnswer.shape.state }),
  answer: { 302: z.never(), 409: z.string() },
  run: async ({ platform, caller, query: { state } }) => {
    await admit(platform, caller);
    return consentPage(platform, state);
  },
  respond: (found, { platform }) =>
    "is" in found
      ? outcomePage(platform, found.is)
      : {
          status: 302,
          headers: { location: found.page.href, "cache-control": "no-store", "referrer-policy": "no-referrer" },
        },
  refusePage: (problem, { platform }) => refusalPage(platform, problem),
});

export const takeConsentAnswer = endpoint({
  on: "GET /onboarding/callback",
  allow: "anyone",
  summary: "Takes an admin back from Microsoft's page of consent and says how it goes on",
  query: ConsentAnswer,
  answer: { 200: z.string(), 409: z.string() },
  run: async ({ platform, caller, query }) => {
    await admit(platform, caller);
    return takeConsent(platform, query);
  },
  respond: ({ is }, { platform }) => outcomePage(platform, is),
  refusePage: (problem, { platform }) => refusalPage(platform, problem),
});
