import * as z from "zod";
import type { TenantId } from "#shared/base/ids.ts";
import { atInJapan, Temporal } from "#shared/base/time.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { slugOf } from "./notice-words.ts";
import { findAffected, findIncident, incidentIds, KeptIncident } from "./store.ts";

export const TenantIncident = KeptIncident.omit({ isTest: true }).extend({ notice: z.string() });
export type TenantIncident = z.infer<typeof TenantIncident>;

/** The incidents that began in a month in Japan and affected a customer, with their beginning and end (QUAL-02). */
export async function tenantIncidents(
  needs: Pick<Platform, "tables">,
  tenant: TenantId,
  month: string,
): Promise<TenantIncident[]> {
  const ids = await incidentIds(needs, tenant, ...spanOf(month));
  const found = await Promise.all(ids.map((id) => findIncident(needs, id)));
  return found.flatMap((stored) =>
    stored && !stored.value.isTest ? [TenantIncident.parse({ ...stored.value, notice: slugOf(stored.value.id) })] : [],
  );
}

/** The first and the last moment of a month in Japan. */
export function spanOf(month: string): [from: string, until: string] {
  const first = Temporal.PlainYearMonth.from(month);
  const [from, next] = [first, first.add({ months: 1 })].map((start) =>
    atInJapan(start.toPlainDate({ day: 1 }), Temporal.PlainTime.from("00:00")),
  ) as [Temporal.Instant, Temporal.Instant];
  return [from.toString(), next.subtract({ milliseconds: 1 }).toString()];
}

/** How often a customer's admins were told of an incident: that it had begun, and that it was over. */
export async function noticesTold(
  needs: Pick<Platform, "tables">,
  tenant: TenantId,
  incident: string,
): Promise<number> {
  const affected = await findAffected(needs, incident, tenant);
  return [affected?.toldAt, affected?.endToldAt].filter((at) => at !== undefined).length;
}
