import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import type { Platform, Stored, TableDefinition } from "#shared/platform/platform.ts";
import { newerOf } from "./dedupe.ts";
import { Alert } from "./model.ts";

type Needs = Pick<Platform, "tables">;

const alerts: TableDefinition<Alert> = {
  name: "alerts",
  schema: Alert,
  key: ({ tenant, id }) => ({ partition: tenant, row: id }),
};

/** Keeps the newest state of an alert and gives back what is kept; two writers at once are told apart by the ETag. */
export async function keepNewest({ tables }: Needs, incoming: Alert): Promise<Stored<Alert>> {
  if ((await tables.insert(alerts, incoming)) === "exists") await replaceOlder({ tables }, incoming);
  const kept = await findAlert({ tables }, incoming.tenant, incoming.id);
  if (!kept) throw new Error("An alert that was just written is gone.");
  return kept;
}

async function replaceOlder({ tables }: Needs, incoming: Alert): Promise<void> {
  const kept = await findAlert({ tables }, incoming.tenant, incoming.id);
  if (!kept) return;
  const newer = newerOf(kept.value, incoming);
  if (newer !== kept.value) await tables.replace(alerts, { value: newer, etag: kept.etag });
}

export const findAlert = ({ tables }: Needs, tenant: TenantId, id: string): Promise<Stored<Alert> | undefined> =>
  tables.get(alerts, { partition: tenant, row: id });

/** Remembers that the admins were told. */
export const markAnnounced = ({ tables }: Needs, { value, etag }: Stored<Alert>): Promise<void> =>
  tables.replace(alerts, { value: { ...value, isAnnounced: true }, etag });

const Watch = z.object({
  tenant: TenantId,
  readUpTo: z.iso.datetime(),
  readAt: z.iso.datetime(),
  coverage: z.enum(["complete", "none"]),
  cause: z.string().optional(),
});
export type Watch = z.infer<typeof Watch>;

const watches: TableDefinition<Watch> = {
  name: "alertWatches",
  schema: Watch,
  key: ({ tenant }) => ({ partition: tenant, row: "defender" }),
};

/** How far a tenant's alerts have been read, and why not further. */
export const findWatch = async ({ tables }: Needs, tenant: TenantId): Promise<Watch | undefined> =>
  (await tables.get(watches, { partition: tenant, row: "defender" }))?.value;

export const putWatch = ({ tables }: Needs, watch: Watch): Promise<void> => tables.put(watches, watch);
