import { TenantId } from "#shared/base/ids.ts";
import type { DraftInput } from "#shared/billing/month/draft-invoice.ts";
import { firstPriceBook } from "#shared/billing/price-book.ts";
import type { ContractVersion, LoginId } from "#shared/contracts/model.ts";
import type { Account } from "#shared/inventory/kinds/accounts.ts";

export const tenant = TenantId.parse("0b1f6a0e-1111-4111-8111-0123456789ab");

const guid = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`;

/** An account of the directory, enabled and licensed. */
export const account = (index: number, change: Partial<Account> = {}): Account => ({
  id: guid(index),
  userPrincipalName: `user${index}@sample-shoji.example`,
  displayName: `利用者 ${index}`,
  isEnabled: true,
  isGuest: false,
  skuIds: ["cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46"],
  ...change,
});

/** Its login id, known to us for long. */
export const loginId = (index: number, change: Partial<LoginId> = {}): LoginId => ({
  tenant,
  account: guid(index),
  userPrincipalName: `user${index}@sample-shoji.example`,
  from: "2025-04-01",
  source: "first-inventory",
  ...change,
});

export const contract: ContractVersion = {
  tenant,
  version: 1,
  effectiveOn: "2025-04-01",
  recordedAt: "2025-03-20T01:00:00Z",
  recordedBy: { role: "operator", name: "応対 涼" },
  reason: "新規のお申し込み",
  customerNumber: "C-0042",
  party: {
    name: "株式会社サンプル商事",
    postalCode: "000-0000",
    address: ["東京都見本区例示町4-5-6"],
    payerNames: [],
  },
  counts: { basic: 50, option: 0 },
  prices: [
    { service: "basic", unitYen: 2900 },
    { service: "option", unitYen: 1100 },
  ],
  payment: { due: { kind: "end-of-next-month" }, dayCount: "ACT/365F" },
  startedOn: "2025-04-01",
};

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** A month with so many accounts of the basic service, of which so many have the option. */
export const input = (basic: number, option = 0, change: Partial<DraftInput> = {}): DraftInput => ({
  tenant: { id: tenant, name: "株式会社サンプル商事", language: "ja" },
  month: "2026-11",
  contract: { ...contract, counts: { basic, option } },
  reading: { kind: "read", day: "2026-11-01", accounts: upTo(basic).map((index) => account(index)) },
  register: upTo(basic).map((index) => loginId(index, index <= option ? { optionFrom: "2025-04-01" } : {})),
  book: firstPriceBook,
  before: undefined,
  extras: [],
  ...change,
});
