import * as z from "zod";
import type { TenantId } from "#shared/base/ids.ts";
import type { Platform, Stored, TableDefinition } from "#shared/platform/platform.ts";
import { Certified, Ending, Erased } from "./model.ts";

type Needs = Pick<Platform, "tables">;

const Row = z.discriminatedUnion("row", [
  Ending.extend({ row: z.literal("ending") }),
  Erased.extend({ row: z.literal("erased") }),
  Certified.extend({ row: z.literal("certified") }),
]);
type Row = z.infer<typeof Row>;

/** How customers' contracts were wound up, each end by itself. It holds nothing that was erased, and stays. */
const endings: TableDefinition<Row> = {
  name: "endings",
  schema: Row,
  key: (row) => ({ partition: row.tenant, row: rowOf(row) }),
};

function rowOf(row: Row): string {
  if (row.row === "ending") return `ending:${row.endedOn}`;
  if (row.row === "certified") return `certified:${row.endedOn}:${row.kind}`;
  return `erased:${row.endedOn}:${row.kind}:${row.place}:${String(row.pass).padStart(3, "0")}`;
}

export async function findEnding(
  { tables }: Needs,
  tenant: TenantId,
  endedOn: string,
): Promise<Stored<Ending> | undefined> {
  const stored = await tables.get(endings, { partition: tenant, row: `ending:${endedOn}` });
  return stored?.value.row === "ending" ? { value: Ending.parse(stored.value), etag: stored.etag } : undefined;
}

/** Keeps how an end stands; "conflict" when somebody was first. */
export const keepEnding = ({ tables }: Needs, ending: Ending, etag: string | undefined) =>
  tables.keep(endings, { row: "ending", ...ending }, etag);

/** Writes down what was erased of one place, once. */
export const keepErased = async ({ tables }: Needs, erased: Erased): Promise<void> => {
  await tables.insert(endings, { row: "erased", ...erased });
};

export const keepCertified = async ({ tables }: Needs, certified: Certified): Promise<void> => {
  await tables.insert(endings, { row: "certified", ...certified });
};

/** What was erased of a kind after an end, place by place. */
export async function erasedOf({ tables }: Needs, tenant: TenantId, endedOn: string): Promise<Erased[]> {
  const from = `erased:${endedOn}:`;
  const { rows } = await tables.list(endings, { partition: tenant, from, before: `${from}~` });
  return rows.flatMap((row) => (row.row === "erased" ? [Erased.parse(row)] : []));
}

export async function certifiedOf({ tables }: Needs, tenant: TenantId, endedOn: string): Promise<Certified[]> {
  const from = `certified:${endedOn}:`;
  const { rows } = await tables.list(endings, { partition: tenant, from, before: `${from}~` });
  return rows.flatMap((row) => (row.row === "certified" ? [Certified.parse(row)] : []));
}
