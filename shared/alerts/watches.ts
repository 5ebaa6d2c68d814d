import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import type { Platform, TableDefinition } from "#shared/platform/platform.ts";

type Needs = Pick<Platform, "tables">;

export const WatchKind = z.enum(["defender-alerts", "defender-incidents", "service-health"]);
export type WatchKind = z.infer<typeof WatchKind>;

/** How far one kind of news of a tenant has been read, and why not further; what was read before stays. */
export const Watch = z.object({
  tenant: TenantId,
  kind: WatchKind,
  readUpTo: z.iso.datetime(),
  readAt: z.iso.datetime(),
  coverage: z.enum(["complete", "partial", "none"]),
  cause: z.string().optional(),
});
export type Watch = z.infer<typeof Watch>;

const watches: TableDefinition<Watch> = {
  name: "alertWatches",
  schema: Watch,
  key: ({ tenant, kind }) => ({ partition: tenant, row: kind }),
};

export const findWatch = async ({ tables }: Needs, tenant: TenantId, kind: WatchKind): Promise<Watch | undefined> =>
  (await tables.get(watches, { partition: tenant, row: kind }))?.value;

export const putWatch = ({ tables }: Needs, watch: Watch): Promise<void> => tables.put(watches, watch);

/** How old what is known of a tenant is, and how much of it could be read. */
export const readWatches = async ({ tables }: Needs, tenant: TenantId): Promise<Watch[]> =>
  (await tables.list(watches, { partition: tenant })).rows;
