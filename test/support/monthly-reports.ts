import { TenantId } from "#shared/base/ids.ts";
import { MonthlyReport } from "#shared/reports/monthly/model.ts";
import {
  closing,
  contract,
  devices,
  gb,
  licences,
  months,
  protection,
  sources,
  storage,
  support,
} from "./monthly-sample.ts";

const ordinary: MonthlyReport = {
  tenant: TenantId.parse("11111111-1111-4111-8111-111111111111"),
  language: "ja",
  tenantName: "株式会社サンプル商事",
  providerName: "株式会社みほんシステムズ",
  serviceName: "ワークプレイス運用サービス",
  number: "R-202610-0042",
  month: "2026-10",
  version: 1,
  issuedOn: "2026-11-09",
  asOf: closing,
  asks: [
    {
      key: "out-of-support",
      section: "devices",
      kind: "out-of-support",
      figures: { pcs: 4, versions: 2, windows: "Windows 11 24H2" },
      answerBy: "2026-11-27",
    },
    {
      key: "storage",
      section: "storage",
      kind: "storage-filling",
      figures: { on: "2026-12-13", percent: 90, usedPercent: 85.6 },
      answerBy: "2026-11-30",
    },
    {
      key: "surplus",
      section: "contract",
      kind: "licence-surplus",
      figures: { licences: 16, products: 2, product: "Microsoft 365 Business Premium", yen: 58_800, withoutPrice: 0 },
      answerBy: "2026-12-01",
    },
  ],
  earlierAsks: [
    { key: "idle", section: "contract", kind: "idle-licences", figures: { licences: 2, days: 30 }, state: "settled" },
    { key: "out-of-support", section: "devices", kind: "out-of-support", figures: { pcs: 5 }, state: "goes-on" },
  ],
  good: [
    { kind: "malware-removed", figures: { detections: 2 } },
    { kind: "all-encrypted", figures: { devices: 54 } },
    { kind: "high-alerts-resolved", figures: { alerts: 1, minutes: 38 } },
  ],
  done: [
    { kind: "requests-done", figures: { requests: 9, inTime: 9, types: 3 } },
    { kind: "inquiries-answered", figures: { inquiries: 38 } },
    { kind: "incidents-told", figures: { incidents: 1, notices: 2 } },
  ],
  recommendations: [
    { kind: "mfa-registration", figures: { accounts: 49, without: 3, admins: 1 } },
    { kind: "idle-accounts", figures: { people: 2, licences: 2, days: 30, yen: 6600 } },
    {
      kind: "frequent-topic",
      figures: { topic: support.inquiries.topics[0]?.category.ja ?? "", of: 11, inquiries: 38, before: 6 },
    },
  ],
  contract,
  devices,
  protection,
  storage,
  support,
  apps: [
    {
      name: "Microsoft 365 Apps for business - ja-jp",
      version: "16.0.19127.20264",
      publisher: "Microsoft Corporation",
      platform: "Windows",
      devices: 52,
    },
    { name: "Google Chrome", version: "141.0.7390.123", publisher: "Google LLC", platform: "Windows", devices: 49 },
    { name: "7-Zip 25.01 (x64)", version: "25.01", publisher: "Igor Pavlov", devices: 17 },
    { name: "図面ビューアー", devices: 3 },
  ],
  comments: [
    {
      section: "contract",
      text: "Power BI Proは10月28日の追加で1超過しています。猶予期間が終わる11月27日までに、1ライセンスの購入または1名の割り当て解除をお願いいたします。",
      by: "運用担当 支援 直子",
      on: "2026-11-06",
    },
    {
      section: "protection",
      text: "偽のサインイン画面のメールは、10月下旬から複数のお客様で確認しています。類似メールの見分け方をTIPS（10月26日掲載）にまとめましたので、社内でのご案内にお使いください。",
      by: "運用担当 運用 大輔",
      on: "2026-11-06",
    },
  ],
  sources,
};

/** An ordinary month of a small company. */
export const sampleReport = (changes: Partial<MonthlyReport> = {}): MonthlyReport =>
  MonthlyReport.parse({ ...ordinary, ...changes });

