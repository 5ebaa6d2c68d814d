import * as z from "zod";
import type { TenantId } from "#shared/base/ids.ts";
import { nothingHere } from "#shared/base/problems.ts";
import { japanDate, Temporal } from "#shared/base/time.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { Sheet } from "#shared/platform/workbook.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import { contractOn } from "./contract-on.ts";
import { ContractVersion, LoginId } from "./model.ts";
import { isManagedOn } from "./seat-periods.ts";
import { contractVersions, loginIdsOf } from "./store.ts";

type Needs = Pick<Platform, "clock" | "tables">;

export const ContractQuery = z.strictObject({
  on: z.iso.date().optional().describe("The day of which the contract is asked; today when left out"),
  knownAt: z.iso.datetime({ offset: true }).optional().describe("As it was known at this moment"),
});

/** What held on a day, as it is known or was known then, and the newest version, against which the next one is written. */
export async function showContract(
  needs: Needs,
  tenant: TenantId,
  { on, knownAt }: z.infer<typeof ContractQuery>,
): Promise<{ contract: ContractVersion; newest: number }> {
  await findCustomer(needs, tenant);
  const versions = await contractVersions(needs, tenant);
  const contract = contractOn(versions, on ?? japanDate(needs.clock.now()).toString(), knownAt);
  if (!contract) throw nothingHere();
  return { contract, newest: versions.at(-1)?.version ?? 0 };
}

export const ContractHistory = z.object({ versions: z.array(ContractVersion) });

/** Every version of a contract, the newest first. */
export async function contractHistory(needs: Needs, tenant: TenantId): Promise<z.infer<typeof ContractHistory>> {
  await findCustomer(needs, tenant);
  return { versions: (await contractVersions(needs, tenant)).toReversed() };
}

export const LoginIdPage = z.object({
  loginIds: z.array(LoginId.extend({ isManaged: z.boolean() })),
});

/** Who is, was or will be managed, with how it stands on a day. */
export async function listLoginIds(needs: Needs, tenant: TenantId, on?: string): Promise<z.infer<typeof LoginIdPage>> {
  await findCustomer(needs, tenant);
  const day = on ?? japanDate(needs.clock.now()).toString();
  const found = await loginIdsOf(needs, tenant);
  return {
    loginIds: found
      .toSorted((one, other) => (one.userPrincipalName + one.from < other.userPrincipalName + other.from ? -1 : 1))
      .map((one) => ({ ...one, isManaged: isManagedOn(one, day) })),
  };
}

const titles = {
  ja: ["ログインID", "利用開始日", "最終利用日", "オプション開始日", "オプション最終利用日", "登録のもと"],
  en: ["Login id", "From", "Until", "Option from", "Option until", "Source"],
} as const;
const kinds = ["text", "date", "date", "date", "date", "text"] as const;

const day = (on: string | undefined) => (on === undefined ? undefined : Temporal.PlainDate.from(on));

/** The register as a sheet, to be downloaded. */
export function loginIdSheet({ loginIds }: z.infer<typeof LoginIdPage>, language: "ja" | "en"): Sheet {
  return {
    name: { ja: "ログインID台帳", en: "Login ids" }[language],
    columns: kinds.map((kind, index) => ({ title: titles[language][index] ?? "", kind })),
    rows: loginIds.map(({ userPrincipalName, from, until, optionFrom, optionUntil, source }) => [
      userPrincipalName,
      day(from),
      day(until),
      day(optionFrom),
      day(optionUntil),
      source,
    ]),
  };
}
