import { demoId } from "#local/demo.ts";
import { TenantId } from "#shared/base/ids.ts";
import type { ContractVersion } from "#shared/contracts/model.ts";
import { registerAccounts } from "#shared/contracts/register-accounts.ts";
import { addVersion } from "#shared/contracts/store.ts";
import type { Account } from "#shared/inventory/kinds/accounts.ts";
import { keepPastSummary, keepSnapshot } from "#shared/inventory/store.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { saveTenant } from "#shared/tenants/store.ts";

const startedOn = "2025-04-01";

/**
 * A customer with so many people that pays 2,900 yen for each, and whose accounts were read on the first of the month; so
 * many more accounts were never told to us.
 */
export async function addBilledCustomer(
  needs: Pick<Platform, "blobs" | "tables">,
  { nth, people, month, strangers = 0 }: { nth: number; people: number; month: string; strangers?: number },
): Promise<TenantId> {
  const tenant = TenantId.parse(demoId(`billed-${nth}`));
  const name = `株式会社見本${nth}`;
  await saveTenant(needs, { id: tenant, name, language: "ja", startedOn, admins: [], phones: [] });
  await addVersion(needs, contractOf(tenant, { nth, name, people }));
  const accounts = Array.from({ length: people + strangers }, (_, person) => accountOf(nth, person));
  await registerAccounts(
    needs,
    tenant,
    accounts.slice(0, people).map(({ id, userPrincipalName }) => {
      return { tenant, account: id, userPrincipalName, from: startedOn, source: "first-inventory" };
    }),
  );
  const readAt = `${month}-01T00:00:00Z`;
  const reading = {
    tenant,
    kind: "accounts",
    day: `${month}-01`,
    readAt,
    asOf: readAt,
    coverage: "complete",
  } as const;
  await keepSnapshot(needs, { ...reading, items: accounts });
  const active = accounts.length;
  const figures = { accounts: active, enabled: active, guests: 0, active };
  await keepPastSummary(needs, { ...reading, figures });
  return tenant;
}

type Described = { nth: number; name: string; people: number };

const contractOf = (tenant: TenantId, { nth, name, people }: Described): ContractVersion => ({
  tenant,
  version: 1,
  effectiveOn: startedOn,
  recordedAt: `${startedOn}T00:00:00Z`,
  recordedBy: { role: "operator", name: "応対 涼" },
  reason: "新規お申し込み",
  customerNumber: `C-${String(nth + 1).padStart(4, "0")}`,
  party: { name, postalCode: "100-0001", address: ["東京都例示区例示1-2-3"], payerNames: [] },
  counts: { basic: people, option: 0 },
  prices: [{ service: "basic", unitYen: 2900 }],
  payment: { due: { kind: "end-of-next-month" }, dayCount: "ACT/365F" },
  startedOn,
});

const accountOf = (nth: number, person: number): Account => ({
  id: demoId(`billed-${nth}-${person}`),
  userPrincipalName: `user${person}@billed-${nth}.example`,
  displayName: `利用者 ${person}`,
  isEnabled: true,
  isGuest: false,
  skuIds: ["cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46"],
});