/** The same month in English, from names to comments. */
export const englishReport = (): MonthlyReport => {
  const owner = "Taro Reiji";
  const pc = <T extends { owner?: string | undefined }>(row: T): T => (row.owner ? { ...row, owner } : row);
  return sampleReport({
    language: "en",
    tenantName: "Sample Trading Co., Ltd.",
    recommendations: [
      { kind: "mfa-registration", figures: { accounts: 49, without: 3, admins: 1 } },
      { kind: "windows-ending", figures: { pcs: 12, windows: "Windows 11 24H2", on: "2027-04-13" } },
      { kind: "storage-ahead", figures: { on: "2027-05-20", percent: 90, usedPercent: 71.4 } },
      { kind: "dormant-sites", figures: { sites: 3, usedBytes: gb(120) } },
      { kind: "frequent-topic", figures: { topic: "Teams meetings", of: 11, inquiries: 38, before: 6 } },
    ],
    providerName: "Mihon Systems Inc.",
    serviceName: "Workplace Operations",
    contract: {
      ...contract,
      licences: licences({ language: "en" }),
      idle: {
        days: 30,
        licences: 1,
        people: 1,
        monthlyYen: 3300,
        withoutPrice: 0,
        rows: [{ name: owner, product: "Microsoft 365 Business Premium", lastSignInOn: null }],
      },
    },
    devices: {
      ...devices,
      late: devices.late.map(pc),
      notJudged: devices.notJudged.map(pc),
      rows: devices.rows.map(pc),
    },
    protection: {
      ...protection,
      protection: protection.protection && {
        ...protection.protection,
        detections: protection.protection.detections.map(pc),
      },
      alerts: protection.alerts && {
        ...protection.alerts,
        high: protection.alerts.high.map((alert) => ({
          ...alert,
          title: "Mail with a false sign-in page",
          subjects: [owner],
        })),
      },
      incidents: [
        {
          startedAt: "2026-10-22T01:05:00Z",
          endedAt: "2026-10-22T04:40:00Z",
          service: "Exchange Online",
          title: "Mail from outside came late",
          notices: 2,
        },
      ],
    },
    storage: {
      ...storage,
      oneDrive: storage.oneDrive && {
        ...storage.oneDrive,
        nearLimit: [{ name: owner, usedBytes: gb(962), limitBytes: gb(1024) }],
      },
      sites: storage.sites?.map((site, index) => ({ ...site, name: `Sales_share_${index}`, owner })) ?? null,
    },
    support: {
      ...support,
      inquiries: {
        ...support.inquiries,
        lateOnes: support.inquiries.lateOnes.map((one) => ({ ...one, subject: "Calendar of the meeting room" })),
      },
    },
    apps: [{ name: "Google Chrome", version: "141.0", publisher: "Google LLC", platform: "Windows", devices: 49 }],
    comments: [
      { section: "contract", text: "Please buy one licence or unassign one.", by: "Naoko Shien", on: "2026-11-06" },
    ],
  });
};

