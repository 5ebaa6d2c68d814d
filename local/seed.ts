import { TenantId } from "#shared/base/ids.ts";
import { inJapan, japanDate, japanZone } from "#shared/base/time.ts";
import { type Account, accounts } from "#shared/inventory/kinds/accounts.ts";
import { type Licence, licences } from "#shared/inventory/kinds/licences.ts";
import { keepPastSummary, keepSnapshot } from "#shared/inventory/store.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { isCustomer } from "#shared/tenants/find-customer.ts";
import { saveTenant } from "#shared/tenants/store.ts";
import { type Company, companies, people } from "./demo.ts";

type Needs = Pick<Platform, "clock" | "graph" | "tables">;

/** Registers the demo customers with their admins. Done twice, it changes nothing. */
export async function seedCustomers(needs: Needs): Promise<void> {
  for (const { id, name, language, startedOn, phones } of companies)
    if (!(await isCustomer(needs, TenantId.parse(id))))
      await saveTenant(needs, {
        id: TenantId.parse(id),
        name,
        language,
        startedOn,
        phones: [...phones],
        admins: people
          .filter((one) => one.tenant === id && one.part === "管理者")
          .map((one) => ({ objectId: one.objectId, name: one.name, mail: one.userName })),
      });
}

/** A year of month-end readings before today, so that trends can be seen; they follow from today's licences. */
export async function seedHistory(needs: Needs): Promise<void> {
  for (const company of companies) {
    const graph = needs.graph(TenantId.parse(company.id));
    const { found } = await licences.read({ graph, now: needs.clock.now(), today: async () => [] }, undefined);
    await seedCompanyHistory(needs, company, found);
  }
}

async function seedCompanyHistory(needs: Needs, { id, startedOn }: Company, today: readonly Licence[]): Promise<void> {
  const now = inJapan(needs.clock.now());
  const thisMonth = now.toPlainDate().toPlainYearMonth();
  for (let back = 12; back >= 1; back -= 1) {
    const end = thisMonth
      .subtract({ months: back - 1 })
      .toPlainDate({ day: 1 })
      .subtract({ days: 1 });
    if (end.toString() < startedOn) continue;
    const readAt = end.toZonedDateTime({ timeZone: japanZone, plainTime: "14:00" }).toInstant().toString();
    await keepPastSummary(needs, {
      tenant: TenantId.parse(id),
      kind: "licences",
      day: end.toString(),
      readAt,
      asOf: readAt,
      coverage: "complete",
      figures: { licences: today.map((licence, index) => ({ ...licence, ...seatsBack(licence, back, index) })) },
    });
  }
}

/** People came one by one, and licences were bought in steps half a year ago. */
function seatsBack({ owned, assigned }: Licence, monthsBack: number, index: number) {
  const fewer = Math.floor((monthsBack * (3 + (index % 3))) / 9);
  const ownedThen = monthsBack > 6 ? Math.max(owned - 4, 0) : owned;
  return { owned: ownedThen, assigned: Math.max(Math.min(assigned - fewer, ownedThen), 0) };
}

/** The accounts as they were on the first of this month, by which its invoices are counted; they follow from today's. */
export async function seedCounting(needs: Needs & Pick<Platform, "blobs">): Promise<void> {
  const day = japanDate(needs.clock.now()).with({ day: 1 });
  for (const company of companies) {
    const tenant = TenantId.parse(company.id);
    if (company.startedOn > day.toString()) continue;
    const items = await readAccounts(needs, tenant);
    const readAt = day.toZonedDateTime({ timeZone: japanZone, plainTime: "02:10" }).toInstant().toString();
    const which = {
      tenant,
      kind: "accounts",
      day: day.toString(),
      readAt,
      asOf: readAt,
      coverage: "complete",
    } as const;
    await keepSnapshot(needs, { ...which, items });
    await keepPastSummary(needs, { ...which, figures: accounts.figures.of(items) });
  }
}

/** Everybody in a company's directory. */
const nothing = async () => [];

export async function readAccounts(needs: Pick<Platform, "clock" | "graph">, tenant: TenantId): Promise<Account[]> {
  let items: Account[] = [];
  let next: string | undefined;
  do {
    const step = await accounts.read({ graph: needs.graph(tenant), now: needs.clock.now(), today: nothing }, next);
    items = accounts.combine(step.found, items);
    next = step.next;
  } while (next !== undefined);
  return items;
}
