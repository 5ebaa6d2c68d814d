import type { TenantId } from "#shared/base/ids.ts";
import { causeOf, type GraphError, isGraphError, isTransient } from "#shared/platform/graph-error.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { Collector } from "./collector.ts";
import { collectors } from "./collectors.ts";
import type { Newest, Snapshot, SnapshotKind, SnapshotSummary } from "./model.ts";
import { findNewest, getSnapshot, keepStanding, keepSummary, removeSnapshot } from "./store.ts";
import { takeSnapshot } from "./take-snapshot.ts";

type Needs = Pick<Platform, "blobs" | "clock" | "graph" | "log" | "tables">;
type Which = { tenant: TenantId; kind: SnapshotKind; day: string; refresh?: string | undefined };

/** What became of a kind: it stands as read, it cannot be read, or it may be readable later. */
export type Outcome = { is: "read" | "unreadable" } | { is: "put-off"; error: GraphError };

/**
 * Reads one kind of one tenant for one day, or once more on that day, and keeps it. What was read once is not read again.
 * What cannot be read is recorded with its cause, beside what was read before.
 */
export async function collectKind(needs: Needs, which: Which): Promise<Outcome> {
  const standing = await findNewest(needs, which.tenant, which.kind);
  if (standing?.snapshot && isAsNew(standing.snapshot, which)) return { is: "read" };
  try {
    const snapshot = (await getSnapshot(needs, which)) ?? (await takeSnapshot(needs, which, standing));
    const earlier = standing?.snapshot?.day === which.day ? standing.snapshot : undefined;
    const first = earlier ? earlier.first : which.refresh;
    const summary = { ...summaryOf(snapshot), ...(first !== undefined && { first }) };
    if (standing?.replaced) await removeSnapshot(needs, { ...which, ...standing.replaced });
    const now: Newest = {
      ...pick(which),
      attempt: summary,
      snapshot: summary,
      ...replacing(earlier),
      ...since(snapshot),
    };
    await keepSummary(needs, summary, now);
    return { is: "read" };
  } catch (error) {
    if (!isGraphError(error)) throw error;
    const cause = causeOf(error);
    const readAt = needs.clock.now().toString();
    const attempt: SnapshotSummary = { ...which, readAt, coverage: "none", cause };
    const now: Newest = { ...standing, ...pick(which), attempt };
    await (standing?.snapshot?.day === which.day ? keepStanding(needs, now) : keepSummary(needs, attempt, now));
    needs.log.warn("not read", { tenant: which.tenant, kind: which.kind, cause, code: error.code });
    return isTransient(error) ? { is: "put-off", error } : { is: "unreadable" };
  }
}

/** The night's reading is done by any reading of its day, and a later one by none that was due before it. */
const isAsNew = ({ day, refresh = "" }: SnapshotSummary, wanted: Which) =>
  day > wanted.day || (day === wanted.day && (wanted.refresh === undefined || refresh >= wanted.refresh));

/** A day keeps its first reading and its last one; who has just looked up another has until the next one to fetch it. */
const replacing = (earlier: SnapshotSummary | undefined): Pick<Newest, "replaced"> =>
  earlier && earlier.refresh !== earlier.first ? { replaced: { day: earlier.day, refresh: earlier.refresh } } : {};

const pick = ({ tenant, kind }: Which) => ({ tenant, kind });
const since = ({ deltaLink }: Snapshot) => (deltaLink === undefined ? {} : { deltaLink });

/** A reading in short, as its day is remembered. */
export function summaryOf({ items, deltaLink: _deltaLink, ...head }: Snapshot): SnapshotSummary {
  const { figures }: Collector<unknown, unknown, unknown> = collectors[head.kind];
  return { ...head, figures: figures.of(items) };
}
