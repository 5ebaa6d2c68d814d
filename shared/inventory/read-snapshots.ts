import type { TenantId } from "#shared/base/ids.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { SnapshotKind, SnapshotSummary } from "./model.ts";
import { newestDayFirst, summaries } from "./store.ts";

type Which = { tenant: TenantId; kind: SnapshotKind; day: string };

/** The summaries from `day` back, newest first; 400 days, which is how long they are kept, when `take` is not said. */
export async function summariesUpTo(
  needs: Pick<Platform, "tables">,
  which: Which,
  take = 400,
): Promise<SnapshotSummary[]> {
  const partition = `${which.tenant}:${which.kind}`;
  return (await needs.tables.list(summaries, { partition, from: newestDayFirst(which.day), take })).rows;
}

/** The newest summary, even of a day on which nothing could be read. */
export async function newestSummary(
  needs: Pick<Platform, "tables">,
  tenant: TenantId,
  kind: SnapshotKind,
): Promise<SnapshotSummary | undefined> {
  return (await needs.tables.list(summaries, { partition: `${tenant}:${kind}`, take: 1 })).rows[0];
}
