import type { TenantId } from "#shared/base/ids.ts";
import { japanDate } from "#shared/base/time.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import type { Tenant } from "#shared/tenants/model.ts";
import type { MonthlyReport } from "./model.ts";

export type Facts = {
  customer: Tenant;
  month: string;
  version: number;
  changed?: string;
  issuedOn: string;
  providerName: string;
  serviceName: string;
};

export async function readMonth(
  needs: Pick<Platform, "blobs" | "clock" | "settings" | "tables">,
  {
    tenant,
    month,
    version,
    changed,
  }: {
    tenant: TenantId;
    month: string;
    version: number;
    changed?: string | undefined;
    previous?: MonthlyReport | undefined;
  },
): Promise<Facts> {
  return {
    customer: await findCustomer(needs, tenant),
    month,
    version,
    ...(changed !== undefined && { changed }),
    issuedOn: japanDate(needs.clock.now()).toString(),
    providerName: needs.settings.service.providerName,
    serviceName: needs.settings.service.name,
  };
}
