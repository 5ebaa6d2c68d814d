import * as z from "zod";
import type { TenantId } from "#shared/base/ids.ts";
import { versionsOf } from "#shared/contracts/read-contracts.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import { Yen } from "../model.ts";
import { accountOf } from "./account.ts";
import { AccountEntry, ClaimedDocument } from "./account-entry.ts";
import { entriesOf } from "./account-store.ts";
import { dueDay } from "./due-day.ts";

export const ShownAccount = z.object({
  version: z.int(),
  creditYen: Yen,
  documents: z.array(
    ClaimedDocument.extend({
      openYen: Yen,
      /** By when it has to be paid now; with the end of the contract that is sooner than the document says (BIL-13). */
      payBy: z.iso.date().optional(),
      hold: z.object({ reason: z.string(), on: z.iso.date() }).optional(),
    }),
  ),
  entries: z.array(AccountEntry),
});
export type ShownAccount = z.infer<typeof ShownAccount>;

/** A customer's account: what is open, what is credit, and all that happened, as of a day or as it is now. */
export async function showAccount(
  needs: Pick<Platform, "tables">,
  tenant: TenantId,
  asOf: string | undefined,
): Promise<ShownAccount> {
  await findCustomer(needs, tenant);
  const [entries, versions] = await Promise.all([entriesOf(needs, tenant), versionsOf(needs, tenant)]);
  const { version, creditYen, claims } = accountOf(entries, asOf);
  const documents = [...claims.values()].map((claim) => ({
    ...claim,
    payBy: claim.dueOn === undefined ? undefined : dueDay({ ...claim, dueOn: claim.dueOn }, versions),
  }));
  return ShownAccount.parse({ version, creditYen, documents, entries });
}
