import { licenceReport } from "#shared/reports/licence-report.ts";
import type { ContractSection } from "#shared/reports/monthly/contract-section.ts";
import type { DevicesSection } from "#shared/reports/monthly/devices-section.ts";
import type { MonthlyReport } from "#shared/reports/monthly/model.ts";
import type { ProtectionSection } from "#shared/reports/monthly/protection-section.ts";
import type { StorageSection } from "#shared/reports/monthly/storage-section.ts";
import type { SupportSection } from "#shared/reports/monthly/support-section.ts";
import { businessPremium, input, monthly, powerBiPro, reading, sku } from "../unit/reports/readings.ts";

// Invented figures of an invented company of fifty people.
export const gb = (gigabytes: number) => Math.round(gigabytes * 1024 ** 3);
const copilot = "639dec6b-bb19-468b-871c-c5c441c4b0cb";
const exchange = "4b9405b0-7788-4568-add1-99614e613b69";
export const closing = "2026-11-01T02:10:00+09:00";
const night = "2026-10-31T17:10:00Z";

export const months = Array.from({ length: 13 }, (_, index) =>
  index < 3 ? `2025-${10 + index}` : `2026-${String(index - 2).padStart(2, "0")}`,
);

const skus = [
  sku(businessPremium, { owned: 60, assigned: 49 }),
  sku(exchange, { owned: 12, assigned: 12 }),
  sku(powerBiPro, { owned: 8, assigned: 9 }),
  sku(copilot, { owned: 5, assigned: 0 }),
];
const earlier = [
  ...monthly(1, 2, [sku(businessPremium, { owned: 56, assigned: 47 })]),
  ...monthly(3, 9, skus.with(0, sku(businessPremium, { owned: 60, assigned: 48 }))),
];

export const licences = (part: Partial<Parameters<typeof input>[0]> = {}) =>
  licenceReport(input({ newest: reading(closing, skus), history: earlier, ...part }));

export const contract: ContractSection = {
  contract: { customerNumber: "C-00042", startedOn: "2024-04-01", basic: 50, option: 13 },
  accounts: { count: 49, before: 48 },
  devices: { count: 54, before: 53 },
  licences: licences(),
  prices: { [businessPremium]: 3300, [powerBiPro]: 2100, [copilot]: 4500 },
  idle: {
    days: 30,
    licences: 3,
    people: 2,
    monthlyYen: 6600,
    withoutPrice: 1,
    rows: [
      { name: "試験 涼子", product: "Microsoft 365 Business Premium", lastSignInOn: "2026-08-29" },
      { name: "例題 翔", product: "Microsoft 365 Business Premium", lastSignInOn: null },
      { name: "例題 翔", product: "Exchange Online（プラン 1）", lastSignInOn: null },
    ],
  },
};

const late = [
  ["SMP-NB-0117", "例示 太郎", "26200.6899", "Windows 11 25H2", 17, "other", "2026-10-31T09:42:00Z"],
  ["SMP-OSK-NB-0032", "仮名 美咲", "26200.6584", "Windows 11 25H2", 45, "little-space", "2026-10-30T00:15:00Z"],
  ["SMP-NB-0088", "見本 健一", "26200.6899", "Windows 11 25H2", 17, "rarely-on", "2026-10-29T11:03:00Z"],
  ["DESKTOP-7KQ2M4L", undefined, "26100.6725", "Windows 11 24H2", 17, "out-of-support", "2026-10-27T02:20:00Z"],
  ["SMP-NB-0009", "架空 直人", "19045.6456", "Windows 10 22H2", 17, "out-of-support", "2026-10-30T23:55:00Z"],
] as const;

