import * as z from "zod";
import type { TenantId } from "#shared/base/ids.ts";
import { refusal, type Said, unknownCursor } from "#shared/base/problems.ts";
import { Temporal } from "#shared/base/time.ts";
import { livesUntil } from "#shared/platform/graph-subscriptions.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { Collector } from "./collector.ts";
import { collectors } from "./collectors.ts";
import { DirectoryResource, type DirectoryWatch, directoryWatchOf } from "./directory-watch.ts";
import { type Newest, SnapshotKind, SnapshotSummary } from "./model.ts";
import { reasonOf } from "./reasons.ts";
import type { Asked, SnapshotQuery } from "./snapshot-query.ts";
import { narrowed, toldNarrowing } from "./snapshot-table.ts";
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
export type Standing = z.infer<typeof Standing>;

/** One page of a kind's newest snapshot. */
export const SnapshotPage = Standing.extend({
  total: z.int(),
  items: z.array(z.unknown()),
  cursor: z.string().optional(),
});
export type SnapshotPage = z.infer<typeof SnapshotPage>;

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
/** How a kind stands and what is shown of it. */
export type Shown = { standing: Standing; items: unknown[]; q?: string | undefined };

/**
 * What is known of a kind, or was at the end of a day: one row and one blob; only what is left
 * of it when it is narrowed. Nothing before anything was tried.
 */
export async function knownSnapshot(needs: Needs, { tenant, kind, day, q, where }: Asked): Promise<Shown | undefined> {
  const found = await (day === undefined ? findNewest(needs, tenant, kind) : findDay(needs, { tenant, kind, day }));
  if (!found) return undefined;
  const { snapshot } = found;
  const kept = snapshot && (await getSnapshot(needs, snapshot));
  const collector: Collector<unknown, unknown, unknown> = collectors[kind];
  const items = kept ? z.array(collector.item).parse(kept.items) : [];
  const left = q || where ? narrowed(kind, items, { q, where }) : items;
  return { standing: standingAt(found, needs.clock.now()), items: left, q: toldNarrowing({ q, where }) };
}

/** The same where there has to be something; refused as `not-found` before anything was tried. */
export async function newestSnapshot(needs: Needs, asked: Asked): Promise<Shown> {
  const known = await knownSnapshot(needs, asked);
  if (!known) throw refusal("not-found", notRead);
  return known;
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

type Paging = Pick<SnapshotQuery, "take" | "cursor">;

/** One page of what was read. */
export const snapshotPage = async (needs: Needs, asked: Asked, page: Paging): Promise<SnapshotPage> =>
  pageOf(await newestSnapshot(needs, asked), page);

/** A page goes on within the reading it began in. */
export function pageOf({ standing, items }: Shown, { take, cursor }: Paging): SnapshotPage {
  const reading = standing.shown?.readAt ?? "";
  const from = cursor === undefined ? 0 : positionIn(cursor, reading);
  const next = from + take;
  return {
    ...standing,
    total: items.length,
    items: items.slice(from, next),
    ...(next < items.length && { cursor: Buffer.from(`${reading}|${next}`).toString("base64url") }),
  };
}

function positionIn(cursor: string, reading: string): number {
  const [of, position] = Buffer.from(cursor, "base64url").toString().split("|");
  if (position === undefined || !/^\d{1,9}$/.test(position)) throw unknownCursor();
  if (of === reading) return Number(position);
  throw refusal("wrong-state", readAnew);
}

const notRead: Said = {
  ja: "まだ取得していないか、指定の日には取得していません。毎晩取得しています。",
  en: "This has not been read yet, or not on that day; it is read every night.",
};
const readAnew: Said = {
  ja: "前のページのあとに、新しく取得しました。はじめから表示し直してください。",
  en: "It was read anew since the page before. Begin again without the cursor.",
};
