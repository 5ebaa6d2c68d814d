import type { TenantId } from "#shared/base/ids.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { pageOfReports } from "./store.ts";
import type { StoredReport } from "./stored-report.ts";

/** One page of a company's documents, newest first. */
export async function listReports(
  needs: Pick<Platform, "tables">,
  tenant: TenantId,
  page: { take: number; cursor?: string | undefined },
): Promise<{ reports: StoredReport[]; cursor?: string | undefined }> {
  const { rows, cursor } = await pageOfReports(needs, tenant, page);
  return { reports: rows, cursor };
}
