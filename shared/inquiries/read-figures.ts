import type { TenantId } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { figuresOf, type InquiryFigures } from "./figures.ts";
import { listedIn } from "./list-inquiries.ts";
import { rangeOf } from "./listing.ts";

/** A company's figures for the inquiries that it sent in one month (`2026-11`) of Japan. */
export async function inquiryFigures(
  needs: Pick<Platform, "clock" | "tables">,
  tenant: TenantId,
  month: string,
): Promise<InquiryFigures> {
  const { daysInMonth } = Temporal.PlainYearMonth.from(month);
  const range = rangeOf(tenant, { from: `${month}-01`, to: `${month}-${daysInMonth}` });
  const inquiries = [];
  for await (const inquiry of listedIn(needs, range)) inquiries.push(inquiry);
  return figuresOf(inquiries, needs.clock.now());
}
