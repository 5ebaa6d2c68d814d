import { type Id, newestFirst, type TenantId } from "#shared/base/ids.ts";
import type { Platform, TableDefinition } from "#shared/platform/platform.ts";
import { StoredReport } from "./stored-report.ts";

type Needs = Pick<Platform, "tables">;

const reports: TableDefinition<StoredReport> = {
  name: "reports",
  schema: StoredReport,
  key: ({ tenant, id }) => ({ partition: tenant, row: newestFirst(id) }),
};

/** Writes the report unless it is there already. */
export async function insertReport({ tables }: Needs, report: StoredReport): Promise<void> {
  await tables.insert(reports, report);
}

export async function getReport(
  { tables }: Needs,
  tenant: TenantId,
  id: Id<"report">,
): Promise<StoredReport | undefined> {
  return (await tables.get(reports, { partition: tenant, row: newestFirst(id) }))?.value;
}

/** One page of a company's reports, newest first. */
export const pageOfReports = (
  { tables }: Needs,
  tenant: TenantId,
  page: { take: number; cursor?: string | undefined },
): Promise<{ rows: StoredReport[]; cursor?: string }> =>
  tables.list(reports, { partition: tenant, take: page.take, ...(page.cursor && { cursor: page.cursor }) });

/** Notes that a later version has taken the place of a report; its files stay where they are. */
export async function markReplaced(
  { tables }: Needs,
  tenant: TenantId,
  id: Id<"report">,
  replacedBy: Id<"report">,
): Promise<void> {
  const stored = await tables.get(reports, { partition: tenant, row: newestFirst(id) });
  if (stored && stored.value.replacedBy !== replacedBy)
    await tables.replace(reports, { ...stored, value: { ...stored.value, replacedBy } });
}
