import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import type { Platform, TableDefinition } from "#shared/platform/platform.ts";

export const DriftEntry = z.object({
  kind: z.enum([
    "admin-added",
    "admin-removed",
    "policy-added",
    "policy-removed",
    "policy-switched",
    "policy-changed",
    "device-added",
    "device-removed",
    "device-stale",
    "licence-short",
    "licence-changed",
    "account-added",
    "account-removed",
    "mfa-missing",
  ]),
  what: z.string(),
  from: z.string().optional(),
  to: z.string().optional(),
});
export type DriftEntry = z.infer<typeof DriftEntry>;

/** What has changed at one customer since the day before; what could not be compared is named. */
export const DriftDay = z.object({
  day: z.iso.date(),
  tenant: TenantId,
  company: z.string(),
  entries: z.array(DriftEntry),
  /** How many there are beyond those that are kept. */
  more: z.int(),
  notCompared: z.array(z.string()),
});
export type DriftDay = z.infer<typeof DriftDay>;

/** The customers of one day lie together, so that a day is read at once. */
const table: TableDefinition<DriftDay> = {
  name: "driftDays",
  schema: DriftDay,
  key: ({ day, tenant }) => ({ partition: day, row: tenant }),
};

export const keepDrift = ({ tables }: Pick<Platform, "tables">, drift: DriftDay): Promise<void> =>
  tables.put(table, drift);

/** What has changed at all customers on a day, as far as anything has or could not be compared. */
export async function driftOn({ tables }: Pick<Platform, "tables">, day: string): Promise<DriftDay[]> {
  const found: DriftDay[] = [];
  let cursor: string | undefined;
  do {
    const page = await tables.list(table, { partition: day, ...(cursor && { cursor }) });
    found.push(...page.rows);
    cursor = page.cursor;
  } while (cursor);
  return found;
}
