import * as z from "zod";
import type { TenantId } from "#shared/base/ids.ts";
import { Problem } from "#shared/base/problems.ts";
import { Temporal } from "#shared/base/time.ts";
import { livesUntil } from "#shared/platform/graph-subscriptions.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { Sheet, Workbook } from "#shared/platform/workbook.ts";
import type { Collector } from "./collector.ts";
import { collectors } from "./collectors.ts";
import { DirectoryResource, type DirectoryWatch, directoryWatchOf } from "./directory-watch.ts";
import { type Newest, SnapshotKind, SnapshotSummary } from "./model.ts";
import { reasonOf } from "./reasons.ts";
import { findNewest, getSnapshot, newestOf, type SnapshotKey, summaryOn } from "./store.ts";

const Reason = z.object({ ja: z.string(), en: z.string() });

/** What the newest attempt came to, and what is shown, which may be of an earlier day. */
const Standing = z.object({
  attempt: SnapshotSummary.pick({ day: true, readAt: true, coverage: true, cause: true }).extend({
    reason: Reason.optional(),
  }),
  shown: SnapshotSummary.pick({ day: true, asOf: true, readAt: true, coverage: true, cause: true })
    .extend({ reason: Reason.optional(), ageHours: z.int() })
    .optional(),
  figures: z.unknown().optional(),
});
type Standing = z.infer<typeof Standing>;

/** One page of a kind's newest snapshot. */
export const SnapshotPage = Standing.extend({
  total: z.int(),
  items: z.array(z.unknown()),
  cursor: z.string().optional(),
});
export type SnapshotPage = z.infer<typeof SnapshotPage>;

export const SnapshotQuery = z.strictObject({
  q: z.string().trim().max(100, "100文字以内で入力してください。").optional(),
  take: z.coerce.number().int().min(1).max(10_000).default(1000),
  cursor: z.string().optional(),
  /** An earlier day as it was read last; of a log, what that day has brought. */
  day: z.iso.date("日付は 2026-11-27 のように入力してください。").optional(),
  format: z.enum(["json", "xlsx", "csv"]).default("json"),
});
export type SnapshotQuery = z.infer<typeof SnapshotQuery>;

/** How every kind stands, without what was read. */
export const InventoryOverview = z.object({
  kinds: z.array(Standing.extend({ kind: SnapshotKind, title: z.object({ ja: z.string(), en: z.string() }) })),
  /** Whether Microsoft Graph tells of people and groups while they change; missing before it was asked to. */
  directory: z
    .object({ isWatched: z.boolean(), until: z.iso.datetime().optional(), reason: Reason.optional() })
    .optional(),
});
export type InventoryOverview = z.infer<typeof InventoryOverview>;

type Needs = Pick<Platform, "blobs" | "clock" | "tables">;
type Shown = { standing: Standing; items: unknown[] };

/** What is known of a kind, or was at the end of a day: one row and one blob. Refused as `not-found` before anything was tried. */
export async function newestSnapshot(
  needs: Needs,
  { tenant, kind, day }: { tenant: TenantId; kind: SnapshotKind; day?: string | undefined },
): Promise<Shown> {
  const found = await (day === undefined ? findNewest(needs, tenant, kind) : findDay(needs, { tenant, kind, day }));
  if (!found) throw new Problem("not-found", "This has not been read yet, or not on that day; it is read every night.");
  const { snapshot } = found;
  const kept = snapshot && (await getSnapshot(needs, snapshot));
  const collector: Collector<unknown, unknown, unknown> = collectors[kind];
  return {
    standing: standingAt(found, needs.clock.now()),
    items: kept ? z.array(collector.item).parse(kept.items) : [],
  };
}

async function findDay(needs: Needs, { tenant, kind, day }: SnapshotKey): Promise<Newest | undefined> {
  const attempt = await summaryOn(needs, { tenant, kind, day });
  return attempt && { tenant, kind, attempt, ...(attempt.coverage !== "none" && { snapshot: attempt }) };
}

/** Every kind of a tenant at a glance, read at once. */
export async function inventoryOverview(
  needs: Pick<Platform, "clock" | "tables">,
  tenant: TenantId,
): Promise<InventoryOverview> {
  const now = needs.clock.now();
  const [all, watch] = await Promise.all([newestOf(needs, tenant), directoryWatchOf(needs, tenant)]);
  return {
    ...(watch && { directory: standingOfDirectory(watch.value, now) }),
    kinds: SnapshotKind.options.flatMap((kind) =>
      all
        .filter((one) => one.kind === kind)
        .map((found) => ({ kind, title: collectors[kind].title, ...standingAt(found, now) })),
    ),
  };
}

