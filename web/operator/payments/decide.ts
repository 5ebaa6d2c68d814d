import type { Deposit } from "#shared/billing/payments/deposit.ts";
import { ask } from "#web/api/client.ts";
import { readAgain } from "#web/api/queries.ts";

/** Decides of a deposit as it was seen; what it was and what is owed is read again whatever comes of it. */
export async function decide({ id, version }: Pick<Deposit, "id" | "version">, body: object): Promise<void> {
  try {
    await ask(`/operator/billing/deposits/${id}/decisions`, { method: "POST", version, body });
  } finally {
    await readAgain("/operator/billing/deposits", "/operator/work", "/operator/tenants", "/operator/billing/aged");
  }
}
