import { fault } from "#shared/base/problems.ts";
import { atInJapan, Temporal } from "#shared/base/time.ts";
import { type Account, isActive } from "#shared/inventory/kinds/accounts.ts";
import { firstItemsOf, newestItems } from "#shared/inventory/read-snapshots.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { openedBy } from "./applications/opened-by.ts";
import type { ContractVersion, LoginId } from "./model.ts";

type Needs = Pick<Platform, "blobs" | "tables">;
type Started = Pick<ContractVersion, "tenant" | "counts" | "application"> & { startedOn: string };

/** By then the night's snapshots of a day are there. */
export const afterTheNight = (day: string) => atInJapan(Temporal.PlainDate.from(day), Temporal.PlainTime.from("06:00"));

/**
 * The accounts with which a contract starts: those of its first snapshot that are enabled and licensed (ENV-03). The option is
 * everybody's when so many were applied for, else that of whom the application names.
 */
export function firstRows(
  { tenant, counts, startedOn }: Started,
  accounts: readonly Account[],
  withOption: ReadonlySet<string>,
): LoginId[] {
  const active = accounts.filter(isActive);
  const isForAll = counts.option > 0 && counts.option >= active.length;
  return active.map(({ id, userPrincipalName }) => ({
    tenant,
    account: id.toLowerCase(),
    userPrincipalName,
    from: startedOn,
    ...((isForAll || withOption.has(id.toLowerCase())) && { optionFrom: startedOn }),
    source: "first-inventory",
  }));
}

/** The same for a contract that has started; tried again while its directory has not been read yet. */
export async function firstAccounts(needs: Needs, started: Started): Promise<LoginId[]> {
  const { tenant, startedOn } = started;
  const accounts =
    (await firstItemsOf(needs, { tenant, kind: "accounts", day: startedOn })) ??
    (await newestItems(needs, tenant, "accounts")).items;
  if (!accounts)
    throw fault("upstream-failed", "The company's accounts have not been read yet.", { retryAfterSeconds: 1800 });
  return firstRows(started, accounts, await openedBy(needs, tenant));
}
