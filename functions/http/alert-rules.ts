import * as z from "zod";
import { Preview, previewRules } from "#shared/alerts/preview-rules.ts";
import { currentRules, pastRules, RuleBook, saveRules } from "#shared/alerts/rule-book.ts";
import { AlertRule, HealthRule, Rules } from "#shared/alerts/rules.ts";
import { HealthPreview, previewHealthRules } from "#shared/alerts/service-health/preview-health.ts";
import { says } from "#shared/base/says.ts";
import { type Instant, japanDate } from "#shared/base/time.ts";
import { endpoint } from "#shared/platform/endpoint.ts";
import { everyTenant } from "#shared/tenants/store.ts";
import { versionHeaders, versionSeen } from "./conditions.ts";
import { personOf } from "./person.ts";

const bookResponse = (book: RuleBook) => ({
  headers: versionHeaders(book.version),
  jsonBody: book,
});

export const readAlertRules = endpoint({
  on: "GET /operator/alert-rules",
  allow: "operator",
  summary: "The rules by which alerts and incidents of services are told, and who wrote them when",
  answer: { 200: RuleBook },
  run: ({ platform }) => currentRules(platform),
  respond: bookResponse,
});

export const writeAlertRules = endpoint({
  on: "PUT /operator/alert-rules",
  allow: "operator",
  summary:
    'Writes all rules anew, in the order in which they are asked; If-Match says which version was read, "0" at first',
  body: Rules,
  answer: { 200: RuleBook },
  run: ({ platform, caller, body, request }) =>
    saveRules(platform, personOf(caller), { rules: body, expected: versionSeen(request) }),
  respond: bookResponse,
});

export const readAlertRuleVersions = endpoint({
  on: "GET /operator/alert-rules/versions",
  allow: "operator",
  summary: "The rules as they were written, the newest first",
  answer: { 200: z.object({ versions: z.array(RuleBook) }) },
  run: ({ platform }) => pastRules(platform),
  respond: (versions) => ({ headers: { "cache-control": "no-store" }, jsonBody: { versions } }),
});

const Month = z
  .string()
  .regex(
    /^\d{4}-(0[1-9]|1[0-2])$/,
    says({ ja: "月を 2026-11 のように入力してください。", en: "Write the month as 2026-11." }),
  );

const lastMonth = (now: Instant) => japanDate(now).toPlainYearMonth().subtract({ months: 1 }).toString();

export const previewAlertRules = endpoint({
  on: "POST /operator/alert-rules/preview",
  allow: "operator",
  summary: "What rules would have done with the alerts of a month, last month if none is named",
  body: z.strictObject({ alerts: z.array(AlertRule).max(50), month: Month.optional() }),
  answer: { 200: Preview },
  run: ({ platform, body: { alerts, month } }) =>
    previewRules(platform, { rules: alerts, month: month ?? lastMonth(platform.clock.now()) }),
  respond: (preview) => ({ headers: { "cache-control": "no-store" }, jsonBody: preview }),
});

export const previewServiceHealthRules = endpoint({
  on: "POST /operator/alert-rules/service-health-preview",
  allow: "operator",
  summary: "What rules would have done with Microsoft's incidents of a month, last month if none is named",
  body: z.strictObject({ serviceHealth: z.array(HealthRule).max(50), month: Month.optional() }),
  answer: { 200: HealthPreview },
  run: ({ platform, body: { serviceHealth, month } }) =>
    previewHealthRules(platform, everyTenant(platform), {
      rules: serviceHealth,
      month: month ?? lastMonth(platform.clock.now()),
    }),
  respond: (preview) => ({ headers: { "cache-control": "no-store" }, jsonBody: preview }),
});
