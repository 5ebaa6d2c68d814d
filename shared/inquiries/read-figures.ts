import type { Id, TenantId } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { figuresOf, type InquiryFigures } from "./figures.ts";
import { listedIn } from "./list-inquiries.ts";
import { type ListedInquiry, rangeOf } from "./listing.ts";
import type { Breach } from "./model.ts";
import { findInquiry } from "./store.ts";

/** A company's figures for the inquiries that it sent in one month (`2026-11`) of Japan. */
export async function inquiryFigures(
  needs: Pick<Platform, "clock" | "tables">,
  tenant: TenantId,
  month: string,
): Promise<InquiryFigures> {
  return figuresOf(await inquiriesOfMonths(needs, tenant, { first: month, last: month }), needs.clock.now());
}

/** All that a company sent in some months of Japan, the newest first. */
export async function inquiriesOfMonths(
  needs: Pick<Platform, "tables">,
  tenant: TenantId,
  { first, last }: { first: string; last: string },
): Promise<ListedInquiry[]> {
  const { daysInMonth } = Temporal.PlainYearMonth.from(last);
  const range = rangeOf(tenant, { from: `${first}-01`, to: `${last}-${daysInMonth}` });
  const inquiries = [];
  for await (const inquiry of listedIn(needs, range)) inquiries.push(inquiry);
  return inquiries;
}

/** Why the answer to an inquiry was late, and what is done about it, once somebody has told. */
export const breachOf = async (needs: Pick<Platform, "tables">, id: Id<"inquiry">): Promise<Breach | undefined> =>
  (await findInquiry(needs, id))?.value.breach;
