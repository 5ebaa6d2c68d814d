import type { TenantId } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";
import { causeOf, GraphError, isGraphError, isTransient } from "#shared/platform/graph-error.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { Collector, ReadingNeeds } from "./collector.ts";
import { collectors } from "./collectors.ts";
import type { Newest, Snapshot, SnapshotKind, SnapshotSummary } from "./model.ts";
import { itemsBefore, itemsOf } from "./read-snapshots.ts";
import {
  findNewest,
  getSnapshot,
  getStep,
  keepSnapshot,
  keepStanding,
  keepStep,
  keepSummary,
  removeSnapshot,
  removeStep,
  type Step,
} from "./store.ts";

type Needs = Pick<Platform, "blobs" | "clock" | "graph" | "log" | "tables">;
type Which = { tenant: TenantId; kind: SnapshotKind; day: string; refresh?: string | undefined };

/** What became of a kind: it stands as read, it cannot be read, or it may be readable later. */
export type Outcome = { is: "read" | "unreadable" } | { is: "put-off"; error: GraphError };

/**
 * Reads one kind of one tenant for one day, or once more on that day, and keeps it. What was read once is not read again:
 * a reading that was broken off goes on behind the last step that was kept. What cannot be read is recorded with its cause,
 * beside what was read before.
 */
export async function collectKind(needs: Needs, which: Which): Promise<Outcome> {
  const standing = await findNewest(needs, which.tenant, which.kind);
  if (standing?.snapshot && isAsNew(standing.snapshot, which)) return { is: "read" };
  try {
    const snapshot = (await getSnapshot(needs, which)) ?? (await readSnapshot(needs, which, standing));
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

function summaryOf({ items, deltaLink: _deltaLink, ...head }: Snapshot): SnapshotSummary {
  const { figures }: Collector<unknown, unknown, unknown> = collectors[head.kind];
  return { ...head, figures: figures.of(items) };
}

/** Directory tokens live seven days; what is older is read anew: https://learn.microsoft.com/graph/delta-query-overview */
const deltaDays = 6;

async function readSnapshot(needs: Needs, which: Which, standing: Newest | undefined): Promise<Snapshot> {
  const collector: Collector<unknown, unknown, unknown> = collectors[which.kind];
  const last = standing?.snapshot;
  if (!last) return readSteps(needs, which, "full");
  if (collector.follows === "log") return readSteps(needs, which, "full", { last });
  const link = standing.deltaLink;
  if (link === undefined || isOlder(last.day, which.day, deltaDays)) return readSteps(needs, which, "full");
  try {
    return await readSteps(needs, which, "changes", { last, link });
  } catch (error) {
    if (!isGraphError(error) || !isForgotten(error)) throw error;
    return readSteps(needs, which, "full");
  }
}

const isOlder = (day: string, than: string, days: number) =>
  Temporal.PlainDate.from(day).until(Temporal.PlainDate.from(than)).days > days;

/** Graph no longer knows from where the changes were to be told. */
const isForgotten = ({ status, code }: GraphError) =>
  status === 410 || ["syncstatenotfound", "resyncrequired"].includes(code.toLowerCase());

async function readSteps(
  needs: Needs,
  which: Which,
  run: "full" | "changes",
  from: { last?: SnapshotSummary; link?: string } = {},
): Promise<Snapshot> {
  const { last, link } = from;
  const collector: Collector<unknown, unknown, unknown> = collectors[which.kind];
  const beganAt = needs.clock.now().toString();
  const steps = await stepsOf(needs, which, run, link, (next) =>
    collector.read(readingNeeds(needs, which, last), next),
  );
  const before = last && (await itemsOf(needs, { ...which, day: last.day }));
  const isMoreOfToday = collector.follows === "log" && last?.day === which.day;
  const found = steps.flatMap((step) => step.found);
  const { asOf, deltaLink } = steps.at(-1) ?? {};
  const cause = steps.find((step) => step.cause !== undefined)?.cause;
  const snapshot = await keepSnapshot(needs, {
    ...which,
    asOf: asOf ?? beganAt,
    readAt: needs.clock.now().toString(),
    coverage: cause === undefined ? "complete" : "partial",
    ...(cause !== undefined && { cause }),
    items: isMoreOfToday
      ? collector.combine([...(before ?? []), ...found], await itemsBefore(needs, which))
      : collector.combine(found, before),
    ...(deltaLink !== undefined && { deltaLink }),
  });
  for (const step of steps.keys()) if (step + 1 < steps.length) await removeStep(needs, { ...which, run, step });
  return snapshot;
}

/** All steps of a reading; those that were kept by an earlier try are not read again. */
async function stepsOf(
  needs: Needs,
  which: Which,
  run: "full" | "changes",
  link: string | undefined,
  read: (next: string | undefined) => Promise<Step>,
): Promise<Step[]> {
  const steps: Step[] = [];
  const asked = new Set<string>();
  let next = link;
  do {
    if (next !== undefined && asked.has(next)) throw repeating(which);
    if (next !== undefined) asked.add(next);
    const key = { ...which, run, step: steps.length };
    const kept = await getStep(needs, key);
    const step = kept ?? (await read(next));
    if (!kept && step.next !== undefined) await keepStep(needs, key, step);
    steps.push(step);
    next = step.next;
  } while (next !== undefined);
  return steps;
}

const repeating = ({ kind }: Which) => new GraphError({ status: 200, code: "repeating-page", path: `/${kind}` });

const readingNeeds = (needs: Needs, { tenant, day }: Which, last: SnapshotSummary | undefined): ReadingNeeds => ({
  graph: needs.graph(tenant),
  now: needs.clock.now(),
  since: last?.asOf,
  today: (kind) => itemsOf(needs, { tenant, kind, day }),
});
