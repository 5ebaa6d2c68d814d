import { demoIssuer } from "#local/demo.ts";
import { alertNews } from "#shared/alerts/alert-news.ts";
import { caseOf } from "#shared/alerts/dedupe.ts";
import { seen } from "#shared/alerts/facts.ts";
import type { Alert } from "#shared/alerts/model.ts";
import { incidentNews } from "#shared/alerts/service-health/incident-news.ts";
import type { ServiceIncident } from "#shared/alerts/service-health/model.ts";
import { idFrom, TenantId } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";
import { documentNews } from "#shared/billing/document-news.ts";
import { billingNews } from "#shared/billing/month/billing-news.ts";
import { reminderNews } from "#shared/billing/payments/reminder-news.ts";
import { stages } from "#shared/billing/payments/reminder-stages.ts";
import { priceNews } from "#shared/content/price-news.ts";
import { missingTipNews } from "#shared/content/tip-news.ts";
import { contractNews } from "#shared/contracts/contract-news.ts";
import { endingNews } from "#shared/contracts/ending/ending-news.ts";
import type { ContractVersion } from "#shared/contracts/model.ts";
import { consentNews } from "#shared/contracts/onboarding/onboarding-news.ts";
import { digestOf } from "#shared/insights/digest.ts";
import { malwareNews } from "#shared/insights/malware-news.ts";
import { quotaNews } from "#shared/insights/quota-news.ts";
import type { Kind } from "#shared/notifications/telling/kinds.ts";
import type { Announcement } from "#shared/notifications/telling/model.ts";
import { channelTest } from "#shared/notifications/telling/set-teams-channel.ts";
import { licenceNews } from "#shared/reports/licence-news.ts";
import { licenceReport } from "#shared/reports/licence-report.ts";
import { deskNews } from "#shared/reports/monthly/run/desk-news.ts";
import { businessPremium, input, reading, sku } from "../../reports/readings.ts";

export const tenant = TenantId.parse("0b1f6a0e-1111-4111-8111-0123456789ab");
const name = "株式会社サンプル商事";
const at = "2026-11-20T13:12:00Z";

export const alert: Alert = {
  tenant,
  id: "da1",
  title: "Ransomware [click](http://evil.example) *bold*",
  severity: "high",
  state: "new",
  source: "microsoftDefenderForEndpoint",
  categories: ["Ransomware"],
  devices: ["SMP-NB-0117.sample-shoji.local"],
  people: ["taro@sample-shoji.example"],
  createdAt: "2026-11-20T13:10:00.000Z",
  updatedAt: "2026-11-20T13:11:00.000Z",
  link: "https://security.example/alerts/da1",
};

/** An alert as it is told to the customer's admins and to our desk. */
export function toldOf(change: Partial<Alert> = {}): { admins: Announcement; desk: Announcement } {
  const one = caseOf([seen({ ...alert, ...change })]);
  if (!one) throw new Error("A fact gives no case.");
  const when = { at: Temporal.Instant.from(at), handledFrom: Temporal.Instant.from("2026-11-24T00:30:00Z") };
  return pairOf(alertNews(one, { name }, when));
}

function pairOf([admins, desk]: readonly Announcement[]): { admins: Announcement; desk: Announcement } {
  if (!admins || !desk) throw new Error("Admins and desk are told.");
  return { admins, desk };
}

const incident: ServiceIncident = {
  id: "EX1178512",
  service: "Exchange Online",
  title: "Mail is late",
  classification: "incident",
  status: "serviceDegradation",
  isOver: false,
  isTest: false,
  startedAt: "2026-11-20T01:24:00Z",
  updatedAt: "2026-11-20T05:40:00Z",
};
export const ended: ServiceIncident = {
  ...incident,
  status: "serviceRestored",
  isOver: true,
  endedAt: "2026-11-20T05:30:00Z",
};
export const incidentOf = (change: Partial<ServiceIncident> = {}) =>
  pairOf(incidentNews(tenant, { incident: { ...incident, ...change }, at, isPublished: true }));

export const malware = pairOf(
  malwareNews(
    { tenant, name },
    { at: Temporal.Instant.from(at), handledFrom: Temporal.Instant.from("2026-11-24T00:30:00Z") },
    {
      device: "d1",
      deviceName: "SMP-NB-0117",
      owner: "例示 太郎",
      malware: {
        id: "m1",
        name: "Trojan:Win32/Emotet.SD!MTB",
        severity: "severe",
        category: "trojan",
        isRemediated: false,
        state: "actionFailed",
        firstDetectedAt: "2026-11-20T12:00:00Z",
        lastChangedAt: "2026-11-20T12:10:00Z",
      },
    },
  ),
);

const gigabyte = 1_073_741_824;
const quota = quotaNews(tenant, "2026-11-20", at, [
  {
    kind: "sharepoint",
    key: "sharePoint",
    name: { ja: "SharePoint全体", en: "SharePoint as a whole" },
    usedBytes: 1561 * gigabyte,
    limitBytes: 1700 * gigabyte,
    level: "critical",
  },
  {
    kind: "mailbox",
    key: "mailbox",
    name: { ja: "例示 太郎さんのメールボックス", en: "Mailbox of 例示 太郎" },
    usedBytes: 46 * gigabyte,
    limitBytes: 50 * gigabyte,
    level: "warning",
  },
]);

