import { idFrom } from "#shared/base/ids.ts";
import { dateAndTime } from "#shared/base/japanese-dates.ts";
import { type Instant, Temporal } from "#shared/base/time.ts";
import type { AcceptedInquiry, Impact } from "#shared/inquiries/model.ts";
import type { Settings } from "#shared/platform/config.ts";
import type { Tenant } from "#shared/tenants/model.ts";
import type { AlertCase } from "./dedupe.ts";
import type { Severity } from "./model.ts";

const words: Record<Severity, string> = { high: "高", unknown: "不明", medium: "中", low: "低", informational: "情報" };
const impacts: Record<Severity, Impact> = {
  high: "blocked",
  unknown: "blocked",
  medium: "degraded",
  low: "question",
  informational: "question",
};

/** The inquiry that an alert opens for our operators, with the facts that are needed to act; nobody waits for an answer. */
export function inquiryAbout(
  { alert, openings }: AlertCase,
  customer: Tenant,
  { service }: Pick<Settings, "service">,
  now: Instant,
): AcceptedInquiry {
  const facts: [string, string | undefined][] = [
    ["お客様", customer.name],
    ["深刻さ", words[alert.severity]],
    ["種類", alert.categories.join("、")],
    ["検知日時", dateAndTime(Temporal.Instant.from(alert.createdAt))],
    ["対象のPC", alert.devices.join("、")],
    ["対象の方", alert.people.join("、")],
    ["検知元", alert.source],
    ["リンク", alert.link],
    ["検知番号", alert.id],
  ];
  const texts: [string, string | undefined][] = [
    ["検知の内容", alert.description],
    ["推奨される対応", alert.recommendedActions],
  ];
  return {
    id: idFrom("inquiry", "alert", alert.tenant, alert.id, ...(openings > 1 ? [String(openings)] : [])),
    receivedAt: now.toString({ smallestUnit: "millisecond" }),
    channel: "monitoring",
    tenant: alert.tenant,
    requester: { name: service.providerName },
    subject: Array.from(`【検知】${alert.title}`).slice(0, 100).join(""),
    description: [
      ...facts.flatMap(([label, value]) => (value ? [`${label}：${value}`] : [])),
      ...texts.flatMap(([label, value]) => (value ? ["", `■ ${label}`, value] : [])),
    ].join("\n"),
    impact: impacts[alert.severity],
    isConfidential: false,
    attachments: [],
    category: "security-incident",
  };
}
