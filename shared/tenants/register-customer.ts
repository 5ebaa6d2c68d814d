import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import { PhoneNumber } from "#shared/base/phone-numbers.ts";
import { refusal } from "#shared/base/problems.ts";
import { says } from "#shared/base/says.ts";
import { japanDate } from "#shared/base/time.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { Admin, Tenant } from "./model.ts";
import { registerTenant } from "./store.ts";

/** A company that wants to become a customer, and who may apply for it. */
export const NewCustomer = z.strictObject({
  id: TenantId,
  name: z.string().trim().min(1).max(100),
  language: z.enum(["ja", "en"]).default("ja"),
  admins: z
    .array(Admin)
    .min(1, says({ ja: "管理者を1名以上登録してください。", en: "Name at least one admin." }))
    .max(20),
  phones: z.array(PhoneNumber).max(20).default([]),
});

/** Lets a company in to apply. Nothing is read of its Microsoft 365 before its admin has consented. */
export async function registerCustomer(
  needs: Pick<Platform, "clock" | "tables">,
  company: z.infer<typeof NewCustomer>,
): Promise<Tenant> {
  const tenant = Tenant.parse({ ...company, startedOn: japanDate(needs.clock.now()).toString() });
  if ((await registerTenant(needs, tenant)) === "exists")
    throw refusal("wrong-state", {
      ja: "このテナントは登録済みです。",
      en: "This tenant is registered already.",
    });
  return tenant;
}
