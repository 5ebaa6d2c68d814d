import type { Caller } from "#shared/base/caller.ts";
import type { TenantId } from "#shared/base/ids.ts";
import type { Language } from "#shared/base/japanese-dates.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { findTenant } from "./store.ts";

/**
 * In which language somebody is answered: that of their own company, so that another company's door says the same as one
 * that is not there. Our staff is answered in the language of the company whose door it is.
 */
export async function languageOf(
  needs: Pick<Platform, "tables">,
  caller: Caller,
  tenant: TenantId | undefined,
): Promise<Language> {
  if (caller.kind === "visitor") return "ja";
  const company = caller.role === "operator" ? tenant : caller.tenant;
  return (company && (await findTenant(needs, company))?.language) ?? "ja";
}
