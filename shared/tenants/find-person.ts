import * as z from "zod";
import type { Person } from "#shared/base/caller.ts";
import type { TenantId } from "#shared/base/ids.ts";
import { causeOf, isGraphError, isTransient } from "#shared/platform/graph-error.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { tenantOfAddress } from "./domains.ts";
import { findTenant } from "./store.ts";

const User = z.looseObject({
  id: z.guid(),
  displayName: z.string().nullish(),
  userType: z.string().nullish(),
  accountEnabled: z.boolean().nullish(),
});

type Needs = Pick<Platform, "graph" | "log" | "tables">;

/**
 * One of a customer's people, or nobody we know; `tenant` is then the customer to whom the address points. In the directory of
 * a former customer nobody is looked for.
 */
export type FoundPerson =
  | { kind: "person"; person: Person }
  | { kind: "unknown"; tenant?: TenantId }
  | { kind: "former"; tenant: TenantId };

/** Looks a mail address up in the directory of the customer that owns its domain. Guests are the customer's people in no sense. */
export async function findPerson(needs: Needs, address: string): Promise<FoundPerson> {
  const tenant = await tenantOfAddress(needs, address);
  const company = tenant && (await findTenant(needs, tenant));
  if (!company) return { kind: "unknown" };
  if (company.endedOn !== undefined) return { kind: "former", tenant: company.id };
  const user = await findUser(needs, company.id, address);
  if (!user) return { kind: "unknown", tenant: company.id };
  const isAdmin = company.admins.some(({ objectId }) => objectId === user.id);
  const name = user.displayName ?? address;
  const person = { kind: "person" as const, tenant: company.id, objectId: user.id, name, mail: address };
  return { kind: "person", person: { ...person, role: isAdmin ? "admin" : "user" } };
}

/** A directory that we may not read knows nobody; one that does not answer is asked again later. */
async function findUser({ graph, log }: Needs, tenant: TenantId, address: string) {
  const value = address.replaceAll("'", "''");
  const $filter = `mail eq '${value}' or userPrincipalName eq '${value}' or proxyAddresses/any(p:p eq 'smtp:${value}')`;
  const query = { $filter, $select: "id,displayName,userType,accountEnabled" };
  try {
    for await (const user of graph(tenant).list("/users", User, { query }))
      if (user.userType !== "Guest" && user.accountEnabled !== false) return user;
  } catch (error) {
    if (!isGraphError(error) || isTransient(error)) throw error;
    log.warn("directory not read", { tenant, cause: causeOf(error) });
  }
  return undefined;
}
