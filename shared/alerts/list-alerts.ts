import type { TenantId } from "#shared/base/ids.ts";
import { invalidField } from "#shared/base/problems.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { isActive } from "./case-states.ts";
import { type AlertFilter, matches, queueRange } from "./listing.ts";
import { type Page, type Paging, readPage } from "./page.ts";
import { readLists } from "./queue.ts";
import { readTenantList, tenantRange } from "./store.ts";

type Needs = Pick<Platform, "tables">;
type Question = Paging & { filter: AlertFilter };

/** One page of a customer's alerts, the newest first. */
export const listTenantAlerts = (needs: Needs, tenant: TenantId, { filter, ...paging }: Question): Promise<Page> =>
  readPage(
    (query) => readTenantList(needs, query),
    tenantRange(tenant, filter.state),
    paging,
    (item) => matches(item, filter),
  );

/** One page of what waits at any customer, the gravest first and the newest of those. */
export async function listOpenAlerts(needs: Needs, { filter, ...paging }: Question): Promise<Page> {
  if (filter.state && !isActive(filter.state)) {
    throw invalidField("#/tenant", {
      ja: "お客様を選んでください。全社の一覧に表示できるのは、対応を待つアラートだけです。",
      en: `Name the customer; only what waits is listed over all of them, and ${filter.state} does not.`,
    });
  }
  return readPage(
    (query) => readLists(needs, query),
    queueRange(filter.severity),
    paging,
    (item) => matches(item, filter),
  );
}
