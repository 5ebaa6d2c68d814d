import type { TenantId } from "#shared/base/ids.ts";
import { customersByPayer } from "#shared/contracts/read-contracts.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { findIssued } from "../numbering.ts";
import { customerOf, payerFrom } from "./customers.ts";
import type { Deposit } from "./deposit.ts";
import { namedBy, type Payer } from "./match-deposit.ts";

type Needs = Pick<Platform, "clock" | "tables">;

/**
 * The customers that deposits may be from: whose document or number they name, or whose name begins like the payer's. All
 * others are known by nothing, so that only these accounts have to be read.
 */
export async function possiblePayers(needs: Needs, deposits: readonly Deposit[]): Promise<Payer[]> {
  const found = await Promise.all(
    deposits.filter(({ state }) => state === "open").map((one) => tenantsFor(needs, one)),
  );
  const customers = await Promise.all([...new Set(found.flat())].map((tenant) => customerOf(needs, tenant)));
  return customers.flatMap((customer) => (customer ? [payerFrom(customer)] : []));
}

async function tenantsFor(needs: Needs, deposit: Deposit): Promise<TenantId[]> {
  const [known, ...named] = await Promise.all([
    customersByPayer(needs, deposit.payer),
    ...[...namedBy(deposit)].map((number) => findIssued(needs, number)),
  ]);
  return [...known, ...named.flatMap((issued) => issued?.tenant ?? [])];
}
