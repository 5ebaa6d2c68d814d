import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import type { Platform, TableDefinition } from "#shared/platform/platform.ts";
import { Snapshot, SnapshotSummary } from "./model.ts";

/** A row key that puts the newest day first. */
export const newestDayFirst = (day: string): string => String(99_999_999 - Number(day.replaceAll("-", "")));

export const summaries: TableDefinition<SnapshotSummary> = {
  name: "snapshots",
  schema: SnapshotSummary,
  key: ({ tenant, kind, day }) => ({ partition: `${tenant}:${kind}`, row: newestDayFirst(day) }),
};

export type SnapshotKey = Pick<Snapshot, "tenant" | "kind" | "day">;

const blobOf = ({ tenant, kind, day }: SnapshotKey) => `${tenant}/${kind}/${day}.json.gz`;

/** The whole snapshot of one day, or nothing when it was not read that day. */
export async function getSnapshot({ blobs }: Pick<Platform, "blobs">, key: SnapshotKey): Promise<Snapshot | undefined> {
  const content = await blobs.get("snapshots", blobOf(key));
  return content && Snapshot.parse(JSON.parse((await promisify(gunzip)(content)).toString("utf8")));
}

/** Keeps the day's snapshot; the one that was written first stays and is given back. */
export async function keepSnapshot(needs: Pick<Platform, "blobs">, snapshot: Snapshot): Promise<Snapshot> {
  const content = await promisify(gzip)(JSON.stringify(snapshot));
  const outcome = await needs.blobs.putOnce("snapshots", blobOf(snapshot), content, "application/gzip");
  if (outcome === "written") return snapshot;
  const first = await getSnapshot(needs, snapshot);
  if (!first) throw new Error("A snapshot that was just there is gone.");
  return first;
}

/** A day's summary follows from what could be read that day, and a later reading of that day tells more. */
export const putSummary = ({ tables }: Pick<Platform, "tables">, summary: SnapshotSummary): Promise<void> =>
  tables.put(summaries, summary);
