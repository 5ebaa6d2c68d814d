import type { Person } from "#shared/base/caller.ts";
import { refusal, type Said } from "#shared/base/problems.ts";
import { japanDate, Temporal } from "#shared/base/time.ts";
import type { Claims, Platform } from "#shared/platform/platform.ts";
import { findTenant } from "./store.ts";

/** So many days after the end of a contract its admins can still read what is theirs; then it is erased. */
export const formerDays = 90;

/** The person behind a verified token: our own staff by app role, a customer's people by their company's admin list. */
export async function resolvePerson(
  needs: Pick<Platform, "clock" | "tables" | "settings">,
  claims: Claims,
): Promise<Person> {
  const { tenant, objectId, name, mail } = claims;
  const person = { kind: "person", tenant, objectId, name, mail } as const;
  if (tenant === needs.settings.providerTenant) {
    if (claims.appRoles.includes("Operator")) return { ...person, role: "operator" };
    throw refusal("not-allowed", noRole);
  }

  const company = await findTenant(needs, tenant);
  if (!company) throw refusal("not-allowed", noCustomer);
  const isAdmin = company.admins.some((admin) => admin.objectId === objectId);
  const role = isAdmin ? "admin" : "user";
  if (company.endedOn === undefined) return { ...person, role };
  const lastOn = Temporal.PlainDate.from(company.endedOn).add({ days: formerDays });
  if (Temporal.PlainDate.compare(japanDate(needs.clock.now()), lastOn) > 0) throw ended();
  return { ...person, role, isFormer: true };
}

const ended = () =>
  refusal("not-allowed", {
    ja: "ご契約の終了から90日が過ぎたため、ご利用いただけません。",
    en: "Your company's contract ended more than ninety days ago.",
  });

const noRole: Said = {
  ja: "このアカウントには役割が割り当てられていません。役割「Operator」の割り当てを依頼してください。",
  en: "Your account has no role here; ask for the role Operator.",
};
const noCustomer: Said = {
  ja: "貴社はこのサービスに登録されていません。お申し込みについては、当社までお問い合わせください。",
  en: "Your company is not registered with this service.",
};
