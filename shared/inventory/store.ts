import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import * as z from "zod";
import type { TenantId } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";
import type { Platform, TableDefinition } from "#shared/platform/platform.ts";
import { keptDays, Newest, Snapshot, type SnapshotKind, SnapshotSummary } from "./model.ts";

type InTables = Pick<Platform, "tables">;
type InBlobs = Pick<Platform, "blobs">;
export type SnapshotKey = Pick<Snapshot, "tenant" | "kind" | "day" | "refresh">;

/** A row key that puts the newest day first. */
const newestDayFirst = (day: string): string => String(99_999_999 - Number(day.replaceAll("-", "")));

const historyOf = (tenant: TenantId, kind: SnapshotKind) => `${tenant}:${kind}`;

const summaries: TableDefinition<SnapshotSummary> = {
  name: "snapshots",
  schema: SnapshotSummary,
  key: ({ tenant, kind, day }) => ({ partition: historyOf(tenant, kind), row: newestDayFirst(day) }),
};

/** The rows of one tenant lie together, so that all its kinds are read at once. */
const newest: TableDefinition<Newest> = {
  name: "newestSnapshots",
  schema: Newest,
  key: ({ tenant, kind }) => ({ partition: tenant, row: kind }),
};

export const findNewest = async (
  { tables }: InTables,
  tenant: TenantId,
  kind: SnapshotKind,
): Promise<Newest | undefined> => (await tables.get(newest, { partition: tenant, row: kind }))?.value;

/** How every kind of a tenant stands that was ever tried. */
export const newestOf = async ({ tables }: InTables, tenant: TenantId): Promise<Newest[]> =>
  (await tables.list(newest, { partition: tenant })).rows;

/** Puts a day's reading into the history, then to the front; the work on one tenant is done one after the other. */
export async function keepSummary(needs: InTables, summary: SnapshotSummary, standing: Newest): Promise<void> {
  await keepPastSummary(needs, summary);
  await keepStanding(needs, standing);
}

export const keepStanding = ({ tables }: InTables, standing: Newest): Promise<void> => tables.put(newest, standing);

/** A day's reading in the history, behind what stands in front. */
export const keepPastSummary = ({ tables }: InTables, summary: SnapshotSummary): Promise<void> =>
  tables.put(summaries, summary);

/** The summaries from `day` back, the newest first, no more than `take`. */
export const summariesFrom = async (
  { tables }: InTables,
  { tenant, kind, day }: SnapshotKey,
  take: number,
): Promise<SnapshotSummary[]> =>
  (await tables.list(summaries, { partition: historyOf(tenant, kind), from: newestDayFirst(day), take })).rows;

/** A day's reading in short, or nothing when the kind was not tried that day. */
export const summaryOn = async (
  { tables }: InTables,
  { tenant, kind, day }: SnapshotKey,
): Promise<SnapshotSummary | undefined> =>
  (await tables.get(summaries, { partition: historyOf(tenant, kind), row: newestDayFirst(day) }))?.value;

/**
 * Forgets what is older than the history that is promised. Storage forgets the snapshots themselves some weeks later, by a
 * rule in `infra/modules/storage.bicep`, when no row speaks of them any more.
 */
export async function forgetOld(needs: InTables, { tenant, kind, day }: SnapshotKey): Promise<void> {
  const { tables } = needs;
  const oldest = Temporal.PlainDate.from(day).subtract({ days: keptDays }).toString();
  const old = await tables.list(summaries, { partition: historyOf(tenant, kind), from: `${newestDayFirst(oldest)}~` });
  for (const summary of old.rows) await tables.remove(summaries, summaries.key(summary));
  const standing = await findNewest(needs, tenant, kind);
  if (standing?.snapshot && standing.snapshot.day < oldest) await keepStanding(needs, withoutSnapshot(standing));
}

const withoutSnapshot = ({ tenant, kind, attempt }: Newest): Newest => ({ tenant, kind, attempt });

const readingOf = ({ tenant, kind, day, refresh }: SnapshotKey) =>
  [tenant, kind, refresh === undefined ? day : `${day}-at-${refresh}`].join("/");
const blobOf = (key: SnapshotKey) => `${readingOf(key)}.json.gz`;

/** The whole of one reading, or nothing when it was not made. */
export const getSnapshot = (needs: InBlobs, key: SnapshotKey): Promise<Snapshot | undefined> =>
  getPacked(needs, blobOf(key), Snapshot);

/** Keeps what was read; the one that was written first stays and is given back. */
export const keepSnapshot = (needs: InBlobs, snapshot: Snapshot): Promise<Snapshot> =>
  keepPacked(needs, blobOf(snapshot), snapshot, Snapshot);

export const removeSnapshot = ({ blobs }: InBlobs, key: SnapshotKey): Promise<void> =>
  blobs.remove("snapshots", blobOf(key));

/** What one step of a reading has brought, so that the reading goes on behind it when it is broken off. */
export const Step = z.object({
  found: z.array(z.unknown()),
  next: z.string().optional(),
  asOf: z.string().optional(),
  cause: z.string().optional(),
  deltaLink: z.string().optional(),
});
export type Step = z.infer<typeof Step>;
export type StepKey = SnapshotKey & { run: "full" | "changes"; step: number };

const stepBlobOf = ({ run, step, ...key }: StepKey) => `${readingOf(key)}-${run}/${step}.json.gz`;

export const getStep = (needs: InBlobs, key: StepKey): Promise<Step | undefined> =>
  getPacked(needs, stepBlobOf(key), Step);

export const keepStep = (needs: InBlobs, key: StepKey, step: Step): Promise<Step> =>
  keepPacked(needs, stepBlobOf(key), step, Step);

export const removeStep = ({ blobs }: InBlobs, key: StepKey): Promise<void> =>
  blobs.remove("snapshots", stepBlobOf(key));

async function getPacked<T>({ blobs }: InBlobs, name: string, schema: z.core.$ZodType<T>): Promise<T | undefined> {
  const content = await blobs.get("snapshots", name);
  return content && z.parse(schema, JSON.parse((await promisify(gunzip)(content)).toString("utf8")));
}

async function keepPacked<T>(needs: InBlobs, name: string, value: T, schema: z.core.$ZodType<T>): Promise<T> {
  const content = await promisify(gzip)(JSON.stringify(value));
  if ((await needs.blobs.putOnce("snapshots", name, content, "application/gzip")) === "written") return value;
  const first = await getPacked(needs, name, schema);
  if (first === undefined) throw new Error("What was just there is gone.");
  return first;
}
