import * as z from "zod";
import { Temporal } from "#shared/base/time.ts";
import type { Words } from "#shared/calendar/model.ts";
import type { GraphPath } from "#shared/platform/graph-requests.ts";
import type { GraphQuery } from "#shared/platform/platform.ts";
import { type Collector, type ColumnOf, pageOf } from "../collector.ts";
import { auditActivities, auditCategories } from "./audit-words.ts";
import { signInFailures } from "./sign-in-words.ts";
import { instant, inWords, Moment, outcome, Text } from "./values.ts";

/** Entries come late by minutes to hours, so each reading goes back over the last hours of the one before. */
export const overlap = { hours: 6 };
/** As far back as Microsoft keeps the log of every customer, whatever it has bought. */
export const firstLook = { hours: 24 * 7 };

type Log<Entry> = {
  title: { ja: string; en: string };
  path: GraphPath;
  /** The property by whose time the log is asked. */
  time: string;
  query: GraphQuery;
  entry: z.core.$ZodType<Entry>;
  /** The same entry as it comes from Graph. */
  found: z.core.$ZodType<Entry>;
  columns: readonly ColumnOf<Entry>[];
};

const Figures = z.object({ entries: z.int() });
type Figures = z.infer<typeof Figures>;

/** A log of which each reading brings what is new; an entry that the one before has brought is left out. */
const logOf = <Entry extends { id: string; at: string }>(log: Log<Entry>): Collector<Entry, Figures> => ({
  title: log.title,
  item: log.entry,
  follows: "log",
  read: (needs, from) => {
    const since = needs.since ? Temporal.Instant.from(needs.since).subtract(overlap) : needs.now.subtract(firstLook);
    const $filter = `${log.time} ge ${since.toString({ smallestUnit: "second" })}`;
    return pageOf(log.path, { ...log.query, $filter }, log.found)(needs, from);
  },
  combine: (found, before = []) => {
    const known = new Set(before.map(({ id }) => id));
    const fresh = new Map(found.filter(({ id }) => !known.has(id)).map((entry) => [entry.id, entry]));
    return [...fresh.values()].toSorted((a, b) => (a.at < b.at ? -1 : 1));
  },
  figures: { schema: Figures, of: (items) => ({ entries: items.length }) },
  columns: log.columns,
});

const SignIn = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  user: z.string(),
  userName: z.string().optional(),
  app: z.string().optional(),
  client: z.string().optional(),
  address: z.string().optional(),
  place: z.string().optional(),
  device: z.string().optional(),
  operatingSystem: z.string().optional(),
  isSuccess: z.boolean(),
  failure: z.string().optional(),
  conditionalAccess: z.string().optional(),
  risk: z.string().optional(),
});
export type SignIn = z.infer<typeof SignIn>;

/** https://learn.microsoft.com/graph/api/resources/signin */
const GraphSignIn = z
  .looseObject({
    id: z.string(),
    createdDateTime: Moment,
    userPrincipalName: z.string().nullish(),
    userDisplayName: Text,
    appDisplayName: Text,
    clientAppUsed: Text,
    ipAddress: Text,
    conditionalAccessStatus: Text,
    riskLevelDuringSignIn: Text,
    status: z.looseObject({ errorCode: z.int().nullish(), failureReason: Text }).nullish(),
    deviceDetail: z.looseObject({ displayName: Text, operatingSystem: Text }).nullish(),
    location: z.looseObject({ city: Text, countryOrRegion: Text }).nullish(),
  })
  .transform(
    (one): SignIn => ({
      id: one.id,
      at: one.createdDateTime,
      user: one.userPrincipalName ?? "",
      userName: one.userDisplayName,
      app: one.appDisplayName,
      client: one.clientAppUsed,
      address: one.ipAddress,
      place: [one.location?.city, one.location?.countryOrRegion].filter(Boolean).join(", ") || undefined,
      device: one.deviceDetail?.displayName,
      operatingSystem: one.deviceDetail?.operatingSystem,
      isSuccess: (one.status?.errorCode ?? 0) === 0,
      failure: one.status?.errorCode ? one.status.failureReason : undefined,
      conditionalAccess: one.conditionalAccessStatus,
      risk: one.riskLevelDuringSignIn === "none" ? undefined : one.riskLevelDuringSignIn,
    }),
  );

