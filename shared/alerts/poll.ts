import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import { type Instant, Temporal } from "#shared/base/time.ts";
import { causeOf, isGraphError } from "#shared/platform/graph-error.ts";
import type { GraphPath } from "#shared/platform/graph-requests.ts";
import type { AlertEvent, Platform } from "#shared/platform/platform.ts";
import { type EventType, eventOf, eventTypes } from "./event-types.ts";
import { ForeignId, Moment } from "./normalise/words.ts";
import { findWatch, putWatch, type Watch, WatchKind } from "./watches.ts";

/** Asks for one kind of a tenant's news. */
export const PollNews = z.object({ kind: WatchKind, tenant: TenantId });
export type PollNews = z.infer<typeof PollNews>;

type News = {
  path: GraphPath;
  changedAt: string;
  pageSize: number;
  type: EventType;
  /** A list within it that can grow long, and which of its ends matters. */
  long?: { name: string; end: "first" | "last" };
};

/** What is polled: Graph pushes none of it. An incident page holds 50 at most. */
const news: Record<WatchKind, News> = {
  "defender-alerts": {
    path: "/security/alerts_v2",
    changedAt: "lastUpdateDateTime",
    pageSize: 100,
    type: eventTypes.defenderAlert,
    long: { name: "evidence", end: "first" },
  },
  "defender-incidents": {
    path: "/security/incidents",
    changedAt: "lastUpdateDateTime",
    pageSize: 50,
    type: eventTypes.defenderIncident,
  },
  "service-health": {
    path: "/admin/serviceAnnouncement/issues",
    changedAt: "lastModifiedDateTime",
    pageSize: 100,
    type: eventTypes.serviceHealthIssue,
    long: { name: "posts", end: "last" },
  },
};

/** News reach the API late and out of order, so each reading goes back over the last minutes of the one before. */
const overlap = { minutes: 10 };
const firstLook = { hours: 24 * 7 };

/** The topic takes 1 MB at once, and an alert with much evidence has some 20 kB. */
const eventsAtOnce = 40;

type Needs = Pick<Platform, "clock" | "graph" | "log" | "tables" | "topic">;

/**
 * Puts what is new or changed of one kind on the alert topic, then remembers how far it has read. A reading that fails is
 * recorded with its cause; the timer comes again in minutes and reads from where this one began.
 */
export async function pollNews(needs: Needs, { kind, tenant }: PollNews): Promise<void> {
  const now = needs.clock.now();
  const before = await findWatch(needs, tenant, kind);
  const since = before ? Temporal.Instant.from(before.readUpTo).subtract(overlap) : now.subtract(firstLook);
  const readUpTo = before?.readUpTo ?? since.toString({ smallestUnit: "millisecond" });
  const read = { tenant, kind, readAt: now.toString() };
  try {
    const { newest, unreadable } = await publishSince(needs, { kind, tenant }, since);
    const outcome: Pick<Watch, "coverage" | "cause"> =
      unreadable === 0 ? { coverage: "complete" } : { coverage: "partial", cause: `unreadable: ${unreadable}` };
    await putWatch(needs, { ...read, ...outcome, readUpTo: newest > readUpTo ? newest : readUpTo });
  } catch (error) {
    if (!isGraphError(error)) throw error;
    const cause = causeOf(error);
    await putWatch(needs, { ...read, readUpTo, coverage: "none", cause });
    needs.log.warn("news not read", { tenant, kind, cause });
  }
}

/** One thing that cannot be read is counted and stops no other. */
async function publishSince(needs: Needs, { kind, tenant }: PollNews, since: Instant) {
  const { path, changedAt, pageSize, type, long } = news[kind];
  const Item = itemOf(changedAt);
  const query = { $filter: `${changedAt} ge ${since.toString({ smallestUnit: "millisecond" })}`, $top: pageSize };
  const waiting: AlertEvent[] = [];
  let newest = "";
  let unreadable = 0;
  for await (const item of needs.graph(tenant).list(path, z.unknown(), { query })) {
    const read = Item.safeParse(item).data;
    if (!read) {
      unreadable += 1;
      continue;
    }
    const { id, at } = read;
    waiting.push(
      eventOf(type, { tenant, id, at, source: `/tenants/${tenant}${path}`, data: fitting(read.data, long) }),
    );
    if (at > newest) newest = at;
    if (waiting.length === eventsAtOnce) await needs.topic.publish(...waiting.splice(0));
  }
  if (waiting.length > 0) await needs.topic.publish(...waiting);
  return { newest, unreadable };
}

/** What has to be known of a thing to tell of it; the rest goes along as it came, to be read one by one. */
const itemOf = (changedAt: string) =>
  z
    .looseObject({ id: ForeignId })
    .transform((data): unknown => ({ id: data.id, at: data[changedAt], data }))
    .pipe(z.object({ id: z.string(), at: Moment, data: z.looseObject({}) }));

/** A queue's message holds 256 KB. */
const mostCharacters = 80_000;

/** Shortens the long list until the whole fits. */
function fitting(data: Record<string, unknown>, long: News["long"]): Record<string, unknown> {
  const list = long && data[long.name];
  if (!long || !Array.isArray(list) || list.length < 2 || JSON.stringify(data).length <= mostCharacters) return data;
  const half = Math.floor(list.length / 2);
  return fitting({ ...data, [long.name]: long.end === "first" ? list.slice(0, half) : list.slice(-half) }, long);
}
