import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import { fault } from "#shared/base/problems.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { isLookedAfter } from "#shared/tenants/find-customer.ts";
import { collectKind, type Outcome } from "./collect.ts";
import { SnapshotKind } from "./model.ts";
import { summariesUpTo } from "./read-snapshots.ts";
import { forgetOld } from "./store.ts";

export const CollectInventory = z.object({
  kind: z.literal("inventory"),
  tenant: TenantId,
  day: z.iso.date(),
  kinds: z.array(SnapshotKind),
  /** When a reading between two nights was due; missing for the night's own. */
  refresh: z.iso.datetime().optional(),
});
export type CollectInventory = z.infer<typeof CollectInventory>;

type Needs = Pick<Platform, "blobs" | "bus" | "clock" | "graph" | "log" | "tables">;

/**
 * Reads the day's snapshots of one tenant, one kind after the other. What may be readable later is tried again with the
 * whole message, which finds everything else done. When the night's reading is done, what was read is judged;
 * malware does not wait for that. A reading that is on its way when the contract ends stops before its next kind, so that
 * nothing is kept again of a customer whose data has been erased.
 */
export async function collectInventory(needs: Needs, { tenant, day, kinds, refresh }: CollectInventory): Promise<void> {
  const putOff: Extract<Outcome, { is: "put-off" }>[] = [];
  for (const kind of kinds) {
    if (!(await isLookedAfter(needs, tenant))) return;
    const outcome = await collectKind(needs, { tenant, kind, day, refresh });
    if (outcome.is === "put-off") putOff.push(outcome);
    if (kind === "licences" && outcome.is === "read") await orderLicenceReport(needs, { tenant, day });
    if (kind === "protection" && outcome.is === "read") await orderJudgement(needs, tenant, refresh ?? day);
    if (refresh === undefined && day.endsWith("-01")) await forgetOld(needs, { tenant, kind, day });
  }
  const [first] = putOff;
  if (!first) {
    if (refresh !== undefined) return;
    const body = { kind: "judge-inventory", tenant, day };
    return needs.bus.send("collect", { id: `judge:${tenant}:${day}`, session: tenant, body });
  }
  const pauses = putOff.flatMap(({ error }) => error.retryAfterSeconds ?? []);
  const retryAfterSeconds = pauses.length > 0 ? { retryAfterSeconds: Math.max(...pauses) } : {};
  throw fault("upstream-failed", "Microsoft Graph did not answer.", { cause: first.error, ...retryAfterSeconds });
}

/** The month's first reading also orders the inventory as a document (M365-07). */
async function orderLicenceReport(needs: Needs, { tenant, day }: { tenant: TenantId; day: string }): Promise<void> {
  if (!(await isFirstOfMonth(needs, tenant, day))) return;
  await needs.bus.send("documents", {
    id: `licence-report:${tenant}:${day}`,
    body: { kind: "licence-report", tenant, day },
  });
}

/** Malware that is still there is told of whatever else can be read, at night and between two nights (DM-14). */
const orderJudgement = ({ bus }: Needs, tenant: TenantId, reading: string): Promise<void> =>
  bus.send("collect", {
    id: `judge-malware:${tenant}:${reading}`,
    session: tenant,
    body: { kind: "judge-malware", tenant },
  });

/** Judged by the days before alone, so that a second try of the same day comes to the same answer. */
async function isFirstOfMonth(needs: Needs, tenant: TenantId, day: string): Promise<boolean> {
  const before = await summariesUpTo(needs, { tenant, kind: "licences", day }, 31);
  const month = day.slice(0, 7);
  return !before.some((one) => one.day !== day && one.day.startsWith(month) && one.coverage !== "none");
}