/** A thousand devices, and names as long as people make them. */
export function largeReport(changes: Partial<MonthlyReport> = {}): MonthlyReport {
  const longName = (index: number) =>
    `株式会社サンプルホールディングス東日本営業統括本部第${index}営業部_共有_2026年度_提案書・見積書・契約書・議事録（旧ファイルサーバーからの移行分）`;
  const owner = (index: number) =>
    index % 7 === 0 ? "アレクサンドラ・コンスタンティノヴナ・ヴォズネセンスカヤ" : `例示 太郎${index}`;
  const name = (index: number) =>
    index % 5 === 0
      ? `SMPHD-TOKYO-HEADQUARTERS-ENGINEERING-NOTEBOOK-${index}`
      : `SMPHD-NB-${String(index).padStart(4, "0")}`;
  const reasons = ["other", "little-space", "rarely-on", "out-of-support"] as const;
  const range = (length: number) => Array.from({ length }, (_, index) => index);
  const pc = (index: number) => ({
    name: name(index),
    owner: owner(index),
    osVersion: "10.0.26200.6584",
    windows: "Windows 11 25H2",
    lastContactAt: "2026-10-30T00:15:00Z",
  });
  return sampleReport({
    tenantName: "株式会社サンプルホールディングス東日本デジタルトランスフォーメーション推進統括本部",
    number: "R-202610-0100",
    version: 2,
    changed: "端末の一覧に漏れがあったため、2章と付録Aを改めました。",
    asks: (["out-of-support", "open-malware", "storage-filling", "idle-licences", "licence-shortage"] as const).map(
      (kind, index) => ({
        key: kind,
        kind,
        section: (["devices", "protection", "storage", "contract", "contract"] as const)[index] ?? "devices",
        figures: {
          pcs: 1204,
          detections: 25,
          on: "2026-12-13",
          percent: 90,
          licences: 1234,
          days: 30,
          yen: 4_072_200,
          device: "SMPHD-NB-0001",
          products: 3,
          product: "Power BI Pro",
          usedPercent: 85.6,
          windows: "Windows 10 22H2",
          people: 1100,
        },
        answerBy: "2026-11-27",
      }),
    ),
    contract: {
      ...contract,
      contract: { customerNumber: "C-00100", startedOn: "2024-04-01", basic: 12_000, option: 3_400 },
      accounts: { count: 11_982, before: 11_990 },
      devices: { count: 1_000, before: 998 },
      idle: {
        days: 30,
        licences: 200,
        people: 200,
        monthlyYen: 660_000,
        withoutPrice: 12,
        rows: range(200).map((index) => ({
          name: owner(index),
          product: "Microsoft 365 Business Premium",
          lastSignInOn: "2026-08-29",
        })),
      },
    },
    devices: {
      ...devices,
      total: 1000,
      before: 998,
      windows: 1000,
      encrypted: 990,
      compliance: { compliant: 955, grace: 2, noncompliant: 40, unknown: 3 },
      patches: devices.patches?.map((patch) => ({ ...patch, applied: 948, inGrace: 10, late: 41, unknown: 1 })) ?? null,
      late: range(41).map((index) => ({
        ...pc(index),
        daysSinceRelease: 17 + index,
        reason: reasons[index % 4] ?? "other",
        freeBytes: gb(2.5),
      })),
      notJudged: range(25).map((index) => ({ ...pc(index), why: "silent" as const })),
      rows: range(1000).map((index) => ({
        ...pc(index),
        operatingSystem: "Windows",
        compliance: index % 20 === 0 ? "noncompliant" : "compliant",
        isEncrypted: index % 100 !== 0,
        patch: index < 41 ? "late" : "current",
      })),
    },
    protection: {
      ...protection,
      protection: protection.protection && {
        ...protection.protection,
        pcs: 1000,
        judged: 950,
        detections: range(25).map((index) => ({
          at: "2026-10-07T04:22:00Z",
          device: name(index),
          owner: owner(index),
          name: `Trojan:Win32/AVeryLongNameOfAThreatThatGoesOnAndOn_${index}.A!MTB`,
          category: "trojan",
          isRemediated: false,
        })),
        unknown: range(50).map((index) => ({ name: name(index) })),
      },
      alerts: protection.alerts && {
        ...protection.alerts,
        open: 4,
        months: months.map((month, index) => ({ month, counts: { high: 10 + index, medium: 100 * index, low: 1200 } })),
      },
    },
    storage: {
      ...storage,
      sites: range(300).map((index) => ({
        name: longName(index),
        owner: owner(index),
        usedBytes: gb(900 - index),
        growthBytes: gb(30 - index / 10),
        quotaBytes: gb(1024),
        files: 123_456,
        lastActiveOn: "2026-10-31",
      })),
    },
    apps: range(600).map((index) => ({
      name: `アプリケーション_${index} Professional Edition (64-bit) for Business`,
      version: `${index}.0.19127.20264`,
      publisher: "Sample Software Development Corporation",
      platform: "Windows",
      devices: 1000 - index,
    })),
    ...changes,
  });
}

const nothing = { high: 0, medium: 0, low: 0 };
const noInquiries = {
  received: 0,
  before: 0,
  answered: 0,
  answeredInTime: 0,
  late: 0,
  open: 0,
  medianFirstReplyMinutes: null,
  satisfaction: { answers: 0, average: null, before: null },
  weeks: [],
  firstReplies: { hour: 0, fourHours: 0, businessDay: 0, inTime: 0, late: 0 },
  lateOnes: [],
  topics: [],
};
const noRequests = { done: 0, doneInTime: 0, rows: [], open: 0 };

