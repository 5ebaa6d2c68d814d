import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import { Problem } from "#shared/base/problems.ts";
import { causeOf, isGraphError, isTransient } from "#shared/platform/graph-error.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { collectors } from "./collectors.ts";
import type { Licence, Snapshot } from "./model.ts";
import { summariesUpTo } from "./read-snapshots.ts";
import { getSnapshot, keepSnapshot, putSummary } from "./store.ts";

export const CollectLicences = z.object({ kind: z.literal("licences"), tenant: TenantId, day: z.iso.date() });
export type CollectLicences = z.infer<typeof CollectLicences>;

type Needs = Pick<Platform, "blobs" | "bus" | "clock" | "graph" | "log" | "tables">;

/** Reads a tenant's licences of the day and keeps them; the month's first reading also orders the inventory (M365-07). */
export async function collectLicences(needs: Needs, work: CollectLicences): Promise<void> {
  const snapshot = (await getSnapshot(needs, work)) ?? (await readSnapshot(needs, work));
  if (!snapshot) return;

  const { tenant, kind, day, asOf, readAt, licences } = snapshot;
  await putSummary(needs, { tenant, kind, day, asOf, readAt, coverage: "complete", licences });
  if (!(await isFirstOfMonth(needs, work))) return;
  await needs.bus.send("documents", {
    id: `licence-report:${tenant}:${day}`,
    body: { kind: "licence-report", tenant, day },
  });
}

/** Judged by the days before alone, so that a second try of the same day comes to the same answer. */
async function isFirstOfMonth(needs: Needs, { tenant, kind, day }: CollectLicences): Promise<boolean> {
  const before = await summariesUpTo(needs, { tenant, kind, day }, 31);
  const month = day.slice(0, 7);
  return !before.some((one) => one.day !== day && one.day.startsWith(month) && one.coverage !== "none");
}

/** A tenant that cannot be read is recorded with its cause; what may heal is tried again later. */
async function readSnapshot(needs: Needs, { tenant, kind, day }: CollectLicences): Promise<Snapshot | undefined> {
  const { path, query, item } = collectors.licences;
  try {
    const licences: Licence[] = [];
    for await (const licence of needs.graph(tenant).list(path, item, { query })) licences.push(licence);
    const readAt = needs.clock.now().toString();
    return await keepSnapshot(needs, { tenant, kind, day, asOf: readAt, readAt, licences });
  } catch (error) {
    if (!isGraphError(error)) throw error;
    const cause = causeOf(error);
    const readAt = needs.clock.now().toString();
    await putSummary(needs, { tenant, kind, day, readAt, coverage: "none", cause, licences: [] });
    needs.log.warn("licences not read", { tenant, cause });
    if (isTransient(error)) throw new Problem("upstream-failed", "Microsoft Graph did not answer.", { cause: error });
    return undefined;
  }
}
