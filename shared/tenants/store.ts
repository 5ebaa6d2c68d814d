import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import { PhoneNumber } from "#shared/base/phone-numbers.ts";
import { changedSince } from "#shared/base/problems.ts";
import type { Platform, Stored, TableDefinition } from "#shared/platform/platform.ts";
import { AdminChange, Tenant } from "./model.ts";

type Needs = Pick<Platform, "tables">;

const tenants: TableDefinition<Tenant> = {
  name: "tenants",
  schema: Tenant,
  key: ({ id }) => ({ partition: id, row: "profile" }),
};

/** A customer beside the changes of its admins, so that both are written at once. */
const profiles: TableDefinition<Tenant | AdminChange> = {
  name: tenants.name,
  schema: z.union([AdminChange, Tenant]),
  key: (row) =>
    "version" in row
      ? { partition: row.tenant, row: `${changes}${String(row.version).padStart(6, "0")}` }
      : tenants.key(row),
};
const changes = "admins:";

const Entry = z.object({ id: TenantId, endedOn: z.iso.date().optional() });

/**
 * The list of all customers, apart from their rows, so that a caller's look-up never meets a timer's. Whose contract has
 * ended is on it until nothing is owed and kept any more.
 */
const directory: TableDefinition<z.infer<typeof Entry>> = {
  name: "tenantDirectory",
  schema: Entry,
  key: ({ id }) => ({ partition: "managed", row: id }),
};

const Named = z.object({ id: TenantId, name: z.string() });
export type NamedCustomer = z.infer<typeof Named>;

/** Everybody of whom anything is kept, by the name under which they are found: also before anything is done for them. */
const names: TableDefinition<NamedCustomer> = {
  name: directory.name,
  schema: Named,
  key: ({ id }) => ({ partition: "named", row: id }),
};

/** A number that a customer has, or has had. */
const Phone = z.object({ phone: PhoneNumber, tenant: TenantId });

const phones: TableDefinition<z.infer<typeof Phone>> = {
  name: "tenantPhones",
  schema: Phone,
  key: ({ phone, tenant }) => ({ partition: phone, row: tenant }),
};

/** The customer, or nothing when the tenant is not one of ours. */
export async function findTenant({ tables }: Needs, id: TenantId): Promise<Tenant | undefined> {
  return (await tables.get(tenants, { partition: id, row: "profile" }))?.value;
}

/** The customer as it is stored, to be changed. */
export const storedTenant = ({ tables }: Needs, id: TenantId): Promise<Stored<Tenant> | undefined> =>
  tables.get(tenants, { partition: id, row: "profile" });

/** Keeps a customer as it now stands; refused as `stale-version` when somebody has changed it since it was read. */
export const replaceTenant = ({ tables }: Needs, stored: Stored<Tenant>): Promise<void> =>
  tables.replace(tenants, stored);

/** Gives a customer other admins, and keeps that it did; refused when somebody has changed it since it was read. */
export async function writeAdmins(
  { tables }: Needs,
  { value, etag }: Stored<Tenant>,
  change: AdminChange,
): Promise<void> {
  const after = { ...value, adminsVersion: change.version };
  if ((await tables.transact(profiles, [{ replace: { value: after, etag } }, { insert: change }])) === "conflict")
    throw changedSince();
}

/** Every change of a customer's admins, the last one first. */
export async function adminChanges({ tables }: Needs, id: TenantId): Promise<AdminChange[]> {
  const { rows } = await tables.list(profiles, { partition: id, from: changes, before: `${changes}~` });
  return rows.flatMap((row) => ("version" in row ? [row] : [])).toReversed();
}

/** Forgets who its admins were. */
export async function forgetAdminChanges(needs: Needs, id: TenantId): Promise<void> {
  const { tables } = needs;
  for (const change of await adminChanges(needs, id)) await tables.remove(profiles, profiles.key(change));
}

/** Writes the customer before the list: one that is listed can always be read. Its numbers lead to it once it has them. */
export async function saveTenant({ tables }: Needs, tenant: Tenant): Promise<void> {
  for (const phone of tenant.phones) await tables.put(phones, { phone, tenant: tenant.id });
  await tables.put(tenants, tenant);
  await tables.put(names, Named.parse(tenant));
  await tables.put(directory, { id: tenant.id });
}

/** Calls a customer by another name in the list of all. */
export const listName = ({ tables }: Needs, customer: NamedCustomer): Promise<void> =>
  tables.put(names, Named.parse(customer));

/** The name of everybody of whom anything is kept. */
export async function customerNames({ tables }: Needs): Promise<NamedCustomer[]> {
  const found: NamedCustomer[] = [];
  let cursor: string | undefined;
  do {
    const page = await tables.list(names, { partition: "named", ...(cursor && { cursor }) });
    found.push(...page.rows);
    cursor = page.cursor;
  } while (cursor);
  return found;
}

/** Every customer whose number this is or was. */
export async function tenantsWithPhone({ tables }: Needs, phone: string): Promise<TenantId[]> {
  const { rows } = await tables.list(phones, { partition: phone });
  return rows.map(({ tenant }) => tenant);
}

/**
 * Keeps a customer that is to come; "exists" when there is one already, which is then listed under its own name in case
 * whoever registered it did not get that far. It is managed only once it has let us in.
 */
export async function registerTenant(needs: Needs, tenant: Tenant): Promise<"inserted" | "exists"> {
  const { tables } = needs;
  for (const phone of tenant.phones) await tables.put(phones, { phone, tenant: tenant.id });
  const outcome = await tables.insert(tenants, tenant);
  await listName(needs, (await findTenant(needs, tenant.id)) ?? tenant);
  return outcome;
}

/** From now on a customer is looked after. */
export const manage = ({ tables }: Needs, id: TenantId): Promise<void> => tables.put(directory, { id });

/** From now on nothing is done at a customer, whose contract has ended with a day. */
export const endManagement = ({ tables }: Needs, id: TenantId, endedOn: string): Promise<void> =>
  tables.put(directory, { id, endedOn });

/** Forgets a customer of whom nothing is kept any more. It is listed until last, so that the rest is not left behind. */
export async function forgetTenant({ tables }: Needs, id: TenantId): Promise<void> {
  await tables.remove(tenants, { partition: id, row: "profile" });
  await tables.remove(names, { partition: "named", row: id });
  await tables.remove(directory, { partition: "managed", row: id });
}

/** True from the day on which a customer is looked after to the end of its contract. */
export async function isManaged({ tables }: Needs, id: TenantId): Promise<boolean> {
  const entry = await tables.get(directory, { partition: "managed", row: id });
  return entry !== undefined && entry.value.endedOn === undefined;
}

/** Every managed customer's id, a page at a time. */
export async function* managedTenants(needs: Needs): AsyncIterable<TenantId[]> {
  for await (const entries of listed(needs)) {
    const ids = entries.filter(({ endedOn }) => endedOn === undefined).map(({ id }) => id);
    if (ids.length > 0) yield ids;
  }
}

/** Every customer's id, also of those whose contract has ended, a page at a time. */
export async function* everyTenant(needs: Needs): AsyncIterable<TenantId[]> {
  for await (const entries of listed(needs)) yield entries.map(({ id }) => id);
}

async function* listed({ tables }: Needs): AsyncIterable<z.infer<typeof Entry>[]> {
  let cursor: string | undefined;
  do {
    const page = await tables.list(directory, { partition: "managed", ...(cursor && { cursor }) });
    if (page.rows.length > 0) yield page.rows;
    cursor = page.cursor;
  } while (cursor);
}
