import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import type { Instant } from "#shared/base/time.ts";
import { causeOf, isGraphError, isTransient } from "#shared/platform/graph-error.ts";
import {
  type GraphNotice,
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

/** Graph lets a subscription to a directory live for less than 29 days. */
const lives = { hours: 28 * 24 };
const renewedWithin = { hours: 7 * 24 };

export function watchDirectoryMessage(tenant: TenantId, at: Instant, isDemanded: boolean): Outgoing {
  const body: WatchDirectory = { kind: "watch-directory", tenant, isDemanded };
  return { id: `watch-directory:${tenant}:${isDemanded}:${at.epochMilliseconds}`, session: tenant, body };
}

type Needs = Pick<Platform, "bus" | "clock" | "graph" | "log" | "settings" | "tables">;

/**
 * Sees to it that Graph tells us of a customer's people and groups. Each subscription is kept as soon as it is made; one
 * that was made and not kept is told of twice until it lapses, which costs nothing. After a gap everything is read anew.
 */
export async function watchDirectory(needs: Needs, { tenant, isDemanded }: WatchDirectory): Promise<void> {
  const now = needs.clock.now();
  const address = noticeAddress(needs.settings.service.siteUrl);
  const expiresAt = now.add(lives).toString({ smallestUnit: "second" });
  let watch: DirectoryWatch = (await directoryWatchOf(needs, tenant))?.value ?? { tenant, subscriptions: {} };
  for (const resource of DirectoryResource.options) {
    const current = watch.subscriptions[resource];
    const isCalm = current?.address === address && livesUntil(current, now.add(renewedWithin));
    if (isCalm && !isDemanded) continue;
    try {
      const wanted = { tenant, resource, changeType: "updated,deleted", address, expiresAt };
      const { subscription, isNew } = await keepSubscribed(
        needs.graph(tenant),
        needs.settings.linkKey,
        current,
        wanted,
      );
      if (isNew) await needs.bus.send("collect", refreshMessage(tenant, watched[resource].kinds, now));
      watch = { tenant, subscriptions: { ...watch.subscriptions, [resource]: subscription } };
    } catch (error) {
      if (!isGraphError(error)) throw error;
      watch = { ...watch, cause: causeOf(error) };
      needs.log.warn("directory not watched", { tenant, resource, cause: watch.cause, code: error.code });
      await needs.tables.put(table, watch);
      if (isTransient(error)) throw error;
      return;
    }
    await needs.tables.put(table, watch);
  }
}

/** What is to be done for what Graph tells of customers' directories: one reading for many changes. */
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
            ...(lifecycleEvent === "reauthorizationRequired" ? [] : allKinds(tenant, now)),
          ];
    for (const message of messages) work.set(message.id, message);
  }
  return [...work.values()];
}

const allKinds = (tenant: TenantId, now: Instant) =>
  Object.values(watched).map(({ kinds }) => refreshMessage(tenant, kinds, now));
