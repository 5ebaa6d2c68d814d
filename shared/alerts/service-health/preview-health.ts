import * as z from "zod";
import type { TenantId } from "#shared/base/ids.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { healthRouteOf } from "../routing.ts";
import { currentRules } from "../rule-book.ts";
import { HealthRule } from "../rules.ts";
import { findIncident, incidentIds } from "./store.ts";
import { spanOf, TenantIncident } from "./tenant-incidents.ts";

const RoutedBy = HealthRule.shape.route.extend({ rule: z.string() });

/** What became of each incident of a month by the rules that hold, and what other rules would have made of it. */
export const HealthPreview = z.object({
  month: z.string(),
  incidents: z.array(
    z.object({
      incident: TenantIncident.pick({ id: true, service: true, title: true, classification: true, startedAt: true }),
      held: RoutedBy,
      wanted: RoutedBy,
    }),
  ),
});
export type HealthPreview = z.infer<typeof HealthPreview>;

/** Over all customers, each incident once, the newest first; incidents that were only a test are left out. */
export async function previewHealthRules(
  needs: Pick<Platform, "tables">,
  tenants: AsyncIterable<TenantId[]>,
  { rules, month }: { rules: readonly HealthRule[]; month: string },
): Promise<HealthPreview> {
  const held = (await currentRules(needs)).rules.serviceHealth;
  const ids = new Set<string>();
  for await (const some of tenants) {
    const found = await Promise.all(some.map((tenant) => incidentIds(needs, tenant, ...spanOf(month))));
    for (const id of found.flat()) ids.add(id);
  }
  const kept = await Promise.all([...ids].map((id) => findIncident(needs, id)));
  const incidents = kept
    .flatMap((stored) => (stored && !stored.value.isTest ? [stored.value] : []))
    .toSorted((one, other) => (one.startedAt < other.startedAt ? 1 : -1));
  return {
    month,
    incidents: incidents.map((incident) => ({
      incident,
      held: healthRouteOf(held, incident),
      wanted: healthRouteOf(rules, incident),
    })),
  };
}
