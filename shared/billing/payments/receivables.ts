import type * as z from "zod";
import type { TenantId } from "#shared/base/ids.ts";
import { service } from "#shared/inquiries/history.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { dueAfterEnd } from "../due-date.ts";
import type { IssuedDocument, Month, Previous } from "../model.ts";
import { type Account, type Claim, goneAs, openClaims } from "./account.ts";
import { type AccountEntry, ClaimedDocument } from "./account-entry.ts";
import { addOnce, entriesOf, readAccount } from "./account-store.ts";
import { openingOf } from "./opening.ts";

type Needs = Pick<Platform, "clock" | "tables">;

/**
 * Enters an issued document in its customer's account, once: what it claims is open from now on, what it gives back is
 * taken from what is open.
 */
export async function openReceivable(needs: Needs, issued: IssuedDocument): Promise<void> {
  const document = ClaimedDocument.parse(issued);
  await addOnce(needs, issued.tenant, `opened:${issued.number}`, (account) => ({
    kind: "opened",
    document,
    at: needs.clock.now().toString(),
    by: service,
    on: issued.issuedOn,
    ...openingOf(account, document),
  }));
}

/** What is open of a document and how it came to that, or nothing when it claims nothing. */
export const receivableOf = async (
  needs: Pick<Needs, "tables">,
  tenant: TenantId,
  number: string,
): Promise<Claim | undefined> => (await readAccount(needs, tenant)).claims.get(number);

/** What a customer has not paid, due with the end of its contract (BIL-13). */
export async function openDocuments(
  needs: Pick<Needs, "tables">,
  tenant: TenantId,
  endedOn: string,
): Promise<{ number: string; dueOn?: string; openYen: number }[]> {
  return openClaims(await readAccount(needs, tenant)).map(({ number, issuedOn, dueOn, openYen }) => ({
    number,
    openYen,
    ...(dueOn !== undefined && { dueOn: dueAfterEnd({ issuedOn, dueOn }, endedOn) }),
  }));
}

/** All that happened in a customer's account, for whoever keeps books on it. */
export const receivableEntries = (needs: Pick<Needs, "tables">, tenant: TenantId): Promise<AccountEntry[]> =>
  entriesOf(needs, tenant);

/** How a month's invoice stands, for the box on the next one; nothing when there was none. */
export async function settlementOf(
  needs: Pick<Needs, "tables">,
  tenant: TenantId,
  month: Month,
): Promise<z.infer<typeof Previous> | undefined> {
  return settlementIn(await readAccount(needs, tenant), month);
}

/** Of what was given back by credit notes nothing counts as billed or paid. */
export function settlementIn(
  { claims, reversed }: Pick<Account, "claims" | "reversed">,
  month: Month,
): z.infer<typeof Previous> | undefined {
  const invoices = [...claims.values()].filter((one) => one.kind === "invoice" && one.month === month);
  if (invoices.length === 0) return undefined;
  const total = (of: (claim: Claim) => number) => invoices.reduce((sum, claim) => sum + of(claim), 0);
  const payments = invoices
    .flatMap(({ movements }) => movements)
    .filter(({ as, yen, entry }) => as === "paid" && yen < 0 && !reversed.has(entry));
  const paidYen = total((claim) => goneAs(claim, "paid", "moved"));
  const paidOn = payments
    .map(({ on }) => on)
    .toSorted()
    .at(-1);
  return {
    month,
    billedYen: total((claim) => claim.totalYen - goneAs(claim, "credited")),
    paidYen,
    ...(paidYen > 0 && paidOn !== undefined && { paidOn }),
    openYen: total(({ openYen }) => openYen),
  };
}
