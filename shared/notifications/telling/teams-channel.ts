import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import { changedSince } from "#shared/base/problems.ts";
import type { Platform, TableDefinition } from "#shared/platform/platform.ts";
import { Kind } from "./kinds.ts";
import { QuietHours } from "./quiet-hours.ts";

type Needs = Pick<Platform, "tables">;

/** The Teams channel of a company, or of our own desk. Whoever has its address can post there: it is shown to nobody. */
export const TeamsChannel = z.object({
  address: z.string().nullable(),
  mutedKinds: z.array(Kind),
  quietHours: QuietHours.nullable(),
});
export type TeamsChannel = z.infer<typeof TeamsChannel>;

const Kept = TeamsChannel.extend({
  tenant: TenantId,
  version: z.int(),
  changedBy: z.string(),
  changedAt: z.iso.datetime(),
});
const channels: TableDefinition<z.infer<typeof Kept>> = {
  name: "teamsChannels",
  schema: Kept,
  key: ({ tenant }) => ({ partition: tenant, row: "channel" }),
};

type StoredChannel = { value: TeamsChannel; version: number; etag?: string };

const none: TeamsChannel = { address: null, mutedKinds: [], quietHours: null };

/** A company's channel as it is set; version 0 is that nobody has set one yet. */
export async function teamsChannelOf({ tables }: Needs, tenant: TenantId): Promise<StoredChannel> {
  const stored = await tables.get(channels, { partition: tenant, row: "channel" });
  if (!stored) return { value: none, version: 0 };
  return { value: TeamsChannel.parse(stored.value), version: stored.value.version, etag: stored.etag };
}

type Change = { value: TeamsChannel; changedBy: string; changedAt: string };

/** Writes the channel over what was read. */
export async function keepTeamsChannel(
  { tables }: Needs,
  tenant: TenantId,
  { version, etag }: Omit<StoredChannel, "value">,
  { value, changedBy, changedAt }: Change,
): Promise<StoredChannel> {
  const row = { tenant, ...value, version: version + 1, changedBy, changedAt };
  if (etag !== undefined) await tables.replace(channels, { value: row, etag });
  else if ((await tables.insert(channels, row)) === "exists") throw changedSince();
  return { value, version: version + 1 };
}