export const devices: NonNullable<DevicesSection> = {
  total: 54,
  before: 53,
  windows: 54,
  encrypted: 54,
  compliance: { compliant: 47, grace: 2, noncompliant: 3, unknown: 2 },
  patches: [
    { month: "2026-10", releasedOn: "2026-10-14", applied: 46, inGrace: 0, late: 5, unknown: 3 },
    { month: "2026-09", releasedOn: "2026-09-09", applied: 51, inGrace: 0, late: 1, unknown: 2 },
    { month: "2026-08", releasedOn: "2026-08-12", applied: 53, inGrace: 0, late: 0, unknown: 1 },
  ],
  outOfSupport: [
    { windows: "Windows 11 24H2", count: 3 },
    { windows: "Windows 10 22H2", count: 1 },
  ],
  silent: { count: 2, before: 1 },
  late: late.map(([name, owner, osVersion, windows, daysSinceRelease, reason, lastContactAt]) => ({
    name,
    ...(owner && { owner }),
    osVersion: `10.0.${osVersion}`,
    windows,
    daysSinceRelease,
    reason,
    lastContactAt,
    ...(reason === "little-space" && { freeBytes: gb(4.1) }),
  })),
  notJudged: [
    {
      name: "SMP-NB-0142",
      owner: "試験 涼子",
      osVersion: "10.0.26200.6584",
      lastContactAt: "2026-09-24T08:31:00Z",
      why: "silent",
    },
    { name: "SMP-KIOSK-01", osVersion: "10.0.26100.4946", lastContactAt: "2026-09-18T01:02:00Z", why: "silent" },
    { name: "SMP-NB-0151", owner: "例題 翔", osVersion: "", why: "no-version" },
  ],
  rows: [
    ...late.map(([name, owner, osVersion, windows, , reason, lastContactAt]) => ({
      name,
      ...(owner && { owner }),
      osVersion: `10.0.${osVersion}`,
      windows,
      operatingSystem: "Windows",
      compliance: "noncompliant" as const,
      isEncrypted: true,
      patch: reason === "out-of-support" ? ("out-of-support" as const) : ("late" as const),
      lastContactAt,
    })),
    ...Array.from({ length: 49 }, (_, index) => ({
      name: `SMP-NB-${String(200 + index)}`,
      owner: ["見本 翼", "仮名 恵", "例示 花子"][index % 3] ?? "",
      osVersion: "10.0.26200.7019",
      windows: "Windows 11 25H2",
      operatingSystem: "Windows",
      compliance:
        (["compliant", "compliant", "compliant", "grace", "unknown"] as const)[Math.floor(index / 12)] ?? "compliant",
      isEncrypted: true,
      patch: "current" as const,
      lastContactAt: night,
    })),
  ],
};

const counts = [
  [0, 2, 5],
  [1, 1, 7],
  [0, 3, 4],
  [0, 2, 6],
  [0, 1, 8],
  [2, 3, 5],
  [0, 2, 4],
  [0, 2, 6],
  [1, 4, 5],
  [0, 1, 7],
  [0, 2, 3],
  [0, 3, 6],
  [1, 2, 4],
];

export const protection: ProtectionSection = {
  protection: {
    pcs: 54,
    judged: 52,
    staleDefinitions: [{ name: "SMP-NB-0009", signatureVersion: "1.439.112.0" }],
    withoutRealTime: [],
    unknown: [
      { name: "SMP-NB-0142", lastContactAt: "2026-09-24T08:31:00Z" },
      { name: "SMP-KIOSK-01", lastContactAt: "2026-09-18T01:02:00Z" },
    ],
    detections: [
      {
        at: "2026-10-07T04:22:00Z",
        device: "SMP-NB-0061",
        owner: "見本 翼",
        name: "PUA:Win32/Sample.A",
        category: "potentiallyUnwantedSoftware",
        isRemediated: true,
      },
      {
        at: "2026-10-19T00:41:00Z",
        device: "SMP-OSK-NB-0018",
        owner: "仮名 恵",
        name: "Trojan:HTML/Example.B",
        category: "trojan",
        isRemediated: true,
      },
    ],
    versions: [
      { engineVersion: "1.1.25090.3001", count: 50 },
      { engineVersion: "1.1.25080.5", count: 2 },
    ],
  },
  alerts: {
    months: months.map((month, index) => {
      const [high = 0, medium = 0, low = 0] = counts[index] ?? [];
      return { month, counts: { high, medium, low } };
    }),
    open: 0,
    high: [
      {
        at: "2026-10-19T00:41:00Z",
        title: "偽のサインイン画面を含むメールの開封",
        severity: "high",
        subjects: ["仮名 恵"],
        state: "resolved",
        minutesToResolve: 38,
      },
    ],
  },
  incidents: [
    {
      startedAt: "2026-10-22T01:05:00Z",
      endedAt: "2026-10-22T04:40:00Z",
      service: "Exchange Online",
      title: "社外からのメールの受信の遅れ",
      notices: 2,
    },
  ],
};

const used = [1012, 1038, 1071, 1094, 1123, 1181, 1236, 1282, 1330, 1369, 1421, 1508, 1561];
const sites = [
  ["全社共有_営業本部_2026年度_提案書・見積書・契約書（旧ファイルサーバー移行分）", 412.6, 16.2, 512, "2026-10-31"],
  ["設計部 図面アーカイブ", 383.3, 7.9, 512, "2026-10-30"],
  ["大阪支店 カスタマーサポートグループ", 96.3, 6.2, 256, "2026-10-31"],
  ["経理部 証憑保管（電子帳簿保存）", 71.0, 4.6, 256, "2026-10-30"],
  ["広報・採用サイト素材", 48.8, 3.1, 51, "2026-10-29"],
  ["プロジェクトA-17（完了）", 44.2, 0, 25_600, "2025-03-28"],
  ["海外取引先 Exchange of Documents with Overseas Partners (English)", 29.6, -4.5, 64, "2026-10-28"],
  ["新製品開発 コードネーム「あさぎ」", 27.1, null, 32, "2026-10-31"],
] as const;

