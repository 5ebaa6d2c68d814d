import { idFrom } from "#shared/base/ids.ts";
import { dateAndTime, type Language } from "#shared/base/japanese-dates.ts";
import { type Instant, Temporal } from "#shared/base/time.ts";
import type { Words } from "#shared/calendar/model.ts";
import type { AcceptedInquiry, Impact } from "#shared/inquiries/model.ts";
import type { Settings } from "#shared/platform/config.ts";
import { namesIn } from "#shared/platform/names.ts";
import type { Tenant } from "#shared/tenants/model.ts";
import type { AlertCase } from "./dedupe.ts";
import type { Alert, Severity } from "./model.ts";
import { categoryName, sourceName } from "./names.ts";

const severities: Record<Severity, Words> = {
  high: { ja: "高", en: "High" },
  unknown: { ja: "不明", en: "Unknown" },
  medium: { ja: "中", en: "Medium" },
  low: { ja: "低", en: "Low" },
  informational: { ja: "情報", en: "For information" },
};

const impacts: Record<Severity, Impact> = {
  high: "blocked",
  unknown: "blocked",
  medium: "degraded",
  low: "question",
  informational: "question",
};

/**
 * The inquiry that an alert opens for our operators, with the facts that are needed to act; nobody waits for an answer.
 * It stands in the customer's history, and so in the customer's language.
 */
export function inquiryAbout(
  { alert, openings }: AlertCase,
  customer: Tenant,
  settings: Pick<Settings, "service" | "inEnglish">,
  now: Instant,
): AcceptedInquiry {
  const { language } = customer;
  const subject = { ja: `【検知】${alert.title}`, en: `Alert: ${alert.title}` }[language];
  return {
    id: idFrom("inquiry", "alert", alert.tenant, alert.id, ...(openings > 1 ? [String(openings)] : [])),
    receivedAt: now.toString({ smallestUnit: "millisecond" }),
    channel: "monitoring",
    tenant: alert.tenant,
    requester: { name: namesIn(language, settings).providerName },
    subject: Array.from(subject).slice(0, 100).join(""),
    description: [...factsOf(alert, customer), ...textsOf(alert, language)].join("\n"),
    impact: impacts[alert.severity],
    isConfidential: false,
    attachments: [],
    category: "security-incident",
  };
}

function factsOf(alert: Alert, { name, language }: Pick<Tenant, "name" | "language">): string[] {
  const comma = { ja: "、", en: ", " }[language];
  const colon = { ja: "：", en: ": " }[language];
  const facts: [Words, string | undefined][] = [
    [{ ja: "お客様", en: "Company" }, name],
    [{ ja: "深刻さ", en: "Severity" }, severities[alert.severity][language]],
    [{ ja: "種類", en: "Kind" }, alert.categories.map((category) => categoryName(category, language)).join(comma)],
    [{ ja: "検知日時", en: "Detected at" }, dateAndTime(Temporal.Instant.from(alert.createdAt), language)],
    [{ ja: "対象のPC", en: "Devices" }, alert.devices.join(comma)],
    [{ ja: "対象の方", en: "People" }, alert.people.join(comma)],
    [{ ja: "検知元", en: "Found by" }, sourceName(alert.source, language)],
    [{ ja: "リンク", en: "Link" }, alert.link],
    [{ ja: "検知番号", en: "Alert number" }, alert.id],
  ];
  return facts.flatMap(([label, value]) => (value ? [label[language] + colon + value] : []));
}

function textsOf({ description, recommendedActions }: Alert, language: Language): string[] {
  const texts: [Words, string | undefined][] = [
    [{ ja: "検知の内容", en: "What was found" }, description],
    [{ ja: "推奨される対応", en: "What Microsoft advises" }, recommendedActions],
  ];
  return texts.flatMap(([label, text]) => (text ? ["", `■ ${label[language]}`, text] : []));
}
