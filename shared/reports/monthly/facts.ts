import { readWatches, type Watch } from "#shared/alerts/watches.ts";
import type { TenantId } from "#shared/base/ids.ts";
import { japanDate } from "#shared/base/time.ts";
import { type ChargedCount, countCharged } from "#shared/billing/month/count-charged.ts";
import type { ContractVersion } from "#shared/contracts/model.ts";
import { contractOf } from "#shared/contracts/read-contracts.ts";
import { type WatchSettings, watchSettingsOf } from "#shared/insights/watch-settings.ts";
import { windowsCatalogue } from "#shared/insights/windows-catalogue.ts";
import { namesIn } from "#shared/platform/names.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import type { Tenant } from "#shared/tenants/model.ts";
import type { MonthlyReport } from "./model.ts";
import { lastDayOf, monthBefore } from "./month-days.ts";
import { type AlertsRead, readAlerts } from "./read-alerts.ts";
import { type IncidentTold, readIncidents } from "./read-incidents.ts";
import { type InquiryRead, readInquiries } from "./read-inquiries.ts";
import { type InventoryOfMonth, readInventory } from "./read-inventory.ts";
import { type OrdersOfMonth, readOrders } from "./read-orders.ts";

/** Everything that a customer's report of a month is drawn from, as it was known at `readAt`. */
export type Facts = {
  tenant: Pick<Tenant, "id" | "name" | "language" | "startedOn">;
  providerName: string;
  serviceName: string;
  month: string;
  version: number;
  changed?: string | undefined;
  readAt: string;
  /** The day in Japan on which it was read, which is the report's own until it is published. */
  today: string;
  contract: ContractVersion | undefined;
  charged: ChargedCount;
  chargedBefore: number | null;
  settings: WatchSettings;
  catalogue: Awaited<ReturnType<typeof windowsCatalogue>>;
  inventory: InventoryOfMonth;
  /** How the news of the customer are read. */
  watches: readonly Watch[];
  alerts: AlertsRead;
  incidents: readonly IncidentTold[];
  /** Of this month and of the one before. */
  inquiries: readonly InquiryRead[];
  orders: OrdersOfMonth;
  previous: MonthlyReport | undefined;
};

export type MonthQuestion = {
  tenant: TenantId;
  month: string;
  version: number;
  /** What a correction is about. */
  changed?: string | undefined;
  /** The report of the month before, for what was asked for in it. */
  previous?: MonthlyReport | undefined;
};

type Needs = Pick<Platform, "blobs" | "clock" | "tables"> & {
  settings: Pick<Platform["settings"], "service" | "inEnglish">;
};

/** Reads all that is known of a customer's month; what could not be read is missing in it, with its cause (ADM-02). */
export async function readMonth(needs: Needs, question: MonthQuestion): Promise<Facts> {
  const { tenant, month, version, changed, previous } = question;
  const { id, name, language, startedOn } = await findCustomer(needs, tenant);
  const which = { tenant, month, startedOn };
  const now = needs.clock.now();
  const [contract, charged, chargedBefore, settings, catalogue, watches, alerts, incidents, inquiries, orders] =
    await Promise.all([
      contractOf(needs, tenant, lastDayOf(month).toString()),
      countCharged(needs, tenant, month),
      chargedMonthBefore(needs, question, startedOn),
      watchSettingsOf(needs, tenant),
      windowsCatalogue(needs),
      readWatches(needs, tenant),
      readAlerts(needs, which),
      readIncidents(needs, which),
      readInquiries(needs, which),
      readOrders(needs, which),
    ]);
  return {
    tenant: { id, name, language, startedOn },
    ...namesIn(language, needs.settings),
    month,
    version,
    changed,
    readAt: now.toString(),
    today: japanDate(now).toString(),
    contract,
    charged,
    chargedBefore,
    settings,
    catalogue,
    inventory: await readInventory(needs, which),
    watches,
    alerts,
    incidents,
    inquiries,
    orders,
    previous,
  };
}

/** As it stood in the last report, or counted anew where there is none. */
async function chargedMonthBefore(
  needs: Needs,
  { tenant, month, previous }: MonthQuestion,
  startedOn: string,
): Promise<number | null> {
  if (previous?.contract.accounts) return previous.contract.accounts.count;
  const before = monthBefore(month);
  if (before < startedOn.slice(0, before.length)) return null;
  const counted = await countCharged(needs, tenant, before);
  return counted.is === "counted" ? counted.count : null;
}