/** A month in which nothing happened and all could be read. */
export const emptyReport = (changes: Partial<MonthlyReport> = {}): MonthlyReport =>
  sampleReport({
    asks: [],
    recommendations: [],
    earlierAsks: [],
    good: [
      { kind: "no-detections", figures: { judged: 54, pcs: 54 } },
      { kind: "all-encrypted", figures: { devices: 54 } },
    ],
    done: [],
    comments: [],
    contract: { ...contract, idle: { days: 30, licences: 0, people: 0, monthlyYen: 0, withoutPrice: 0, rows: [] } },
    devices: {
      ...devices,
      compliance: { compliant: 54, grace: 0, noncompliant: 0, unknown: 0 },
      patches: devices.patches?.map((patch) => ({ ...patch, applied: 54, inGrace: 0, late: 0, unknown: 0 })) ?? null,
      outOfSupport: [],
      silent: { count: 0, before: 0 },
      late: [],
      notJudged: [],
    },
    protection: {
      protection: {
        pcs: 54,
        judged: 54,
        staleDefinitions: [],
        withoutRealTime: [],
        unknown: [],
        detections: [],
        versions: [{ engineVersion: "1.1.25090.3001", count: 54 }],
      },
      alerts: { months: months.map((month) => ({ month, counts: nothing })), open: 0, high: [] },
      incidents: [],
    },
    storage: {
      ...storage,
      sharePoint: storage.sharePoint && {
        ...storage.sharePoint,
        usedBytes: gb(640),
        months: months.map((month) => ({ month, usedBytes: gb(640) })),
        reachesWarning: { is: "never" },
        reachesCritical: { is: "never" },
        reachesLimit: { is: "never" },
      },
      oneDrive: storage.oneDrive && { ...storage.oneDrive, nearLimit: [] },
      sites: storage.sites?.map((site) => ({ ...site, growthBytes: 0 })) ?? null,
      dormant: { sites: 0, usedBytes: 0 },
    },
    support: { inquiries: noInquiries, requests: noRequests },
    sources: sources.map(({ name, asOf, readAt }) => ({ name, asOf, readAt, coverage: "complete" })),
    ...changes,
  });

/** A company that we have looked after for the last two days of the month. */
export const newCustomerReport = (): MonthlyReport =>
  emptyReport({
    startedOn: "2026-10-30",
    contract: {
      ...contract,
      accounts: { count: 49, before: null },
      devices: { count: 54, before: null },
      licences: licences({ history: [] }),
      idle: null,
    },
    devices: { ...devices, before: null, silent: { count: 2, before: null } },
    protection: {
      ...protection,
      alerts: {
        months: months.map((month) => ({ month, counts: month === "2026-10" ? nothing : null })),
        open: 0,
        high: [],
      },
      incidents: [],
    },
    storage: {
      ...storage,
      sharePoint: storage.sharePoint && {
        ...storage.sharePoint,
        before: null,
        months: months.map((month) => ({ month, usedBytes: month === "2026-10" ? gb(1561) : null })),
        reachesWarning: { is: "too-little-history", days: 2 },
        reachesCritical: { is: "too-little-history", days: 2 },
        reachesLimit: { is: "too-little-history", days: 2 },
      },
      oneDrive: storage.oneDrive && { ...storage.oneDrive, before: null },
      mailboxes: storage.mailboxes && { ...storage.mailboxes, before: null },
      sites: storage.sites?.map((site) => ({ ...site, growthBytes: null })) ?? null,
    },
    support: { inquiries: { ...noInquiries, before: null }, requests: noRequests },
    sources: sources.map((source) =>
      source.name === "activity" ? { name: "activity", coverage: "none", cause: "not-licensed" } : source,
    ),
  });

/** A month in which Microsoft 365 could not be read at all; our own records are as complete as ever. */
export const unreadReport = (): MonthlyReport => {
  const causes = ["no-consent", "throttled", "concealed", "not-licensed", "unavailable"] as const;
  const own = new Set(["contract", "inquiries", "requests"]);
  return sampleReport({
    asOf: undefined,
    asks: [],
    recommendations: [],
    good: [],
    contract: { contract: contract.contract, accounts: null, devices: null, licences: null, idle: null },
    devices: null,
    protection: { protection: null, alerts: null, incidents: null },
    storage: {
      thresholds: storage.thresholds,
      sharePoint: null,
      oneDrive: null,
      mailboxes: null,
      lastRead: [{ name: "sharePoint", asOf: "2026-09-30T17:10:00Z", usedBytes: gb(1508) }],
      sites: null,
      dormant: null,
    },
    apps: null,
    comments: [],
    sources: sources.map(({ name, ...read }, index) =>
      own.has(name)
        ? { name, ...read }
        : { name, coverage: "none", cause: causes[index % causes.length], readAt: closing },
    ),
  });
};
