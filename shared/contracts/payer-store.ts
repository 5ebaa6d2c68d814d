import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import type { Platform, TableDefinition } from "#shared/platform/platform.ts";
import { beginningOf, payerOf } from "./payer-names.ts";

type Needs = Pick<Platform, "tables">;

/** How the name begins under which a customer's transfers come, or came once. */
const Payer = z.object({ beginning: z.string(), tenant: TenantId });

const payers: TableDefinition<z.infer<typeof Payer>> = {
  name: "payers",
  schema: Payer,
  key: ({ beginning, tenant }) => ({ partition: beginning, row: tenant }),
};

/** Has a customer be found by the names under which its transfers come. */
export async function keepPayers({ tables }: Needs, tenant: TenantId, names: readonly string[]): Promise<void> {
  const beginnings = new Set(names.map((name) => beginningOf(payerOf(name).name)));
  for (const beginning of beginnings) if (beginning !== "") await tables.put(payers, { beginning, tenant });
}

/** Every customer one of whose names begins, or began once, as a payer's does. */
export async function customersNamed({ tables }: Needs, name: string): Promise<TenantId[]> {
  if (name === "") return [];
  const { rows } = await tables.list(payers, { partition: beginningOf(name) });
  return rows.map(({ tenant }) => tenant);
}
