import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import { PhoneNumber } from "#shared/base/phone-numbers.ts";
import type { Platform, Stored, TableDefinition } from "#shared/platform/platform.ts";
import { Tenant } from "./model.ts";

type Needs = Pick<Platform, "tables">;

const tenants: TableDefinition<Tenant> = {
  name: "tenants",
  schema: Tenant,
  key: ({ id }) => ({ partition: id, row: "profile" }),
};

const Entry = z.object({ id: TenantId });

/** The list of all customers, apart from their rows, so that a caller's look-up never meets a timer's. */
const directory: TableDefinition<z.infer<typeof Entry>> = {
  name: "tenantDirectory",
  schema: Entry,
  key: ({ id }) => ({ partition: "managed", row: id }),
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

/** Writes the customer before the list: one that is listed can always be read. Its numbers lead to it once it has them. */
export async function saveTenant({ tables }: Needs, tenant: Tenant): Promise<void> {
  for (const phone of tenant.phones) await tables.put(phones, { phone, tenant: tenant.id });
  await tables.put(tenants, tenant);
  await tables.put(directory, { id: tenant.id });
}

/** Every customer whose number this is or was. */
export async function tenantsWithPhone({ tables }: Needs, phone: string): Promise<TenantId[]> {
  const { rows } = await tables.list(phones, { partition: phone });
  return rows.map(({ tenant }) => tenant);
}

/** Every managed customer's id, a page at a time. */
export async function* managedTenants({ tables }: Needs): AsyncIterable<TenantId[]> {
  let cursor: string | undefined;
  do {
    const page = await tables.list(directory, { partition: "managed", ...(cursor && { cursor }) });
    if (page.rows.length > 0) yield page.rows.map(({ id }) => id);
    cursor = page.cursor;
  } while (cursor);
}