const readAt = "2026-10-31T17:10:00Z";
export const shortOfLicences = reading(readAt, [sku(businessPremium, { owned: 60, assigned: 61 })]);
export const licencesOf = (part: Parameters<typeof input>[0] = {}) =>
  licenceNews(
    {
      id: "rpt_01JD0000000000000000000000",
      tenant,
      kind: "licences",
      title: "ライセンス棚卸",
      day: "2026-11-01",
      createdAt: readAt,
      files: [],
    },
    licenceReport(input(part)),
  );

const digest = digestOf("2026-11-20", at, [
  {
    day: "2026-11-20",
    tenant,
    company: name,
    entries: [
      { kind: "admin-added", what: "例示 太郎" },
      { kind: "device-added", what: "SMP-NB-0130" },
      { kind: "device-added", what: "SMP-NB-0131" },
    ],
    more: 0,
    notCompared: [],
  },
]);
if (!digest) throw new Error("A day with changes has a digest.");

const endedContract: ContractVersion = {
  tenant,
  version: 3,
  effectiveOn: "2026-11-20",
  recordedAt: at,
  recordedBy: { role: "operator", name: "応対 涼" },
  reason: "サービス提供体制の見直し",
  customerNumber: "C-0042",
  party: { name, postalCode: "100-0001", address: ["東京都千代田区千代田1-1"], payerNames: [] },
  counts: { basic: 50, option: 0 },
  prices: [],
  payment: { due: { kind: "end-of-next-month" }, dayCount: "ACT/365F" },
  startedOn: "2025-04-01",
  ending: { on: "2027-03-31", kind: "provider-notice", reason: "サービス提供体制の見直しのため" },
};

const reminders = pairOf(
  stages.slice(-1).flatMap((stage) =>
    reminderNews({
      tenant,
      name,
      claim: { number: "INV-202610-0042", month: "2026-10", openYen: 171_096 },
      dueOn: "2026-11-30",
      stage,
      bank: demoIssuer.bank,
      day: Temporal.PlainDate.from("2027-01-05"),
      at,
    }),
  ),
);

/** What is told of each kind, as it is written from what was found. */
export const samples: Readonly<Record<Kind, Announcement>> = {
  "alert-raised": toldOf().admins,
  "alert-minor": toldOf({ severity: "low", categories: ["Malware"] }).admins,
  "protection-malware": malware.admins,
  "service-incident": incidentOf().admins,
  "service-restored": incidentOf(ended).admins,
  "quota-crossed": quota,
  "report-ready": licencesOf(),
  "price-change": priceNews(
    { tenant, name },
    {
      slug: "price-2027-04",
      title: { ja: "基本サービスの料金の改定について" },
      effectiveOn: "2027-04-01",
      publishedAt: "2027-01-29T01:00:00Z",
    },
  ),
  "invoice-issued": documentNews(
    {
      tenant,
      month: "2026-10",
      kind: "invoice",
      revision: 1,
      number: "INV-202610-0042",
      customerNumber: "C-0042",
      counterparty: name,
      issuedOn: "2026-10-30",
      dueOn: "2026-11-30",
      netYen: 155_542,
      taxYen: 15_554,
      totalYen: 171_096,
      content: { blob: "", sha256: "" },
      files: [],
      filedAt: at,
    },
    { dueOn: "2026-11-30" },
  ),
  "payment-due": reminders.admins,
  "billing-due": billingNews(
    "2026-11",
    { open: 3, waiting: 2, issued: 121 },
    {
      issueBy: Temporal.PlainDate.from("2026-11-30"),
      daysLeft: 3,
      today: Temporal.PlainDate.from("2026-11-25"),
      at: Temporal.Instant.from(at),
    },
  ),
  "report-due": deskNews(
    "2026-10",
    { notApproved: [name], held: [] },
    { publishBy: Temporal.PlainDate.from("2026-11-09"), today: Temporal.PlainDate.from("2026-11-06"), at },
  ),
  "contract-news": contractNews({ name }, endedContract),
  "consent-wanted": consentNews(
    { tenant, app: "watching", nonce: "n", expiresAt: "2026-11-27T13:12:00Z" },
    "https://support.example/api/onboarding/consent?state=s",
    at,
  ),
  "ending-due": endingNews(
    { name, tenant },
    { endedOn: "2026-11-30", at, open: { inquiries: 2, orders: 1, held: 0, unpaid: 1 } },
  ),
  digest,
  "tip-missing": missingTipNews(Temporal.PlainDate.from("2026-11-23"), Temporal.Instant.from(at)),
  "channel-test": channelTest(idFrom("notification", "test"), {
    tenant,
    by: "管理 一郎",
    at,
    href: "/mypage/settings",
  }),
};

/** What our desk is told beside the customer's admins. */
export const forDesk: readonly Announcement[] = [
  toldOf().desk,
  incidentOf().desk,
  incidentOf(ended).desk,
  malware.desk,
  reminders.desk,
];
