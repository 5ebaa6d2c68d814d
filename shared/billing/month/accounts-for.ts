import type { TenantId } from "#shared/base/ids.ts";
import { firstItemsOf, summariesUpTo } from "#shared/inventory/read-snapshots.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { Month } from "../model.ts";
import type { Reading } from "./draft-invoice.ts";
import type { MonthRow } from "./month-rows.ts";

type Needs = Pick<Platform, "blobs" | "tables">;

/** The accounts as they were first read on the day by which is counted; only a whole reading counts. */
export async function accountsFor(
  needs: Needs,
  tenant: TenantId,
  month: Month,
  countBy: MonthRow["countBy"],
): Promise<Reading> {
  const day = countBy?.day ?? `${month}-01`;
  const readings = await summariesUpTo(needs, { tenant, kind: "accounts", day }, 31);
  const wanted = readings.find((one) => one.day === day);
  const accounts =
    wanted?.coverage === "complete" ? await firstItemsOf(needs, { tenant, kind: "accounts", day }) : undefined;
  if (wanted && accounts)
    return { kind: "read", day, readAt: wanted.readAt, accounts, ...(countBy && { because: countBy.reason }) };
  const last = readings.find(({ coverage, figures }) => coverage === "complete" && figures !== undefined);
  return {
    kind: "missing",
    day,
    cause: wanted?.cause ?? "",
    ...(last?.figures && { last: { day: last.day, count: last.figures.active } }),
  };
}
