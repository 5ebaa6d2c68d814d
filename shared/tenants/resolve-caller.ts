import type { Person } from "#shared/base/caller.ts";
import { Problem } from "#shared/base/problems.ts";
import type { Claims, Platform } from "#shared/platform/platform.ts";
import { findTenant } from "./store.ts";

/** The person behind a verified token: our own staff by app role, a customer's people by their company's admin list. */
export async function resolvePerson(needs: Pick<Platform, "tables" | "settings">, claims: Claims): Promise<Person> {
  const { tenant, objectId, name, mail } = claims;
  const person = { kind: "person", tenant, objectId, name, mail } as const;
  if (tenant === needs.settings.providerTenant) {
    if (claims.appRoles.includes("Operator")) return { ...person, role: "operator" };
    throw new Problem("not-allowed", "Your account has no role here; ask for the role Operator.");
  }

  const company = await findTenant(needs, tenant);
  if (!company) throw new Problem("not-allowed", "Your company is not registered with this service.");
  const isAdmin = company.admins.some((admin) => admin.objectId === objectId);
  return { ...person, role: isAdmin ? "admin" : "user" };
}
