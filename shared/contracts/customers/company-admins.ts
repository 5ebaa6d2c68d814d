import * as z from "zod";
import type { Person } from "#shared/base/caller.ts";
import type { TenantId } from "#shared/base/ids.ts";
import type { Language } from "#shared/base/japanese-dates.ts";
import { invalidInput, type Said } from "#shared/base/problems.ts";
import { newestItems } from "#shared/inventory/read-snapshots.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { adminChanges } from "#shared/tenants/admin-changes.ts";
import { setAdmins } from "#shared/tenants/change-admins.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import { Admin, AdminChange } from "#shared/tenants/model.ts";
import { adminsAfter } from "./admins-after.ts";

const formIn = (language: Language) => {
  const words = (said: Said) => said[language];
  const objectId = z
    .guid(words({ ja: "アカウントを一覧から選んでください。", en: "Choose an account from the list." }))
    .toLowerCase();
  return z.strictObject({
    admins: z
      .array(z.strictObject({ objectId }))
      .min(1, words({ ja: "管理者の方を1名以上残してください。", en: "Leave at least one admin." }))
      .max(20, words({ ja: "管理者の方は20名までです。", en: "There may be twenty admins." })),
  });
};
export const AdminsForm = { ja: formIn("ja"), en: formIn("en") };

export const AdminsView = z.object({
  version: z.int().nonnegative(),
  admins: z.array(Admin),
  /** The last changes, the newest first. */
  changes: z.array(AdminChange.omit({ tenant: true })),
});
type AdminsView = z.infer<typeof AdminsView>;

const shownChanges = 50;

/** Who may act for a company, and who has changed that. */
export async function companyAdmins(needs: Pick<Platform, "tables">, tenant: TenantId): Promise<AdminsView> {
  const { admins, adminsVersion = 0 } = await findCustomer(needs, tenant);
  const changes = (await adminChanges(needs, tenant)).slice(0, shownChanges);
  return { version: adminsVersion, admins, changes: changes.map(({ tenant: _tenant, ...change }) => change) };
}

type Wanted = { form: z.infer<typeof AdminsForm.ja>; seen: number; person: Person };

/** Has a company other people act for it from now on, whom its own directory knows; never nobody (TERM-03). */
export async function changeCompanyAdmins(
  needs: Pick<Platform, "blobs" | "clock" | "tables">,
  tenant: TenantId,
  { form, seen, person }: Wanted,
): Promise<AdminsView> {
  await findCustomer(needs, tenant);
  const wanted = form.admins.map(({ objectId }) => objectId);
  await setAdmins(needs, tenant, {
    seen,
    person,
    admins: async (before) => {
      const { items } = await newestItems(needs, tenant, "accounts");
      const after = adminsAfter(before.admins, wanted, items);
      if ("admins" in after) return after.admins;
      throw invalidInput(after.refused.map(({ pointer, said }) => ({ pointer, detail: said })));
    },
  });
  return companyAdmins(needs, tenant);
}
