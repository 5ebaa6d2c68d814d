import { TenantId } from "#shared/base/ids.ts";
import { firstRows } from "#shared/contracts/first-accounts.ts";
import type { ContractVersion } from "#shared/contracts/model.ts";
import { registerAccounts } from "#shared/contracts/register-accounts.ts";
import { addVersion, claimNumber } from "#shared/contracts/store.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { type Company, companies } from "./demo.ts";
import { readAccounts } from "./seed.ts";

type Needs = Pick<Platform, "clock" | "graph" | "tables">;
type Agreed = Pick<ContractVersion, "customerNumber" | "prices" | "payment"> &
  Pick<ContractVersion["party"], "postalCode" | "address" | "payerNames" | "department" | "corporateNumber"> & {
    /** Every nth account has the option. */
    optionEach: number;
  };

const endOfNextMonth = { due: { kind: "end-of-next-month" }, dayCount: "ACT/365F" } as const;

/** What was agreed with each of the demo's companies, in their order. */
const agreed: readonly Agreed[] = [
  {
    customerNumber: "C-0042",
    department: "情報システム部",
    postalCode: "000-0001",
    address: ["東京都例示区例示1-2-3", "サンプルビル5階"],
    corporateNumber: "4011001098993",
    payerNames: ["ｶ)ｻﾝﾌﾟﾙｼﾖｳｼﾞ"],
    prices: [
      { service: "basic", unitYen: 2900 },
      { service: "option", unitYen: 1100 },
    ],
    payment: endOfNextMonth,
    optionEach: 4,
  },
  {
    customerNumber: "C-0070",
    postalCode: "000-0002",
    address: ["神奈川県見本市見本町4-5"],
    payerNames: ["ﾋﾅｶﾞﾀｾﾂｹｲｼﾞﾑｼﾖ"],
    prices: [{ service: "basic", unitYen: 3200 }],
    payment: endOfNextMonth,
    optionEach: 0,
  },
  {
    customerNumber: "C-0007",
    department: "IT Governance",
    postalCode: "000-0003",
    address: ["大阪府仮名市仮名本町6-7-8", "見立タワー20階"],
    payerNames: ["ﾐﾀﾃﾎ-ﾙﾃﾞｲﾝｸﾞｽ(ｶ"],
    prices: [
      { service: "basic", unitYen: 2600 },
      { service: "option", unitYen: 1000 },
    ],
    payment: { due: { kind: "day-of-next-month", day: 25 }, dayCount: "ACT/365F" },
    optionEach: 3,
  },
];

/** A contract and a register of accounts for each of the demo's companies. Done twice, it changes nothing. */
export async function seedContracts(needs: Needs): Promise<void> {
  for (const [index, company] of companies.entries()) {
    const terms = agreed[index];
    if (terms) await seedContract(needs, company, terms);
  }
}

async function seedContract(needs: Needs, { id, name, startedOn }: Company, terms: Agreed): Promise<void> {
  const tenant = TenantId.parse(id);
  const accounts = await readAccounts(needs, tenant);
  const everybody = { basic: 1, option: 0 };
  const rows = firstRows({ tenant, counts: everybody, startedOn }, accounts, new Set());
  const { customerNumber, prices, payment, optionEach, ...party } = terms;
  const hasOption = (index: number) => optionEach > 0 && index % optionEach === 0;
  const withOption = rows.map((row, index) => (hasOption(index) ? { ...row, optionFrom: startedOn } : row));
  await claimNumber(needs, customerNumber, tenant);
  await addVersion(needs, {
    tenant,
    version: 1,
    effectiveOn: startedOn,
    recordedAt: `${startedOn}T00:00:00Z`,
    recordedBy: { role: "operator", name: "応対 涼" },
    reason: "新規お申し込み",
    customerNumber,
    party: { name, ...party },
    counts: { basic: rows.length, option: rows.filter((_row, index) => hasOption(index)).length },
    prices,
    payment,
    startedOn,
  });
  await registerAccounts(needs, tenant, withOption);
}
