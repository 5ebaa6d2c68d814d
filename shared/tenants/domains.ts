import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import { causeOf, isGraphError, isTransient } from "#shared/platform/graph-error.ts";
import type { Platform, TableDefinition } from "#shared/platform/platform.ts";

/** A domain that a customer has proved to be its own; Entra ID lets no two tenants have the same one. */
const Domain = z.object({ domain: z.string(), tenant: TenantId });

const domains: TableDefinition<z.infer<typeof Domain>> = {
  name: "tenantDomains",
  schema: Domain,
  key: ({ domain }) => ({ partition: domain, row: "tenant" }),
};

const Organization = z.looseObject({ verifiedDomains: z.array(z.looseObject({ name: z.string() })) });

export const ReadDomains = z.object({ kind: z.literal("domains"), tenant: TenantId });
export type ReadDomains = z.infer<typeof ReadDomains>;

type Needs = Pick<Platform, "graph" | "log" | "tables">;

/** Reads which domains are a customer's, so that a mail's sender points to a company. */
export async function readDomains({ graph, log, tables }: Needs, { tenant }: ReadDomains): Promise<void> {
  try {
    const query = { $select: "verifiedDomains" };
    for await (const { verifiedDomains } of graph(tenant).list("/organization", Organization, { query }))
      for (const { name } of verifiedDomains) await tables.put(domains, { domain: name.toLowerCase(), tenant });
  } catch (error) {
    if (!isGraphError(error) || isTransient(error)) throw error;
    log.warn("domains not read", { tenant, cause: causeOf(error) });
  }
}

/** The customer to whom a mail address points; whether it is one of its people, only the customer's directory knows. */
export async function tenantOfAddress(
  { tables }: Pick<Platform, "tables">,
  address: string,
): Promise<TenantId | undefined> {
  const domain = address.slice(address.lastIndexOf("@") + 1).toLowerCase();
  return (await tables.get(domains, { partition: domain, row: "tenant" }))?.value.tenant;
}
