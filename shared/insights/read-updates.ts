import * as z from "zod";
import type { TenantId } from "#shared/base/ids.ts";
import { japanDate } from "#shared/base/time.ts";
import { isWindows } from "#shared/inventory/kinds/devices.ts";
import { newestItems } from "#shared/inventory/read-snapshots.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { UpdateRing, updateRings } from "./update-rings.ts";
import { watchSettingsOf } from "./watch-settings.ts";
import { windowsCatalogue } from "./windows-catalogue.ts";
import { buildOf, featureState, qualityState } from "./windows-updates.ts";

const Released = z.object({ build: z.int(), revision: z.int(), releasedOn: z.iso.date(), isSecurity: z.boolean() });
const Quality = z.discriminatedUnion("is", [
  z.object({ is: z.literal("current") }),
  z.object({ is: z.enum(["in-grace", "late"]), missing: Released, lateFrom: z.iso.date() }),
  z.object({ is: z.literal("out-of-support"), servicedUntil: z.iso.date() }),
  z.object({ is: z.literal("not-judged"), why: z.enum(["no-version", "unknown-build", "no-catalogue"]) }),
]);

const Pc = z.object({
  id: z.string(),
  name: z.string(),
  owner: z.string().optional(),
  ownerName: z.string().optional(),
  osVersion: z.string(),
  version: z.string().optional(),
  lastContactAt: z.iso.datetime().optional(),
  quality: Quality,
  feature: z.enum(["agreed", "below", "above", "not-agreed", "not-judged"]),
});

/** How every PC of a company stands with Windows (DM-04, DM-05). */
export const UpdatesView = z.object({
  asOf: z.iso.datetime().optional(),
  catalogueReadAt: z.iso.datetime().optional(),
  counts: z.record(z.string(), z.int()),
  pcs: z.array(Pc),
  rings: z.array(UpdateRing),
});
export type UpdatesView = z.infer<typeof UpdatesView>;

type Needs = Pick<Platform, "blobs" | "clock" | "tables">;

/** The worst come first: names of late PCs are what the report and an admin look for. */
const order = ["out-of-support", "late", "not-judged", "in-grace", "current"];

export async function readUpdates(needs: Needs, tenant: TenantId): Promise<UpdatesView> {
  const { asOf, items: devices = [] } = await newestItems(needs, tenant, "devices");
  const { items: configurations = [] } = await newestItems(needs, tenant, "configurations");
  const { readAt, ...catalogue } = await windowsCatalogue(needs);
  const { featureVersions } = await watchSettingsOf(needs, tenant);
  const today = japanDate(needs.clock.now());
  const pcs = devices.filter(isWindows).map(({ id, name, owner, ownerName, osVersion, lastContactAt }) => ({
    id,
    name,
    owner,
    ownerName,
    osVersion,
    version: catalogue.versions.find(({ build }) => build === buildOf(osVersion)?.build)?.version,
    lastContactAt,
    quality:
      readAt === undefined
        ? { is: "not-judged" as const, why: "no-catalogue" as const }
        : qualityState(catalogue, { osVersion, lastContactAt }, today),
    feature: featureState(catalogue, { osVersion }, featureVersions),
  }));
  return {
    asOf,
    catalogueReadAt: readAt,
    counts: Object.fromEntries(order.map((is) => [is, pcs.filter(({ quality }) => quality.is === is).length])),
    pcs: pcs.toSorted(
      (a, b) => order.indexOf(a.quality.is) - order.indexOf(b.quality.is) || (a.name < b.name ? -1 : 1),
    ),
    rings: updateRings(configurations),
  };
}
