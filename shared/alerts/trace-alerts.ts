import type { TenantId } from "#shared/base/ids.ts";
import type { EntityKey, Platform } from "#shared/platform/platform.ts";
import { allIn } from "./rows.ts";

/** Where a company's alerts stand among those of other customers. */
export async function listedAlerts(needs: Pick<Platform, "tables">, tenant: TenantId): Promise<EntityKey[]> {
  const rows = await allIn(needs, { partition: tenant, from: "case|", before: "case|~" });
  return rows.flatMap((row) => (row.row === "case" ? row.places : []));
}