/** What the conditional access policies came to: https://learn.microsoft.com/graph/api/resources/signin */
const accessOutcomes: Readonly<Record<string, Words>> = {
  success: { ja: "成功", en: "Success" },
  failure: { ja: "失敗", en: "Failure" },
  notApplied: { ja: "適用なし", en: "Not applied" },
  unknownFutureValue: { ja: "不明", en: "Unknown" },
};
const risks: Readonly<Record<string, Words>> = {
  low: { ja: "低", en: "Low" },
  medium: { ja: "中", en: "Medium" },
  high: { ja: "高", en: "High" },
  hidden: { ja: "非表示", en: "Hidden" },
  unknownFutureValue: { ja: "不明", en: "Unknown" },
};

/** Who signed in where (DM-06). */
export const signIns = logOf({
  title: { ja: "サインインログ", en: "Sign-ins" },
  path: "/auditLogs/signIns",
  time: "createdDateTime",
  query: { $top: 1000 },
  entry: SignIn,
  found: GraphSignIn,
  columns: [
    { title: { ja: "日時", en: "Time" }, kind: "instant", of: ({ at }) => instant(at) },
    { title: { ja: "利用者", en: "User" }, kind: "text", of: ({ userName, user }) => userName ?? user },
    { title: { ja: "ユーザー名", en: "User name" }, kind: "text", of: ({ user }) => user },
    { title: { ja: "アプリ", en: "App" }, kind: "text", of: ({ app }) => app },
    {
      title: { ja: "結果", en: "Result" },
      kind: "text",
      of: ({ isSuccess }, language) => outcome(isSuccess, language),
    },
    {
      title: { ja: "理由", en: "Reason" },
      kind: "text",
      of: ({ failure }, language) => inWords(failure, signInFailures, language),
    },
    {
      title: { ja: "端末", en: "Device" },
      kind: "text",
      of: ({ device, operatingSystem }) => device ?? operatingSystem,
    },
    { title: { ja: "IPアドレス", en: "Address" }, kind: "text", of: ({ address }) => address },
    { title: { ja: "場所", en: "Place" }, kind: "text", of: ({ place }) => place },
    {
      title: { ja: "条件付きアクセス", en: "Conditional access" },
      kind: "text",
      of: ({ conditionalAccess }, language) => inWords(conditionalAccess, accessOutcomes, language),
    },
    { title: { ja: "リスク", en: "Risk" }, kind: "text", of: ({ risk }, language) => inWords(risk, risks, language) },
  ],
});

const AuditEvent = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  actor: z.string().optional(),
  activity: z.string(),
  category: z.string().optional(),
  isSuccess: z.boolean(),
  targets: z.array(z.string()),
  changes: z.array(z.object({ setting: z.string(), from: z.string().optional(), to: z.string().optional() })),
});
export type AuditEvent = z.infer<typeof AuditEvent>;

const Changed = z.looseObject({ displayName: Text, oldValue: Text, newValue: Text });
type Changed = z.infer<typeof Changed>;

const changesOf = (properties: readonly Changed[]): AuditEvent["changes"] =>
  properties.map(({ displayName, oldValue, newValue }) => ({
    setting: displayName ?? "",
    from: oldValue,
    to: newValue,
  }));

/** https://learn.microsoft.com/graph/api/resources/directoryaudit */
const DirectoryAudit = z
  .looseObject({
    id: z.string(),
    activityDateTime: Moment,
    activityDisplayName: z.string(),
    category: Text,
    result: z.string().nullish(),
    initiatedBy: z
      .looseObject({
        user: z.looseObject({ userPrincipalName: Text, displayName: Text }).nullish(),
        app: z.looseObject({ displayName: Text }).nullish(),
      })
      .nullish(),
    targetResources: z
      .array(
        z.looseObject({ displayName: Text, userPrincipalName: Text, modifiedProperties: z.array(Changed).nullish() }),
      )
      .nullish(),
  })
  .transform((one): AuditEvent => {
    const { user, app } = one.initiatedBy ?? {};
    const targets = one.targetResources ?? [];
    return {
      id: one.id,
      at: one.activityDateTime,
      actor: user?.userPrincipalName ?? user?.displayName ?? app?.displayName,
      activity: one.activityDisplayName,
      category: one.category,
      isSuccess: one.result === "success",
      targets: targets.flatMap((target) => target.displayName ?? target.userPrincipalName ?? []),
      changes: changesOf(targets.flatMap((target) => target.modifiedProperties ?? [])),
    };
  });

