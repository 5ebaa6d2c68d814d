import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import type { Platform, Stored, TableDefinition } from "#shared/platform/platform.ts";
import { ContractVersion, CustomerNumber, LoginId } from "./model.ts";
import { keepPayers } from "./payer-store.ts";

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
export const addVersion = (needs: Needs, next: ContractVersion): Promise<"done" | "conflict"> =>
  addVersions(needs, [next]);

/** Writes the next versions together, all or nothing; "conflict" when somebody was first. */
export async function addVersions(needs: Needs, next: readonly ContractVersion[]): Promise<"done" | "conflict"> {
  const [first] = next;
  const last = next.at(-1);
  if (!first || !last) return "done";
  const head = await findHead(needs, first.tenant);
  const newest = head?.value.row === "head" ? head.value.newest : 0;
  if (first.version !== newest + 1) return "conflict";
  for (const { tenant, party } of next) await keepPayers(needs, tenant, party.payerNames);
  const value: Row = { row: "head", tenant: first.tenant, newest: last.version };
  return needs.tables.transact(contracts, [
    head ? { replace: { value, etag: head.etag } } : { insert: value },
    ...next.map((version) => ({ insert: { row: "version" as const, ...version } })),
  ]);
}

/** Gives a customer its number in our books; whose it is already, when it is another one's. */
export async function claimNumber({ tables }: Needs, number: string, tenant: TenantId): Promise<TenantId> {
  if ((await tables.insert(customerNumbers, { number, tenant })) === "inserted") return tenant;
  return (await customerWithNumber({ tables }, number)) ?? tenant;
}

/** The customer that has a number in our books. */
export const customerWithNumber = async ({ tables }: Needs, number: string): Promise<TenantId | undefined> =>
  (await tables.get(customerNumbers, { partition: number, row: "customer" }))?.value.tenant;

const ClaimedNumber = z.object({ number: CustomerNumber, tenant: TenantId });

const customerNumbers: TableDefinition<z.infer<typeof ClaimedNumber>> = {
  name: "customerNumbers",
  schema: ClaimedNumber,
  key: ({ number }) => ({ partition: number, row: "customer" }),
};

const loginIds: TableDefinition<LoginId> = {
  name: "loginIds",
  schema: LoginId,
  key: ({ tenant, account, from }) => ({ partition: tenant, row: `${account}|${from}` }),
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

/** One account's times in the register, the first one first. */
export async function loginIdsOfAccount(
  { tables }: Needs,
  tenant: TenantId,
  account: string,
): Promise<Stored<LoginId>[]> {
  const { rows } = await tables.list(loginIds, { partition: tenant, from: `${account}|`, before: `${account}|~` });
  const stored = await Promise.all(rows.map((row) => tables.get(loginIds, loginIds.key(row))));
  return stored.filter((one) => one !== undefined);
}

/** Keeps an account's times as they now stand, all or nothing; "conflict" when somebody has changed one since it was read. */
export const keepLoginIds = (
  { tables }: Needs,
  before: readonly Stored<LoginId>[],
  after: readonly LoginId[],
): Promise<"done" | "conflict"> =>
  tables.transact(
    loginIds,
    after.map((value) => {
      const etag = before.find((one) => one.value.from === value.from)?.etag;
      return etag === undefined ? { insert: value } : { replace: { value, etag } };
    }),
  );
