import type { TenantId } from "#shared/base/ids.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { pageOfApplications } from "./store.ts";

/** The accounts for which the application that opened the contract asked for the option. */
export async function openedBy(needs: Pick<Platform, "tables">, tenant: TenantId): Promise<ReadonlySet<string>> {
  const { applications } = await pageOfApplications(needs, tenant, {});
  const opening = applications.find(({ state, content }) => state === "accepted" && content.kind === "new-contract");
  if (opening?.content.kind !== "new-contract") return new Set();
  return new Set(opening.content.accounts.filter(({ option }) => option).map(({ account }) => account));
}
