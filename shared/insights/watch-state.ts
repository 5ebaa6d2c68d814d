import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import type { Platform, TableDefinition } from "#shared/platform/platform.ts";
import { QuotaLevel } from "./quota-levels.ts";

/** What a customer was told of, so that nothing is told twice; what is calm again is forgotten. */
export const WatchState = z.object({
  tenant: TenantId,
  /** The last day that was judged. */
  day: z.iso.date().optional(),
  quotas: z.record(z.string(), QuotaLevel),
  detections: z.array(z.string()),
  /** What Defender had found anywhere at the last look. */
  lastFound: z.string().optional(),
});
export type WatchState = z.infer<typeof WatchState>;

const table: TableDefinition<WatchState> = {
  name: "watchStates",
  schema: WatchState,
  key: ({ tenant }) => ({ partition: tenant, row: "state" }),
};

type Needs = Pick<Platform, "tables">;

export const watchStateOf = async ({ tables }: Needs, tenant: TenantId): Promise<WatchState> =>
  (await tables.get(table, { partition: tenant, row: "state" }))?.value ?? { tenant, quotas: {}, detections: [] };

/** One tenant is judged by one worker after the other. */
export const keepWatchState = ({ tables }: Needs, state: WatchState): Promise<void> => tables.put(table, state);
