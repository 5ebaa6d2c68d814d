import type { PlainDate } from "#shared/base/time.ts";
import type { Site } from "#shared/inventory/kinds/sites.ts";
import type { SiteRow } from "./storage-section.ts";

const keyOf = ({ id, url }: Site) => id ?? url;

/** Every site, the largest first, and by how much it grew since the end of the month before (SP-02). */
export function siteRows(sites: readonly Site[], before: readonly Site[] | undefined): SiteRow[] {
  const usedBefore = new Map(before?.map((site) => [keyOf(site), site.usedBytes]));
  return sites
    .toSorted((a, b) => b.usedBytes - a.usedBytes || (nameOf(a) < nameOf(b) ? -1 : 1))
    .map((site) => {
      const { ownerName, usedBytes, quotaBytes, files, lastActiveOn } = site;
      const earlier = keyOf(site) === undefined ? undefined : usedBefore.get(keyOf(site));
      return {
        name: nameOf(site),
        ...(ownerName !== undefined && { owner: ownerName }),
        usedBytes,
        growthBytes: earlier === undefined ? null : usedBytes - earlier,
        ...(quotaBytes !== undefined && { quotaBytes }),
        files,
        ...(lastActiveOn !== undefined && { lastActiveOn }),
      };
    });
}

/** A site by the part of its address that tells it from the company's others. */
function nameOf({ url, id }: Site): string {
  const path = /^https?:\/\/[^/]+(\/.+)$/.exec(url ?? "")?.[1];
  return path ?? url ?? id ?? "—";
}

/** Sites in which nothing was done for a year; of one that was never used nobody knows since when. */
export function dormantOf(sites: readonly Site[], day: PlainDate): { sites: number; usedBytes: number } {
  const since = day.subtract({ years: 1 }).toString();
  const dormant = sites.filter(({ lastActiveOn }) => lastActiveOn !== undefined && lastActiveOn < since);
  return { sites: dormant.length, usedBytes: dormant.reduce((sum, { usedBytes }) => sum + usedBytes, 0) };
}
