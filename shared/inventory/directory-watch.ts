import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import type { Instant } from "#shared/base/time.ts";
import { causeOf, type GraphError, isGraphError, isTransient } from "#shared/platform/graph-error.ts";
import {
  type GraphNotice,
  isOfUse,
  keepSubscribed,
  livesUntil,
  noticeAddress,
  Subscription,
} from "#shared/platform/graph-subscriptions.ts";
import type { Outgoing, Platform, Stored, TableDefinition } from "#shared/platform/platform.ts";
import type { SnapshotKind } from "./model.ts";
import { refreshMessage } from "./refresh.ts";

/** What Graph tells of while it happens, and what is read anew for it: a role may be held by a group. */
const watched = {
  "/users": { type: "user", kinds: ["accounts"] },
  "/groups": { type: "group", kinds: ["groups", "adminRoles"] },
} as const satisfies Record<string, { type: string; kinds: readonly SnapshotKind[] }>;
const allKinds = Object.values(watched).flatMap(({ kinds }) => kinds);
export const DirectoryResource = z.enum(["/users", "/groups"]);

export const WatchDirectory = z.object({
  kind: z.literal("watch-directory"),
  tenant: TenantId,
  /** Graph has asked for it, however long the subscriptions would live. */
  isDemanded: z.boolean(),
});
export type WatchDirectory = z.infer<typeof WatchDirectory>;

/** By which subscriptions Graph tells of a customer's directory, and why it does not. */
const DirectoryWatch = z.object({
  tenant: TenantId,
  subscriptions: z.partialRecord(DirectoryResource, Subscription),
  cause: z.string().optional(),
});
export type DirectoryWatch = z.infer<typeof DirectoryWatch>;

const table: TableDefinition<DirectoryWatch> = {
  name: "directoryWatches",
  schema: DirectoryWatch,
  key: ({ tenant }) => ({ partition: tenant, row: "watch" }),
};

/** How a customer's directory is watched; nothing before the first try. */
export const directoryWatchOf = (
  { tables }: Pick<Platform, "tables">,
  tenant: TenantId,
): Promise<Stored<DirectoryWatch> | undefined> => tables.get(table, { partition: tenant, row: "watch" });

export const forgetDirectoryWatch = ({ tables }: Pick<Platform, "tables">, tenant: TenantId): Promise<void> =>
  tables.remove(table, { partition: tenant, row: "watch" });

/** Graph lets a subscription to a directory live for less than 29 days. */
const lives = { hours: 28 * 24 };
const renewedWithin = { hours: 7 * 24 };

export function watchDirectoryMessage(tenant: TenantId, at: Instant, isDemanded: boolean): Outgoing {
  const body: WatchDirectory = { kind: "watch-directory", tenant, isDemanded };
  return { id: `watch-directory:${tenant}:${isDemanded}:${at.epochMilliseconds}`, session: tenant, body };
}

type Needs = Pick<Platform, "bus" | "clock" | "graph" | "log" | "settings" | "tables">;

/**
 * Sees to it that Graph tells us of a customer's people and groups, and tries again every hour while it does not. After a
 * gap what may have been missed is read anew. Nothing is kept before that is ordered; whoever is killed before begins anew.
 */
export async function watchDirectory(needs: Needs, { tenant, isDemanded }: WatchDirectory): Promise<void> {
  const { graph, clock, settings, tables } = needs;
  const now = clock.now();
  const address = noticeAddress(settings.service.siteUrl);
  const expiresAt = now.add(lives).toString({ smallestUnit: "second" });
  const before = (await directoryWatchOf(needs, tenant))?.value;
  const isCalm = (current: Subscription | undefined) =>
    isOfUse(current, settings.linkKey, { tenant, address }) && livesUntil(current, now.add(renewedWithin));
  const isDue = isDemanded || before?.cause !== undefined;
  const due = DirectoryResource.options.filter((resource) => isDue || !isCalm(before?.subscriptions[resource]));
  if (due.length === 0) return;

  const subscriptions = { ...before?.subscriptions };
  const missed: SnapshotKind[] = [];
  const refusals: GraphError[] = [];
  for (const resource of due)
    try {
      const wanted = { tenant, resource, changeType: "updated,deleted", address, expiresAt };
      const kept = await keepSubscribed(graph(tenant), settings.linkKey, subscriptions[resource], wanted);
      subscriptions[resource] = kept.subscription;
      if (kept.isNew) missed.push(...watched[resource].kinds);
    } catch (error) {
      if (!isGraphError(error)) throw error;
      needs.log.warn("directory not watched", { tenant, resource, cause: causeOf(error), code: error.code });
      refusals.push(error);
    }
  const [cause] = refusals.map(causeOf);
  if (missed.length > 0) await needs.bus.send("collect", refreshMessage(tenant, missed, now));
  await tables.put(table, { tenant, subscriptions, ...(cause !== undefined && { cause }) });
  const passing = refusals.find(isTransient);
  if (passing) throw passing;
}

/**
 * What is to be done for what Graph tells of customers' directories: one reading for many changes. What it has not told of
 * is in the reading too, which asks for all changes since the one before it.
 */
export function directoryWork(notices: readonly GraphNotice[], now: Instant): Outgoing[] {
  const work = new Map<string, Outgoing>();
  for (const { tenantId, lifecycleEvent, resourceData } of notices) {
    const tenant = TenantId.parse(tenantId);
    const type = resourceData?.["@odata.type"]?.toLowerCase().replace("#microsoft.graph.", "");
    const messages =
      lifecycleEvent === undefined
        ? Object.values(watched)
            .filter((one) => one.type === type)
            .map(({ kinds }) => refreshMessage(tenant, kinds, now))
        : [
            watchDirectoryMessage(tenant, now, true),
            ...(lifecycleEvent === "reauthorizationRequired" ? [] : [refreshMessage(tenant, allKinds, now)]),
          ];
    for (const message of messages) work.set(message.id, message);
  }
  return [...work.values()];
}
