import { TenantId } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";
import { japan } from "#shared/calendar/calendars.ts";
import { statementNames, statements } from "#shared/contracts/applications/consents.ts";
import type { Known } from "#shared/contracts/applications/known.ts";
import type { ContractVersion, LoginId } from "#shared/contracts/model.ts";
import type { Account } from "#shared/inventory/kinds/accounts.ts";

export const tenant = TenantId.parse("0b1f6a0e-1111-4111-8111-0123456789ab");

export const version = (change: Partial<ContractVersion> = {}): ContractVersion => ({
  tenant,
  version: 1,
  effectiveOn: "2026-04-01",
  recordedAt: "2026-03-20T01:00:00Z",
  recordedBy: { role: "operator", name: "応対 涼" },
  reason: "新規お申し込み",
  customerNumber: "C-0042",
  party: {
    name: "株式会社サンプル商事",
    postalCode: "100-0001",
    address: ["東京都千代田区千代田1-1"],
    payerNames: ["ｶ)ｻﾝﾌﾟﾙｼﾖｳｼﾞ"],
  },
  counts: { basic: 50, option: 10 },
  prices: [],
  payment: { due: { kind: "end-of-next-month" }, dayCount: "ACT/365F" },
  startedOn: "2026-04-01",
  ...change,
});

export const accountId = (number: number) => `${String(number).padStart(8, "0")}-2222-4222-8222-222222222222`;

export const account = (number: number, change: Partial<Account> = {}): Account => ({
  id: accountId(number),
  userPrincipalName: `user${number}@sample-shoji.example`,
  displayName: `例示 ${number}`,
  isEnabled: true,
  isGuest: false,
  skuIds: ["cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46"],
  ...change,
});

export const loginId = (number: number, change: Partial<LoginId> = {}): LoginId => ({
  tenant,
  account: accountId(number),
  userPrincipalName: `user${number}@sample-shoji.example`,
  from: "2026-04-01",
  source: "first-inventory",
  ...change,
});

export const known = (change: Partial<Known> = {}): Known => ({
  calendar: japan,
  today: Temporal.PlainDate.from("2026-11-20"),
  contract: version(),
  open: [],
  accounts: [1, 2, 3].map((number) => account(number)),
  admins: [],
  registered: [1, 2, 3].map((number) => loginId(number)),
  ...change,
});

export const consents = Object.fromEntries(statementNames.map((name) => [name, statements[name].edition]));

export const party = {
  name: "株式会社サンプル商事",
  postalCode: "１００－０００１",
  address: ["東京都千代田区千代田1-1"],
  corporateNumber: "7123456789012",
  payerNames: ["カ）サンプルショウジ"],
};
