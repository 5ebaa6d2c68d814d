import type { Person } from "#shared/base/caller.ts";
import { TenantId } from "#shared/base/ids.ts";
import { type Company, type DemoPerson, people, provider } from "../demo.ts";

const caller = ({ name, userName, tenant, objectId }: DemoPerson, role: Person["role"]): Person => ({
  kind: "person",
  tenant: TenantId.parse(tenant),
  objectId,
  name,
  mail: userName,
  role,
});

function someone(tenant: string, part: DemoPerson["part"]): DemoPerson {
  const found = people.find((one) => one.tenant === tenant && one.part === part);
  if (!found) throw new Error(`Nobody of ${tenant} is ${part}.`);
  return found;
}

/** Who did what in the past of a company. */
export const actorsOf = ({ id }: Company) => ({
  operator: caller(someone(provider.id, "サポート担当"), "operator"),
  admin: caller(someone(id, "管理者"), "admin"),
  user: caller(someone(id, "利用者"), "user"),
});
