import type { Platform } from "#shared/platform/platform.ts";
import { announcesAnother } from "./notice-rules.ts";
import { findEntry, pageOfVersions } from "./store.ts";

/** A price change as customers can read of it. */
export type PriceNotice = { effectiveOn: string; toldAt: string };

/**
 * The price change that a notice announces, and since when it does so without a break; nothing when the notice is not out
 * or is about something else (BIL-12).
 */
export async function priceNoticeOf(needs: Pick<Platform, "tables">, slug: string): Promise<PriceNotice | undefined> {
  const entry = (await findEntry(needs, "notice", slug))?.value;
  if (entry?.state !== "published" || entry.details.kind !== "notice") return undefined;
  const { category, effectiveOn } = entry.details;
  if (category !== "price-change" || effectiveOn === undefined) return undefined;
  let toldAt = entry.updatedAt;
  for (const version of (await pageOfVersions(needs, "notice", slug, { take: 1000 })).rows) {
    if (version.state !== "published" || version.details.kind !== "notice") break;
    if (announcesAnother(version.details, entry.details)) break;
    toldAt = version.updatedAt;
  }
  return { effectiveOn, toldAt };
}