/** Entra's own list of what was changed, which has no value before. */
const changedSettings = "Included Updated Properties";

/** Entra writes a value as JSON. */
const bare = (value: string | undefined): string => value?.replace(/^\[?"([^"]*)"\]?$/, "$1") ?? "—";

function changeInWords({ setting, from, to }: AuditEvent["changes"][number], language: keyof Words): string {
  if (setting === changedSettings) return language === "ja" ? `変更した項目：${bare(to)}` : `Changed: ${bare(to)}`;
  return `${setting}: ${bare(from)} → ${bare(to)}`;
}

const auditColumns: readonly ColumnOf<AuditEvent>[] = [
  { title: { ja: "日時", en: "Time" }, kind: "instant", of: ({ at }) => instant(at) },
  { title: { ja: "実行者", en: "Actor" }, kind: "text", of: ({ actor }) => actor },
  {
    title: { ja: "操作", en: "Activity" },
    kind: "text",
    of: ({ activity }, language) => inWords(activity, auditActivities, language),
  },
  {
    title: { ja: "分類", en: "Category" },
    kind: "text",
    of: ({ category }, language) => inWords(category, auditCategories, language),
  },
  { title: { ja: "対象", en: "Targets" }, kind: "text", of: ({ targets }) => targets.join(", ") },
  {
    title: { ja: "変更", en: "Changes" },
    kind: "text",
    of: ({ changes }, language) => changes.map((change) => changeInWords(change, language)).join("\n"),
  },
  { title: { ja: "結果", en: "Result" }, kind: "text", of: ({ isSuccess }, language) => outcome(isSuccess, language) },
];

/** What was done in the directory (DM-07). */
export const directoryAudits = logOf({
  title: { ja: "監査ログ（Entra ID）", en: "Directory audit" },
  path: "/auditLogs/directoryAudits",
  time: "activityDateTime",
  query: { $top: 1000 },
  entry: AuditEvent,
  found: DirectoryAudit,
  columns: auditColumns,
});

/** https://learn.microsoft.com/graph/api/resources/intune-auditing-auditevent */
const IntuneAudit = z
  .looseObject({
    id: z.string(),
    activityDateTime: Moment,
    activity: Text,
    activityType: Text,
    displayName: Text,
    category: Text,
    activityResult: z.string().nullish(),
    actor: z
      .looseObject({ userPrincipalName: Text, servicePrincipalName: Text, applicationDisplayName: Text })
      .nullish(),
    resources: z.array(z.looseObject({ displayName: Text, modifiedProperties: z.array(Changed).nullish() })).nullish(),
  })
  .transform(
    (one): AuditEvent => ({
      id: one.id,
      at: one.activityDateTime,
      actor: one.actor?.userPrincipalName ?? one.actor?.servicePrincipalName ?? one.actor?.applicationDisplayName,
      activity: one.activity ?? one.displayName ?? one.activityType ?? "",
      category: one.category,
      isSuccess: one.activityResult?.toLowerCase() === "success",
      targets: (one.resources ?? []).flatMap(({ displayName }) => displayName ?? []),
      changes: changesOf((one.resources ?? []).flatMap(({ modifiedProperties }) => modifiedProperties ?? [])),
    }),
  );

/** What was done in Intune (DM-07). */
export const intuneAudits = logOf({
  title: { ja: "監査ログ（Intune）", en: "Intune audit" },
  path: "/deviceManagement/auditEvents",
  time: "activityDateTime",
  query: {},
  entry: AuditEvent,
  found: IntuneAudit,
  columns: auditColumns,
});