export const storage: StorageSection = {
  thresholds: { warning: 80, critical: 90 },
  sharePoint: {
    usedBytes: gb(1561),
    before: gb(1508),
    limitBytes: gb(1824),
    months: months.map((month, index) => ({ month, usedBytes: gb(used[index] ?? 0) })),
    reachesWarning: { is: "reached", on: "2026-09-10", early: "2026-09-10", late: "2026-09-10" },
    reachesCritical: { is: "reached", on: "2026-12-13", early: "2026-11-27", late: "2027-01-02" },
    reachesLimit: { is: "reached", on: "2027-03-24", early: "2027-02-22", late: "2027-04-14" },
  },
  oneDrive: {
    people: 49,
    usedBytes: gb(3287),
    before: gb(3205),
    nearLimit: [
      { name: "見本 翼", usedBytes: gb(962), limitBytes: gb(1024) },
      { name: "例示 太郎", usedBytes: gb(845), limitBytes: gb(1024) },
    ],
  },
  mailboxes: { people: 49, usedBytes: gb(612), before: gb(604), nearLimit: [] },
  lastRead: [],
  sites: sites.map(([name, size, growth, quota, lastActiveOn], index) => ({
    name,
    owner: ["見本 健一", "仮名 美咲"][index % 2] ?? "",
    usedBytes: gb(size),
    growthBytes: growth === null ? null : gb(growth),
    quotaBytes: gb(quota),
    files: 1200 * (index + 1),
    lastActiveOn,
  })),
  dormant: { sites: 1, usedBytes: gb(44.2) },
};

export const support: SupportSection = {
  inquiries: {
    received: 38,
    before: 35,
    answered: 38,
    answeredInTime: 37,
    late: 1,
    open: 0,
    medianFirstReplyMinutes: 102,
    satisfaction: { answers: 14, average: 4.6, before: 4.5 },
    weeks: [
      { from: "2026-10-01", to: "2026-10-02", inTime: 5, late: 0, waiting: 0 },
      { from: "2026-10-05", to: "2026-10-09", inTime: 9, late: 0, waiting: 0 },
      { from: "2026-10-13", to: "2026-10-16", inTime: 7, late: 0, waiting: 0 },
      { from: "2026-10-19", to: "2026-10-23", inTime: 9, late: 1, waiting: 0 },
      { from: "2026-10-26", to: "2026-10-30", inTime: 7, late: 0, waiting: 0 },
    ],
    firstReplies: { hour: 12, fourHours: 14, businessDay: 7, inTime: 4, late: 1 },
    lateOnes: [
      {
        number: "T-2026-000431",
        subject: "会議室の予定表が表示されない",
        receivedAt: "2026-10-21T07:40:00Z",
        promisedBy: "2026-10-23T08:30:00Z",
        answeredAt: "2026-10-26T01:05:00Z",
        businessMinutesLate: 35,
      },
    ],
    topics: [
      { category: { ja: "Teamsの会議・画面共有", en: "Teams meetings" }, count: 11, before: 6 },
      { category: { ja: "パスワード・多要素認証", en: "Passwords" }, count: 8, before: 9 },
      { category: { ja: "プリンター・複合機", en: "Printers" }, count: 5, before: 7 },
    ],
  },
  requests: {
    done: 9,
    doneInTime: 9,
    open: 2,
    rows: [
      {
        type: "joiner",
        title: { ja: "入社・採用", en: "Joiner" },
        count: 3,
        inTime: 3,
        medianBusinessDays: 3,
        leadDays: 5,
      },
      {
        type: "leaver",
        title: { ja: "退社・退職", en: "Leaver" },
        count: 2,
        inTime: 2,
        medianBusinessDays: 1,
        leadDays: 5,
      },
      {
        type: "group",
        title: { ja: "グループの変更", en: "Group change" },
        count: 4,
        inTime: 4,
        medianBusinessDays: 0.5,
        leadDays: 2,
      },
    ],
  },
};

const sourceNames = [
  "contract",
  "accounts",
  "licences",
  "activity",
  "registrations",
  "devices",
  "updates",
  "protection",
  "alerts",
  "incidents",
  "sharePoint",
  "sites",
  "oneDrive",
  "mailboxes",
  "apps",
  "inquiries",
  "requests",
] as const satisfies readonly MonthlyReport["sources"][number]["name"][];
export const sources: MonthlyReport["sources"] = sourceNames.map((name) => ({
  name,
  coverage: name === "updates" || name === "protection" ? "partial" : "complete",
  asOf: closing,
  readAt: closing,
  ...(name === "devices" && { reached: { read: 54, all: 54 } }),
  ...(name === "updates" && { reached: { read: 51, all: 54 } }),
  ...(name === "protection" && { reached: { read: 52, all: 54 } }),
}));
