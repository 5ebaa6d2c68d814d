import { Temporal } from "#shared/base/time.ts";
import { GraphError, isGraphError } from "#shared/platform/graph-error.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { Collector, ReadingNeeds } from "./collector.ts";
import { collectors } from "./collectors.ts";
import type { Newest, Snapshot, SnapshotSummary } from "./model.ts";
import { itemsBefore, itemsOf } from "./read-snapshots.ts";
import { getStep, keepSnapshot, keepStep, removeStep, type SnapshotKey, type Step } from "./store.ts";

type Needs = Pick<Platform, "blobs" | "clock" | "graph" | "tables">;

/** Directory tokens live seven days; what is older is read anew: https://learn.microsoft.com/graph/delta-query-overview */
const deltaDays = 6;

/**
 * Reads all of a kind, or what has changed of it, and keeps it: a reading that was broken off goes on behind the last step
 * that was kept.
 */
export async function takeSnapshot(needs: Needs, which: SnapshotKey, standing: Newest | undefined): Promise<Snapshot> {
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
  which: SnapshotKey,
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
  which: SnapshotKey,
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

const repeating = ({ kind }: SnapshotKey) => new GraphError({ status: 200, code: "repeating-page", path: `/${kind}` });

const readingNeeds = (needs: Needs, { tenant, day }: SnapshotKey, last: SnapshotSummary | undefined): ReadingNeeds => ({
  graph: needs.graph(tenant),
  now: needs.clock.now(),
  since: last?.asOf,
  today: (kind) => itemsOf(needs, { tenant, kind, day }),
});
