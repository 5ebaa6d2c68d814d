import { type Instant, Temporal } from "#shared/base/time.ts";
import type { Account } from "#shared/inventory/kinds/accounts.ts";
import type { AccountActivity } from "#shared/inventory/kinds/activity.ts";

/** Yen a month, without tax, for one licence of a product; what a tenant pays is not in Graph. */
export type LicencePrices = Readonly<Record<string, number>>;

export type UnusedLicence = {
  account: string;
  displayName: string;
  skuId: string;
  lastSignInAt: string | undefined;
  /** Missing where the price is not known. */
  monthlyYen: number | undefined;
};

type Needed = { accounts: readonly Account[]; activity: readonly AccountActivity[]; prices: LicencePrices };

/**
 * Licences whose holder has not signed in for so many days. An account that is younger, or of which nothing is known, is
 * not judged.
 */
export function unusedLicences({ accounts, activity, prices }: Needed, now: Instant, days: number): UnusedLicence[] {
  const since = now.subtract({ hours: 24 * days });
  const isBefore = (at: string) => Temporal.Instant.compare(Temporal.Instant.from(at), since) < 0;
  const known = new Map(activity.map((one) => [one.id, one]));
  return accounts.flatMap((account) => {
    const used = known.get(account.id);
    if (account.isGuest || !used) return [];
    const { createdAt, lastSignInAt } = used;
    const isOld = createdAt !== undefined && isBefore(createdAt);
    const isUnused = lastSignInAt === undefined ? isOld : isBefore(lastSignInAt);
    if (!isUnused) return [];
    return account.skuIds.map((skuId) => ({
      account: account.userPrincipalName,
      displayName: account.displayName,
      skuId,
      lastSignInAt,
      monthlyYen: prices[skuId],
    }));
  });
}
