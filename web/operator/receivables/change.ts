import { ask } from "#web/api/client.ts";
import { readAgain } from "#web/api/queries.ts";

/** Changes a customer's account on top of what was seen of it. */
export const changing = (tenant: string, version: number) => async (body: object) => {
  try {
    await ask(`/operator/tenants/${tenant}/receivables/changes`, { method: "POST", version, body });
  } finally {
    await readAgain(`/operator/tenants/${tenant}/receivables`, "/operator/billing/aged");
  }
};
