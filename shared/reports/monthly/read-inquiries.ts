import type { TenantId } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";
import type { ListedInquiry } from "#shared/inquiries/listing.ts";
import type { Breach } from "#shared/inquiries/model.ts";
import { breachOf, inquiriesOfMonths } from "#shared/inquiries/read-figures.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { isWithin, monthBefore } from "./month-days.ts";

/** An inquiry, and of a late one of the month why it was late, as far as somebody has told. */
export type InquiryRead = ListedInquiry & { breach?: Breach | undefined };

/** What a customer sent in a month and in the one before it. */
export async function readInquiries(
  needs: Pick<Platform, "tables">,
  { tenant, month }: { tenant: TenantId; month: string },
): Promise<InquiryRead[]> {
  const found = await inquiriesOfMonths(needs, tenant, { first: monthBefore(month), last: month });
  return Promise.all(
    found.map(async (one) =>
      isWithin(month, one.receivedAt) && mayBeLate(one) ? { ...one, breach: await breachOf(needs, one.id) } : one,
    ),
  );
}

const mayBeLate = ({ firstReplyAt, firstReplyBy }: ListedInquiry): boolean =>
  firstReplyAt === undefined ||
  Temporal.Instant.compare(Temporal.Instant.from(firstReplyAt), Temporal.Instant.from(firstReplyBy)) > 0;
