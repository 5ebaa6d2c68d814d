import type { Platform } from "#shared/platform/platform.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import { addFact } from "./add-fact.ts";
import { seen } from "./facts.ts";
import { followAlert } from "./follow-alert.ts";
import type { Alert } from "./model.ts";

type Needs = Pick<Platform, "bus" | "clock" | "settings" | "tables">;

/** Takes in what a source tells of an alert, and does what follows from it (DM-14, ADM-01). */
export async function receiveAlert(needs: Needs, alert: Alert): Promise<void> {
  if ((await findCustomer(needs, alert.tenant)).endedOn !== undefined) return;
  await addFact(needs, alert, seen(alert));
  await followAlert(needs, alert);
}
