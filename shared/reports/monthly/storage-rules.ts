import { forecast } from "#shared/insights/forecast.ts";
import { levelOf, type QuotaThresholds } from "#shared/insights/quota-levels.ts";
import { sharePointSpace } from "#shared/insights/sharepoint-space.ts";
import type { StorageDay } from "#shared/inventory/kinds/share-point.ts";
import type { Facts } from "./facts.ts";
import { lastDayOf, monthBefore, monthsUpTo } from "./month-days.ts";
import { dormantOf, siteRows } from "./site-rules.ts";
import type { StorageSection } from "./storage-section.ts";

/** What is left of a customer's space, and until when (SP-01, SP-02). */
export function storageSection(facts: Facts): StorageSection {
  const { settings, inventory, previous, month } = facts;
  const { warning, critical } = settings.quota;
  const { oneDrive, mailboxes, sites } = inventory;
  return {
    thresholds: { warning, critical },
    sharePoint: sharePointOf(facts),
    oneDrive: people(
      oneDrive.items?.map((one) => ({ ...one, limitBytes: one.allocatedBytes })),
      oneDrive.before?.figures?.usedBytes ?? previous?.storage.oneDrive?.usedBytes,
      settings.quota,
    ),
    mailboxes: people(
      mailboxes.items?.map((one) => ({ ...one, limitBytes: one.quotaBytes })),
      mailboxes.before?.figures?.usedBytes ?? previous?.storage.mailboxes?.usedBytes,
      settings.quota,
    ),
    lastRead: lastReadOf(facts),
    sites: sites.items ? siteRows(sites.items, sites.itemsBefore) : null,
    dormant: sites.items ? dormantOf(sites.items, lastDayOf(month)) : null,
  };
}

/** How much was used at the end of each month: by the last of its days that is told of, or by what was read then. */
function sharePointOf({ month, inventory, settings }: Facts): StorageSection["sharePoint"] {
  const { sharePoint, licences } = inventory;
  const days = sharePoint.items?.filter(({ on }) => on <= lastDayOf(month).toString());
  const used = days?.at(-1);
  if (!days || !used) return null;
  const byMonth = usedByMonth(days, sharePoint.history);
  const skus = licences.now?.figures?.licences;
  const limitBytes = skus ? sharePointSpace(skus) : null;
  const reaches = (percent: number) =>
    limitBytes === null
      ? { is: "too-little-history" as const, days: 0 }
      : withoutGaps(forecast(days, (limitBytes * percent) / 100));
  return {
    usedBytes: used.usedBytes,
    before: byMonth.get(monthBefore(month)) ?? null,
    limitBytes,
    months: monthsUpTo(month, 13).map((one) => ({ month: one, usedBytes: byMonth.get(one) ?? null })),
    reachesWarning: reaches(settings.quota.warning),
    reachesCritical: reaches(settings.quota.critical),
    reachesLimit: reaches(100),
  };
}

function withoutGaps(found: ReturnType<typeof forecast>) {
  if (found.is !== "reached") return found;
  const { late, ...rest } = found;
  return { ...rest, ...(late !== undefined && { late }) };
}

function usedByMonth(
  days: readonly StorageDay[],
  history: Facts["inventory"]["sharePoint"]["history"],
): Map<string, number> {
  const readings = history.flatMap(({ asOf, figures }) =>
    asOf === undefined || figures?.usedBytes === undefined
      ? []
      : [{ on: asOf.slice(0, 10), usedBytes: figures.usedBytes }],
  );
  const inOrder = [...readings, ...days].toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
  return new Map(inOrder.map(({ on, usedBytes }) => [on.slice(0, 7), usedBytes]));
}

type Used = { owner: string; ownerName?: string | undefined; usedBytes: number; limitBytes: number };

/** Names that the customer conceals are hashes, and say nothing to anybody. */
const concealed = /^[0-9A-F]{32}$/;
const nameOf = ({ owner, ownerName = owner }: Used) => (concealed.test(ownerName) ? "—" : ownerName);

function people(
  all: readonly Used[] | undefined,
  before: number | undefined,
  thresholds: QuotaThresholds,
): StorageSection["oneDrive"] {
  if (!all) return null;
  return {
    people: all.length,
    usedBytes: all.reduce((sum, { usedBytes }) => sum + usedBytes, 0),
    before: before ?? null,
    nearLimit: all
      .filter(({ usedBytes, limitBytes }) => limitBytes > 0 && levelOf(usedBytes, limitBytes, thresholds) !== "calm")
      .toSorted((a, b) => b.usedBytes / b.limitBytes - a.usedBytes / a.limitBytes)
      .map((one) => ({ name: nameOf(one), usedBytes: one.usedBytes, limitBytes: one.limitBytes })),
  };
}

function lastReadOf({ inventory }: Facts): StorageSection["lastRead"] {
  return (["sharePoint", "oneDrive", "mailboxes"] as const).flatMap((name) => {
    const { now, last } = inventory[name];
    const usedBytes = last?.figures?.usedBytes;
    return now || last?.asOf === undefined || usedBytes === undefined ? [] : [{ name, asOf: last.asOf, usedBytes }];
  });
}
