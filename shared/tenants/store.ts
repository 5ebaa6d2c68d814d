import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import type { Platform, TableDefinition } from "#shared/platform/platform.ts";
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

/** The customer, or nothing when the tenant is not one of ours. */
export async function findTenant({ tables }: Needs, id: TenantId): Promise<Tenant | undefined> {
  return (await tables.get(tenants, { partition: id, row: "profile" }))?.value;
}

/** Writes the customer first: one that is listed can always be read. */
export async function saveTenant({ tables }: Needs, tenant: Tenant): Promise<void> {
  await tables.put(tenants, tenant);
  await tables.put(directory, { id: tenant.id });
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