function standingOfDirectory({ subscriptions, cause }: DirectoryWatch, now: Temporal.Instant) {
  const ends = Object.values(subscriptions).map(({ expiresAt }) => expiresAt);
  const isWatched =
    ends.length === DirectoryResource.options.length && ends.every((expiresAt) => livesUntil({ expiresAt }, now));
  return { isWatched, until: ends.toSorted()[0], reason: reasonOf(cause) };
}

const standingAt = ({ attempt, snapshot }: Newest, now: Temporal.Instant): Standing =>
  Standing.parse({
    attempt: { ...attempt, reason: reasonOf(attempt.cause) },
    ...(snapshot && {
      shown: { ...snapshot, reason: reasonOf(snapshot.cause), ageHours: ageOf(snapshot, now) },
      figures: snapshot.figures,
    }),
  });

const ageOf = ({ asOf, readAt }: SnapshotSummary, now: Temporal.Instant) =>
  Math.max(
    0,
    Math.floor(
      Temporal.Instant.from(asOf ?? readAt)
        .until(now)
        .total("hours"),
    ),
  );

/** One page of what was read, those that hold a text if one is asked for. A page goes on within the reading it began in. */
export async function snapshotPage(
  needs: Needs,
  tenant: TenantId,
  kind: SnapshotKind,
  { q, take, cursor, day }: Pick<SnapshotQuery, "q" | "take" | "cursor" | "day">,
): Promise<SnapshotPage> {
  const { standing, items } = await newestSnapshot(needs, { tenant, kind, day });
  const reading = standing.shown?.readAt ?? "";
  const from = cursor === undefined ? 0 : positionIn(cursor, reading);
  const fitting = q ? items.filter((item) => JSON.stringify(item).toLowerCase().includes(q.toLowerCase())) : items;
  const next = from + take;
  return {
    ...standing,
    total: fitting.length,
    items: fitting.slice(from, next),
    ...(next < fitting.length && { cursor: Buffer.from(`${reading}|${next}`).toString("base64url") }),
  };
}

function positionIn(cursor: string, reading: string): number {
  const [of, position] = Buffer.from(cursor, "base64url").toString().split("|");
  if (of === reading && position !== undefined && /^\d{1,9}$/.test(position)) return Number(position);
  throw new Problem("wrong-state", "It was read anew since the page before. Begin again without the cursor.");
}

/** A kind as one sheet, and beside it when and how far it could be read. */
export function snapshotWorkbook(
  kind: SnapshotKind,
  { standing, items }: Shown,
  { author, language, madeAt }: Pick<Workbook, "author" | "language" | "madeAt">,
): Workbook {
  const { title } = collectors[kind];
  const sheet = sheetOf(kind, items, language);
  return { title: title[language], author, madeAt, language, sheets: [sheet, ageSheet(standing, language)] };
}

export function sheetOf(kind: SnapshotKind, items: readonly unknown[], language: "ja" | "en"): Sheet {
  const { title, columns }: Collector<unknown, unknown, unknown> = collectors[kind];
  return {
    name: title[language],
    columns: columns.map((column) => ({ title: column.title[language], kind: column.kind })),
    rows: items.map((item) => columns.map((column) => column.of(item, language))),
  };
}

const coverages = {
  complete: { ja: "すべて取得", en: "Complete" },
  partial: { ja: "一部を取得", en: "In part" },
  none: { ja: "取得できませんでした", en: "Could not be read" },
} as const;

function ageSheet({ attempt, shown }: Standing, language: "ja" | "en"): Sheet {
  const words =
    language === "ja" ? ["時点", "取得日時", "取得範囲", "理由"] : ["As of", "Read at", "Coverage", "Reason"];
  const [asOf = "", readAt = "", coverage = "", reason = ""] = words;
  const row = (of: NonNullable<Standing["shown"]>) => [
    Temporal.Instant.from(of.asOf ?? of.readAt),
    Temporal.Instant.from(of.readAt),
    coverages[of.coverage][language],
    of.reason?.[language],
  ];
  const tried = { ...attempt, ageHours: 0 };
  return {
    name: language === "ja" ? "取得状況" : "Source",
    columns: [
      { title: asOf, kind: "instant" },
      { title: readAt, kind: "instant" },
      { title: coverage, kind: "text" },
      { title: reason, kind: "text" },
    ],
    rows: [...(shown ? [row(shown)] : []), ...(attempt.coverage === "none" ? [row(tried)] : [])],
  };
}
