import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import type { Platform, Stored, TableDefinition } from "#shared/platform/platform.ts";
import { ContractVersion, LoginId } from "./model.ts";

type Needs = Pick<Platform, "tables">;

/** The number of the newest version; whoever writes the next one after somebody else did is refused. */
const Head = z.object({ tenant: TenantId, newest: z.int().nonnegative() });

const Row = z.discriminatedUnion("row", [
  Head.extend({ row: z.literal("head") }),
  ContractVersion.extend({ row: z.literal("version") }),
]);
type Row = z.infer<typeof Row>;

/** A customer's contract in all its versions. */
const contracts: TableDefinition<Row> = {
  name: "contracts",
  schema: Row,
  key: (row) => ({ partition: row.tenant, row: row.row === "head" ? "head" : versionRow(row.version) }),
};

const versionRow = (version: number) => `version:${String(version).padStart(6, "0")}`;

/** Every version that was ever agreed with a customer, the first one first. */
export async function contractVersions({ tables }: Needs, tenant: TenantId): Promise<ContractVersion[]> {
  const { rows } = await tables.list(contracts, { partition: tenant, from: "version:", before: "version:~" });
  return rows.filter((row) => row.row === "version").map((row) => ContractVersion.parse(row));
}

const findHead = async ({ tables }: Needs, tenant: TenantId): Promise<Stored<Row> | undefined> =>
  tables.get(contracts, { partition: tenant, row: "head" });

/** Writes the next version, all or nothing; "conflict" when another one has been written since `version` was chosen. */
export async function addVersion(needs: Needs, next: ContractVersion): Promise<"done" | "conflict"> {
  const head = await findHead(needs, next.tenant);
  const newest = head?.value.row === "head" ? head.value.newest : 0;
  if (next.version !== newest + 1) return "conflict";
  const value: Row = { row: "head", tenant: next.tenant, newest: next.version };
  return needs.tables.transact(contracts, [
    head ? { replace: { value, etag: head.etag } } : { insert: value },
    { insert: { row: "version", ...next } },
  ]);
}

const loginIds: TableDefinition<LoginId> = {
  name: "loginIds",
  schema: LoginId,
  key: ({ tenant, account }) => ({ partition: tenant, row: account }),
};

/** Every account of a customer whose login id was ever given to us. */
export async function loginIdsOf({ tables }: Needs, tenant: TenantId): Promise<LoginId[]> {
  const found: LoginId[] = [];
  let cursor: string | undefined;
  do {
    const page = await tables.list(loginIds, { partition: tenant, ...(cursor && { cursor }) });
    found.push(...page.rows);
    cursor = page.cursor;
  } while (cursor);
  return found;
}

export const findLoginId = (
  { tables }: Needs,
  tenant: TenantId,
  account: string,
): Promise<Stored<LoginId> | undefined> => tables.get(loginIds, { partition: tenant, row: account });

/** Keeps a login id as it now stands; "conflict" when somebody has changed it since it was read. */
export const keepLoginId = ({ tables }: Needs, loginId: LoginId, etag: string | undefined) =>
  tables.keep(loginIds, loginId, etag);
